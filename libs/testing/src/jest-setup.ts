// A real database answers in milliseconds, but a whole process takes seconds to start, and CI machines are slow.
jest.setTimeout(120_000);

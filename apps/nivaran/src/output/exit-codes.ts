/** What a program that calls us can tell from the exit code. Documented in README.md. */
export const EXIT = {
  done: 0,
  /** What was checked is not in order (verify, doctor, pack check). */
  notInOrder: 1,
  /** Wrong usage, a wrong setting or input that can't be understood. */
  usage: 2,
  /** The server understood and said no. */
  refused: 3,
  /** The server or a database can't be reached, or is in use. */
  unavailable: 4,
  /** A fault of ours. */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

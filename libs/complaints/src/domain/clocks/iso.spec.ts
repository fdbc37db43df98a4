import * as fc from 'fast-check';
import { instant, iso } from './iso';

describe('an instant in an event', () => {
  it('is written as Date writes it, and read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2400, 0, 1) }), (at) => {
        expect(iso(at)).toBe(new Date(at).toISOString());
        expect(instant(iso(at))).toBe(at);
      }),
    );
  });

  it.each([0, -1, 86_399_999, 86_400_000, Date.UTC(2026, 11, 31, 23, 59, 59, 999), Date.UTC(2028, 1, 29)])(
    'is right at the edges: %i',
    (at) => expect(iso(at)).toBe(new Date(at).toISOString()),
  );
});

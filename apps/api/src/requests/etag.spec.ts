import { isKnown } from './etag';

describe('If-None-Match', () => {
  it.each([
    ['"4"', true],
    ['W/"4"', true],
    ['"1", "4"', true],
    ['*', true],
    ['"5"', false],
    ['4', false],
    ['"44"', false],
    ['', false],
    [undefined, false],
  ])('%j knows version 4: %s', (header, known) => {
    expect(isKnown(header, 4)).toBe(known);
  });
});

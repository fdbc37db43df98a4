import fc from 'fast-check';
import { toAsciiDigits } from './digits';

/** Where each script keeps its zero (Unicode, DerivedNumericType). */
const ZEROS = {
  ...{ Devanagari: 0x0966, Bengali: 0x09e6, Gurmukhi: 0x0a66, Gujarati: 0x0ae6, Odia: 0x0b66, Tamil: 0x0be6 },
  ...{ Telugu: 0x0c66, Kannada: 0x0ce6, Malayalam: 0x0d66, 'Ol Chiki': 0x1c50, 'Meetei Mayek': 0xabf0 },
  ...{ Urdu: 0x06f0, Arabic: 0x0660, 'full-width': 0xff10 },
};

describe('digits', () => {
  it.each(Object.entries(ZEROS))('of %s become ASCII', (_script, zero) => {
    const digits = Array.from({ length: 10 }, (_, digit) => String.fromCharCode(zero + digit)).join('');
    expect(toAsciiDigits(digits)).toBe('0123456789');
    expect(toAsciiDigits(String.fromCharCode(zero - 1, zero + 10))).toBe(String.fromCharCode(zero - 1, zero + 10));
  });

  it('leave all other letters as they are', () => {
    expect(toAsciiDigits('कमरा १२, Room 3½, ②')).toBe('कमरा 12, Room 3½, ②');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Nd}/u.test(text));
        expect(toAsciiDigits(text)).toBe(text);
      }),
    );
  });
});

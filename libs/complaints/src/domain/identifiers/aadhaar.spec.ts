import fc from 'fast-check';
import { holdsAadhaar, maskAadhaar } from './aadhaar';
import { toAsciiDigits } from './digits';
import { passesVerhoeff, verhoeffDigit } from './verhoeff';

/** Not a real one: 2341 2341 234 with the check digit that Verhoeff gives it. */
const AADHAAR = `23412341234${verhoeffDigit('23412341234')}`;

const aadhaars = fc.stringMatching(/^[2-9]\d{10}$/).map((digits) => digits + verhoeffDigit(digits));

/** What any reader could put together: twelve digits with at most three marks between, none before and none after. */
function findAadhaar(text: string): string | null {
  const places = [...toAsciiDigits(text).matchAll(/\d/g)].map(({ index, 0: digit }) => ({ index, digit }));
  for (let first = 0; first + 12 <= places.length; first += 1) {
    const twelve = places.slice(first, first + 12);
    const [before, start, end, after] = [places[first - 1], twelve[0], twelve[11], places[first + 12]];
    if (before?.index === (start?.index ?? 0) - 1 || after?.index === (end?.index ?? 0) + 1) continue;
    const between = twelve.slice(1).map(({ index }, i) => text.slice((twelve[i]?.index ?? 0) + 1, index));
    if (!between.every((marks) => /^[\s\p{Pd}\p{Cf}._,/]{0,3}$/u.test(marks))) continue;
    const digits = twelve.map(({ digit }) => digit).join('');
    if (passesVerhoeff(digits)) return digits;
  }
  return null;
}

describe('masking Aadhaar numbers', () => {
  it('knows the check digit of the number that these examples use', () => {
    expect(AADHAAR).toBe('234123412346');
  });

  it.each([
    ['alone', '234123412346', 'XXXXXXXX2346'],
    ['in groups', 'मेरा आधार 2341 2341 2346 है', 'मेरा आधार XXXX XXXX 2346 है'],
    ['with dashes', 'aadhaar:2341-2341–2346.', 'aadhaar:XXXX-XXXX–2346.'],
    ['in Devanagari', '२३४१ २३४१ २३४६', 'XXXX XXXX २३४६'],
    ['in the digits of Urdu', '۲۳۴۱۲۳۴۱۲۳۴۶', 'XXXXXXXX۲۳۴۶'],
    ['in two scripts', '2341 २३४१ 2346', 'XXXX XXXX 2346'],
    ['over a line end', '2341 2341\n2346', 'XXXX XXXX\n2346'],
    ['digit by digit', '2 3 4 1 2 3 4 1 2 3 4 6', 'X X X X X X X X 2 3 4 6'],
    ['with invisible marks', '2341\u200b2341\u200b2346', 'XXXX\u200bXXXX\u200b2346'],
    ['between letters', 'UID234123412346A', 'UIDXXXXXXXX2346A'],
    ['several', '234123412346, 2341 2341 2346; 234123412346', 'XXXXXXXX2346, XXXX XXXX 2346; XXXXXXXX2346'],
    ['after a date', 'टीका 21/06/2021, 2341 2341 2346', 'टीका 21/06/2021, XXXX XXXX 2346'],
    ['after a dose', 'dose 2 2341 2341 2346', 'dose 2 XXXX XXXX 2346'],
    ['before a PIN code', '2341 2341 2346 462001', 'XXXX XXXX 2346 462001'],
  ])('masks one %s', (_where, text, masked) => {
    expect(maskAadhaar(text)).toBe(masked);
    expect(holdsAadhaar(text)).toBe(true);
    expect(holdsAadhaar(masked)).toBe(false);
  });

  it.each([
    ['twelve digits that fail the check', '234123412345'],
    ['eleven digits', '23412341234'],
    ['thirteen digits, though twelve of them pass', '2234123412346 2341234123467'],
    ['a ticket ID', '261-4829-7315'],
    ['a mobile number', '+91 98765 43211'],
    ['a beneficiary reference', '12345678901234'],
    ['digits with words between', '2341 और 2341 और 2346'],
    ['no digit at all', 'कोई अंक नहीं'],
    ['nothing', ''],
  ])('leaves %s', (_what, text) => {
    expect(maskAadhaar(text)).toBe(text);
    expect(holdsAadhaar(text)).toBe(false);
  });

  const marks = fc.constantFrom('', '', ' ', '-', ' - ', '\n', '\u200b');
  const written = fc
    .record({ digits: aadhaars, zero: fc.constantFrom(0x30, 0x0966, 0x09e6), gaps: fc.tuple(marks, marks) })
    .map(({ digits, zero, gaps: [first, second] }) =>
      [digits.slice(0, 4), first, digits.slice(4, 8), second, digits.slice(8)]
        .join('')
        .replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit))),
    );
  const words = fc.constantFrom(
    'आधार ',
    'no. ',
    ' / ',
    '. ',
    ' ',
    '21/06/2021 ',
    ' 9876543210 ',
    '462001',
    '2 ',
    '12',
    ',',
  );
  const texts = fc.array(fc.oneof(written, words, fc.string()), { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('leaves no Aadhaar number in any text', () => {
    fc.assert(
      fc.property(texts, (text) => expect(findAadhaar(maskAadhaar(text))).toBeNull()),
      { numRuns: 1000 },
    );
  });

  it('does it once: masked again, a text stays the same', () => {
    fc.assert(
      fc.property(texts, (text) => expect(maskAadhaar(maskAadhaar(text))).toBe(maskAadhaar(text))),
      { numRuns: 1000 },
    );
  });

  it('changes digits to X and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskAadhaar(text);
        expect(masked).toHaveLength(text.length);
        for (const [at, letter] of masked.split('').entries())
          if (letter !== text[at])
            expect([letter, toAsciiDigits(text[at] ?? '')]).toEqual(['X', expect.stringMatching(/^\d$/)]);
      }),
    );
  });

  it('leaves texts without digits as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Nd}/u.test(text));
        expect(maskAadhaar(text)).toBe(text);
      }),
    );
  });

  it('is quick on long texts that are nothing but digits', () => {
    const before = performance.now();
    maskAadhaar(`${AADHAAR} 12345678`.repeat(1000));
    maskAadhaar('2 '.repeat(10_000));
    maskAadhaar('7'.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

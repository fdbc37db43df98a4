import fc from 'fast-check';
import { parseMobile } from './mobile';

describe('a mobile number', () => {
  it.each([
    ['9876543210'],
    ['+919876543210'],
    ['+91 98765 43210'],
    ['91-98765-43210'],
    ['09876543210'],
    ['(0) 98765 43210'],
    ['९८७६५४३२१०'],
    ['+९१ ९८७६५ ४३२१०'],
    ['\u202a+91 98765 43210\u202c'],
    ['98765–43210'],
  ])('is read from %s', (typed) => {
    expect(parseMobile(typed)).toBe('9876543210');
  });

  it('may itself begin with the country code', () => {
    expect(parseMobile('9198765432')).toBe('9198765432');
    expect(parseMobile('+91 9198765432')).toBe('9198765432');
  });

  it.each([
    ['', 'nothing'],
    ['987654321', 'nine digits'],
    ['98765432101', 'eleven digits'],
    ['5876543210', 'a landline, or none'],
    ['+44 7911 123456', 'another country'],
    ['98765x43210', 'a letter'],
    ['+91+9876543210', 'two plus signs'],
    ['234123412346', 'an Aadhaar number'],
  ])('is not read from "%s": %s', (typed) => {
    expect(parseMobile(typed)).toBeNull();
  });

  it('is the same however it is written: one person has one key', () => {
    const mobiles = fc.stringMatching(/^[6-9]\d{9}$/);
    const gap = fc.constantFrom('', ' ', '-', '.', '\u200e');
    fc.assert(
      fc.property(
        mobiles,
        fc.constantFrom('', '+91', '91', '0'),
        fc.array(gap, { maxLength: 10 }),
        (mobile, before, gaps) => {
          const typed = before + [...mobile].map((digit, index) => (gaps[index] ?? '') + digit).join('');
          expect(parseMobile(typed)).toBe(mobile);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { passesVerhoeff, verhoeffDigit } from './verhoeff';

const numbers = fc.stringMatching(/^\d{1,30}$/);

describe("Verhoeff's check digit", () => {
  it.each([
    ['236', '3'],
    ['12345', '1'],
    ['142857', '0'],
    ['75872', '2'],
    ['84736430954837284567892', '2'],
  ])('of %s is %s', (digits, check) => {
    expect(verhoeffDigit(digits)).toBe(check);
    expect(passesVerhoeff(digits + check)).toBe(true);
  });

  it('is the only digit that passes', () => {
    fc.assert(
      fc.property(numbers, (digits) => {
        const passing = [...'0123456789'].filter((digit) => passesVerhoeff(digits + digit));
        expect(passing).toEqual([verhoeffDigit(digits)]);
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, fc.nat(30), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
        const whole = digits + verhoeffDigit(digits);
        const at = place % whole.length;
        const wrong = (Number(whole[at]) + change) % 10;
        expect(passesVerhoeff(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(numbers, fc.nat(29), (digits, place) => {
        const whole = digits + verhoeffDigit(digits);
        const at = place % (whole.length - 1);
        const [one = '', other = ''] = [whole[at], whole[at + 1]];
        fc.pre(one !== other);
        expect(passesVerhoeff(whole.slice(0, at) + other + one + whole.slice(at + 2))).toBe(false);
      }),
    );
  });
});

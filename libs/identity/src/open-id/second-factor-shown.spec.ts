import { isSecondFactorShown } from './second-factor-shown';

describe('a second factor at the provider', () => {
  it.each([
    [['mfa']],
    [['pwd', 'mfa']],
    [['pwd', 'otp']],
    [['hwk', 'pin']],
    [['swk', 'fpt']],
    [['sc', 'pin']],
    [['pwd', 'face']],
  ])('was shown by %j', (amr) => {
    expect(isSecondFactorShown({ amr })).toBe(true);
  });

  it.each([
    ['a password alone', ['pwd']],
    ['a code alone', ['otp']],
    ['a key alone', ['hwk']],
    ['two things that are known', ['pwd', 'pin']],
    ['two things that are had', ['otp', 'hwk']],
    ['a code sent by SMS', ['pwd', 'sms']],
    ['a code told on the telephone', ['pwd', 'tel']],
    ['two channels', ['pwd', 'mca']],
    ['nothing', []],
    ['words that nobody knows', ['pwd', 'constructor', '__proto__', 'magic']],
    ['no list', 'mfa'],
    ['no text', [['mfa'], 7, null]],
    ['no word of it', undefined],
  ])('was not shown by %s', (_, amr) => {
    expect(isSecondFactorShown({ amr })).toBe(false);
  });

  it('was shown where the class of the sign-in says so everywhere in the same words', () => {
    expect(isSecondFactorShown({ acr: 'https://refeds.org/profile/mfa' })).toBe(true);
    for (const acr of ['2', 'gold', 'mfa', undefined]) expect(isSecondFactorShown({ amr: ['pwd'], acr })).toBe(false);
  });
});

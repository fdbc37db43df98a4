import { maskMobile, maskName } from './mask';

describe('what outsiders see', () => {
  it.each([
    ['सावित्री देवी', 'सा…'],
    ['  Ravi', 'R…'],
    ['श्रीमती मीरा', 'श्री…'],
    ['क', 'क…'],
    ['', ''],
    ['   ', ''],
  ])('of the name "%s" is "%s"', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('of a mobile number is its last two digits', () => {
    expect(maskMobile('9876501234')).toBe('••••••••34');
  });
});

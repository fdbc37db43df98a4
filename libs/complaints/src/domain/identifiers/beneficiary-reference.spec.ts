import { parseBeneficiaryReference } from './beneficiary-reference';

describe('a beneficiary reference ID', () => {
  it.each(['98765432109876', '9876 5432 1098 76', '९८७६-५४३२-१०९८-७६', ' 98765432109876 '])(
    'is read from "%s"',
    (typed) => {
      expect(parseBeneficiaryReference(typed)).toBe('98765432109876');
    },
  );

  it.each(['9876501234', '26148297315', '987654321098765', '9876543210987x', ''])('is not what "%s" is', (typed) => {
    expect(parseBeneficiaryReference(typed)).toBeNull();
  });
});

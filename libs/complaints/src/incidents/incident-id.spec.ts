import fc from 'fast-check';
import { INCIDENTS_A_YEAR, incidentIdFrom, parseIncidentId } from './incident-id';

describe('the id of an incident', () => {
  it.each([
    'INC-26-483920',
    'inc 26 483920',
    'INC26483920',
    '26-483920',
    '26483920',
    ' inc–26–483920 ',
    'INC-२६-४८३९२०',
  ])('is read from %j', (typed) => expect(parseIncidentId(typed)).toBe('INC-26-483920'));

  it.each(['', 'INC-26-48392', 'INC-26-4839201', 'INK-26-483920', '26148297315', 'INC-26-48392O', '9'.repeat(1000)])(
    'is not read from %j',
    (typed) => expect(parseIncidentId(typed)).toBeNull(),
  );

  it('is read as it was written, whichever was drawn', () => {
    const drawn = fc.integer({ min: 0, max: INCIDENTS_A_YEAR - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2099 }), drawn, (year, number) => {
        const id = incidentIdFrom(year, number);
        expect(id).toMatch(/^INC-\d{2}-\d{6}$/);
        expect(parseIncidentId(id)).toBe(id);
      }),
    );
  });
});

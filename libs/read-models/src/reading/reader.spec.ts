import { ADMIN, AUDITOR, HELPDESK, ROUTING, aComplaint, citizen, loadDefaultPack, officerAt } from '@nivaran/testing';
import { mayReadPersonal } from './reader';

describe('who may read the citizen’s own words', () => {
  beforeAll(loadDefaultPack);

  const lent = () => aComplaint().routedTo('bhopal').accepted().forwardedTo('national').complaint;

  it('is the helpdesk, the desk that holds it and the desk that answers for it', () => {
    expect(mayReadPersonal(HELPDESK, aComplaint().complaint)).toBe(true);
    expect(mayReadPersonal(officerAt('national'), lent())).toBe(true);
    expect(mayReadPersonal(officerAt('bhopal'), lent())).toBe(true);
  });

  it('is nobody else', () => {
    for (const actor of [officerAt('indore'), officerAt('state'), AUDITOR, ADMIN, ROUTING, citizen('x')])
      expect(mayReadPersonal(actor, lent())).toBe(false);
    expect(mayReadPersonal(officerAt('bhopal'), aComplaint().complaint)).toBe(false);
  });

  it('is no desk any more once it has gone back', () => {
    const { complaint } = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').returned();
    expect(mayReadPersonal(officerAt('national'), complaint)).toBe(false);
  });

  it('is, of a merged one, whoever may have it back', () => {
    const older = aComplaint({ at: '2026-11-13T10:00+05:30' });
    const { complaint } = aComplaint().routedTo('bhopal').mergedInto(older);
    expect([officerAt('bhopal'), officerAt('indore')].map((actor) => mayReadPersonal(actor, complaint))).toEqual([
      ...[true, false],
    ]);
  });

  it('is no auditor nor administrator, not even one who is given a desk', () => {
    for (const role of ['auditor', 'admin'] as const)
      expect(mayReadPersonal({ kind: 'staff', id: 'x', role, desk: 'bhopal' }, lent())).toBe(false);
  });
});

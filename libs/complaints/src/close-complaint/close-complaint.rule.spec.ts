import { CLOCKWORK, aComplaint, given, loadDefaultPack, officerAt, supervisorAt } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import type { Facts } from '../domain/decision';
import { decideClose } from './close-complaint.rule';

const close = (complaint: Complaint, facts: Facts) => decideClose(complaint, 'by-staff', facts);

describe('closing a complaint without the citizen', () => {
  beforeAll(loadDefaultPack);

  const resolved = () => aComplaint().routedTo('bhopal').accepted().resolved().after('P1D');

  it('ends CONFIRM and says why', () => {
    const { events, complaint } = given(resolved()).when(close);
    expect(events).toMatchObject([
      { type: 'StageMet', data: { stage: 'CONFIRM', late: false } },
      { type: 'ComplaintClosed', data: { reason: 'by-staff' } },
    ]);
    expect(complaint).toMatchObject({ status: 'closed', stages: [] });
  });

  it('is for supervisors and the clock', () => {
    expect(given(resolved()).whenBy(supervisorAt('bhopal'), 'close', close).refusal).toBeNull();
    expect(given(resolved()).whenBy(CLOCKWORK, 'close', close).refusal).toBeNull();
    expect(given(resolved()).whenBy(officerAt('bhopal'), 'close', close).refusal?.refused).toBe('ROLE_MAY_NOT');
  });

  it('needs a resolution, and is done once', () => {
    for (const scenario of [aComplaint().routedTo('bhopal').accepted(), resolved().confirmed()])
      expect(given(scenario).whenBy(supervisorAt('bhopal'), 'close', close).refusal?.refused).toBe('WRONG_STATUS');
  });
});

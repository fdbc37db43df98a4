import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import { decideAssign } from './assign-complaint.rule';

const assign =
  (officer: string) => (complaint: Parameters<typeof decideAssign>[0], facts: Parameters<typeof decideAssign>[2]) =>
    decideAssign(complaint, { officer, reason: sealed('आप यह केंद्र जानती हैं') }, facts);

describe('assigning a complaint', () => {
  beforeAll(loadDefaultPack);

  it('out of the queue counts as taken in hand: nobody has to accept it after that', () => {
    const { events, complaint } = given(aComplaint().routedTo('bhopal').after('PT2H')).when(assign('asha'));
    expect(events).toMatchObject([
      { type: 'ComplaintAssigned', data: { desk: 'bhopal', officer: 'asha', previous: null } },
      { type: 'StageMet', data: { stage: 'ACCEPT', usedMillis: 2 * 3_600_000, late: false } },
    ]);
    expect(complaint).toMatchObject({ status: 'accepted', officer: 'asha' });
  });

  it('moves it from one officer to another and leaves every clock and every wait as it is', () => {
    for (const life of [
      aComplaint().routedTo('bhopal').accepted(),
      aComplaint().routedTo('bhopal').accepted().asked(),
      aComplaint().routedTo('bhopal').accepted().held(),
    ]) {
      const { complaint, types } = given(life).when(assign('asha'));
      expect(types).toEqual(['ComplaintAssigned']);
      expect(complaint).toEqual({ ...life.complaint, officer: 'asha' });
    }
  });

  it('of what waits for an incident gives it to somebody for when that is over', () => {
    const life = aComplaint().routedTo('bhopal').linkedTo('INC-26-000001').assigned('asha');
    expect(life.complaint).toMatchObject({ status: 'awaitingSource', officer: 'asha' });
    expect(life.incidentEnded('INC-26-000001').complaint).toMatchObject({ status: 'accepted', officer: 'asha' });
  });

  it('refuses the officer who has it', () => {
    expect(given(aComplaint().routedTo('bhopal').assigned('asha')).when(assign('asha')).refusal).toEqual({
      ...{ refused: 'OFFICER_SAME', details: { officer: 'asha' } },
    });
  });
});

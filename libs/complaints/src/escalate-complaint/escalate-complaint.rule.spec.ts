import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import { decideEscalate } from './escalate-complaint.rule';

const reason = sealed('यात्रा कल है');
const to =
  (level: number | null) =>
  (complaint: Parameters<typeof decideEscalate>[0], facts: Parameters<typeof decideEscalate>[2]) =>
    decideEscalate(complaint, { level, reason }, facts);

describe('escalating by hand', () => {
  beforeAll(loadDefaultPack);

  const accepted = () => aComplaint().routedTo('bhopal').accepted();

  it('calls on the next level, and moves neither the complaint nor a clock', () => {
    const life = accepted();
    const { events, complaint } = given(life).when(to(null));
    const nobodysClock = { stage: null, instance: null, wakeAt: null };
    expect(events).toEqual([
      { type: 'ComplaintEscalated', data: { ...nobodysClock, level: 2, role: 'supervisor', holder: 'bhopal', reason } },
    ]);
    expect(complaint).toEqual({ ...life.complaint, raisedTo: 2 });
  });

  it('goes up and never down, and can skip levels', () => {
    const raised = accepted().escalated().escalated();
    expect(raised.dataOf('ComplaintEscalated').map(({ role }) => role)).toEqual(['supervisor', 'state']);
    expect(given(raised).when(to(3)).refusal).toEqual({ refused: 'LEVEL_REACHED', details: { level: '3' } });
    expect(given(accepted()).when(to(4)).events).toMatchObject([{ data: { role: 'national' } }]);
    expect(given(raised.escalated(4)).when(to(null)).refusal?.refused).toBe('LEVEL_REACHED');
  });

  it('begins anew with a new promise', () => {
    const reopened = accepted().escalated(4).resolved().reopened().accepted();
    expect(reopened.escalated().complaint.raisedTo).toBe(2);
  });

  it('does not silence the ladder: a late clock still climbs from level 1', () => {
    const late = accepted().escalated(4).after('P30D').dueRecorded();
    const levels = late.dataOf('ComplaintEscalated').flatMap(({ stage, level }) => (stage === 'ACT' ? [level] : []));
    expect(levels).toEqual([1, 2, 3, 4]);
  });
});

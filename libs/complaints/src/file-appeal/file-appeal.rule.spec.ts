import { aComplaint, citizen, given, loadDefaultPack, sealed } from '@nivaran/testing';
import { decideAppeal } from './file-appeal.rule';

const DAY = 24 * 3_600_000;
const reason = sealed('रजिस्टर में मेरा नाम है');
const appeal = (complaint: Parameters<typeof decideAppeal>[0], facts: Parameters<typeof decideAppeal>[2]) =>
  decideAppeal(complaint, reason, facts);

describe('appealing', () => {
  beforeAll(loadDefaultPack);

  const accepted = () => aComplaint().routedTo('bhopal').accepted();

  it('asks the next tier, which has thirty days and nothing stops them', () => {
    const { events, complaint } = given(accepted().resolved().after('P1D')).when(appeal);
    expect(events).toMatchObject([
      { type: 'AppealFiled', data: { decider: 'state', tier: 'STATE', reason } },
      { type: 'StageCancelled', data: { stage: 'CONFIRM' } },
      { type: 'StageStarted', data: { stage: 'APPEAL', holder: 'state', targetMillis: 30 * DAY, pausedBy: [] } },
    ]);
    expect(complaint).toMatchObject({ status: 'appealed', holder: 'state', accountable: 'bhopal' });
  });

  it('is open against a resolution, a closing and a rejection', () => {
    for (const life of [accepted().resolved(), accepted().resolved().confirmed(), accepted().rejected()])
      expect(life.appealed().complaint.status).toBe('appealed');
  });

  it('goes above whoever had it: to the national desk, if the state had', () => {
    const misuse = aComplaint({ category: 'PRIVACY' }).routedTo('state', 'bhopal').accepted().resolved();
    expect(misuse.appealed().complaint).toMatchObject({ holder: 'national' });
  });

  it('has one hearing even against the highest desk', () => {
    const byNational = accepted().forwardedTo('national').accepted().resolved().appealed();
    expect(byNational.complaint).toMatchObject({ holder: 'national' });
    const dismissed = byNational.decided('dismissed');
    expect(given(dismissed).whenBy(citizen(), 'appeal', appeal).refusal?.refused).toBe('NO_FURTHER_APPEAL');
  });

  it('can be made for thirty days after the end, to the millisecond', () => {
    const rejected = accepted().rejected().after('P30D');
    expect(given(rejected).whenBy(citizen(), 'appeal', appeal).refusal).toBeNull();
    expect(given(rejected.after(1)).whenBy(citizen(), 'appeal', appeal).refusal).toEqual({
      ...{ refused: 'APPEAL_TOO_LATE', details: { within: 'P30D' } },
    });
  });

  it('breaches and climbs like every promise when nobody decides', () => {
    const late = accepted().rejected().appealed().after('P31D').dueRecorded();
    expect(late.dataOf('StageBreached')).toMatchObject([{ stage: 'APPEAL', holder: 'state', officer: null }]);
  });
});

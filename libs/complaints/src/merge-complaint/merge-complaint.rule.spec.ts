import { type ComplaintScenario, HELPDESK, aComplaint, given, loadDefaultPack, officerAt } from '@nivaran/testing';
import { decideMerge } from './merge-complaint.rule';

const HOUR = 3_600_000;

describe('merging a complaint', () => {
  beforeAll(loadDefaultPack);

  const older = (person?: string) =>
    aComplaint({ at: '2026-11-10T10:00+05:30', ...(person === undefined ? {} : { person }) });
  const into =
    (other: ComplaintScenario) =>
    (complaint: Parameters<typeof decideMerge>[0], facts: Parameters<typeof decideMerge>[2]) =>
      decideMerge(complaint, { into: other.complaint, reason: null }, facts);

  it('into an older one of the same person ends it, and its clocks stand still', () => {
    const other = older();
    const life = aComplaint().routedTo('bhopal').after('PT2H');
    const { events, complaint } = given(life).when(into(other));
    expect(events).toMatchObject([
      { type: 'ComplaintMerged', data: { into: other.complaint.ticketId } },
      ...['RESOLVE', 'ACCEPT', 'ACT'].map((stage) => ({
        ...{ type: 'StagePaused', data: { stage, reason: 'merged', usedMillis: 2 * HOUR } },
      })),
    ]);
    expect(complaint).toMatchObject({ status: 'merged', into: other.complaint.ticketId });
    expect(complaint).not.toHaveProperty('holder');
  });

  it('never breaches: the other ticket has the promise now', () => {
    const merged = aComplaint().routedTo('bhopal').mergedInto(older()).after('P60D').dueRecorded();
    expect(merged.dataOf('StageBreached')).toEqual([]);
  });

  it('refuses the ticket of another person, a newer one, itself, and one that has ended', () => {
    const life = aComplaint().routedTo('bhopal');
    const refusal = (other: ComplaintScenario) => given(life).when(into(other)).refusal?.refused;
    expect(refusal(older('another'))).toBe('MERGE_OTHER_PERSON');
    expect(refusal(aComplaint({ at: '2026-11-17T10:00+05:30' }))).toBe('MERGE_NOT_OLDER');
    expect(refusal(life)).toBe('MERGE_NOT_OLDER');
    expect(refusal(older().withdrew())).toBe('MERGE_ENDED');
    expect(refusal(older().routedTo('bhopal').accepted().resolved())).toBe('MERGE_ENDED');
    expect(refusal(older().mergedInto(aComplaint({ at: '2026-11-01T10:00+05:30' })))).toBe('MERGE_ENDED');
  });

  it('of two tickets of one instant allows one direction and not the other', () => {
    const [one, two] = [aComplaint({ ticketId: '26000000017' }), aComplaint({ ticketId: '26000000025' })];
    expect(given(two).when(into(one)).refusal).toBeNull();
    expect(given(one).when(into(two)).refusal?.refused).toBe('MERGE_NOT_OLDER');
  });
});

describe('undoing a merge', () => {
  beforeAll(loadDefaultPack);

  const older = () => aComplaint({ at: '2026-11-10T10:00+05:30' });

  it('puts everything back where it was; clocks run on from what they had used', () => {
    for (const life of [
      aComplaint(),
      aComplaint().routedTo('bhopal'),
      aComplaint().routedTo('bhopal').accepted(officerAt('bhopal', 'asha')),
    ]) {
      const undone = life.after('PT2H').mergedInto(older()).at('2026-11-18T10:00+05:30').unmerged();
      const { stages: _, ...before } = life.complaint;
      expect(undone.complaint).toMatchObject(before);
      for (const { clock } of undone.complaint.stages)
        expect(clock).toMatchObject({ usedMillis: 2 * HOUR, since: undone.now });
      expect(undone.dataOf('MergeUndone')).toMatchObject([{ status: life.complaint.status }]);
    }
  });

  it('leaves a wait that was on before it as it was: the citizen still owes an answer', () => {
    const asked = aComplaint().routedTo('bhopal').accepted().asked();
    const undone = asked.after('P1D').mergedInto(older()).after('P10D').unmerged();
    expect(undone.complaint.status).toBe('awaitingCitizen');
    expect(undone.stage('ACT').pausedFor).toBe('awaiting-citizen');
    expect(undone.dueOf('ANSWER')).toBe(undone.now + 6 * 24 * HOUR);
    expect(undone.answered().stage('ACT').pausedFor).toBeNull();
  });

  it('gives a promise that had not begun the time back that it was merged for', () => {
    const undone = aComplaint().deferred().after('PT1H').mergedInto(older()).after('P9D').unmerged().after('PT1H');
    const promise = undone
      .routedTo('bhopal')
      .dataOf('StageStarted')
      .find(({ stage }) => stage === 'RESOLVE');
    expect(Date.parse(promise?.startedAt ?? '')).toBe(undone.now - 2 * HOUR);
  });

  it('can be merged and undone again and again', () => {
    const twice = aComplaint().routedTo('bhopal').mergedInto(older()).unmerged().mergedInto(older()).unmerged();
    expect(twice.complaint).toMatchObject({ status: 'routed', holder: 'bhopal' });
  });

  it('is for what is merged', () => {
    const { refusal } = aComplaint().attempt(HELPDESK, 'unmerge', () => []);
    expect(refusal?.refused).toBe('WRONG_STATUS');
  });
});

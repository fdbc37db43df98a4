import { aComplaint, given, loadDefaultPack, sealed } from '@nivaran/testing';
import { decideChangeCategory } from './change-category.rule';

const HOUR = 3_600_000;
const DAY = 8 * HOUR; // of a working day in Bhopal
const at = (text: string) => Date.parse(text);

describe('changing the category', () => {
  beforeAll(loadDefaultPack);

  const routed = () => aComplaint().routedTo('bhopal'); // DOSE_MISSING: four days, and ten for the answer
  const to =
    (category: string) =>
    (complaint: Parameters<typeof decideChangeCategory>[0], facts: Parameters<typeof decideChangeCategory>[2]) =>
      decideChangeCategory(complaint, { category, reason: sealed('बात कुछ और है') }, facts);

  it('gives open clocks the targets of the new category and keeps what was used', () => {
    const life = routed().accepted().after('PT5H');
    const { events } = given(life).when(to('SMS_MISSING')); // three days, and seven for the answer
    expect(events).toMatchObject([
      { type: 'CategoryChanged', data: { from: 'DOSE_MISSING', to: 'SMS_MISSING' } },
      { type: 'StageAdjusted', data: { stage: 'RESOLVE', cause: 'category', target: 'P7D', usedMillis: 5 * HOUR } },
      { type: 'StageAdjusted', data: { stage: 'ACT', target: 'P3D', targetMillis: 3 * DAY, usedMillis: 5 * HOUR } },
    ]);
    const changed = life.recategorised('SMS_MISSING');
    expect(changed.dueOf('ACT')).toBe(aComplaint({ category: 'SMS_MISSING' }).routedTo('bhopal').dueOf('ACT'));
  });

  it('loses no pause: what waits goes on waiting, and what was used before it counts after it', () => {
    const asked = routed().accepted().after('PT2H').asked().after('P1D');
    const changed = asked.recategorised('SMS_MISSING');
    expect(changed.stage('ACT')).toMatchObject({
      dueAt: null,
      pausedFor: 'awaiting-citizen',
      clock: { usedMillis: 2 * HOUR },
    });
    const answered = changed.at('2026-11-18T10:00+05:30').answered();
    expect(answered.stage('ACT').clock).toMatchObject({ targetMillis: 3 * DAY, usedMillis: 2 * HOUR });
    expect(answered.dueOf('ACT')).toBe(at('2026-11-20T16:00+05:30'));
  });

  it('makes nothing due in the past: what has used more than the new target is due now', () => {
    const life = routed().accepted().at('2026-11-19T10:00+05:30').recategorised('SMS_MISSING'); // three days are used up
    expect(life.dueOf('ACT')).toBe(life.now);
    expect(life.dueRecorded().dataOf('StageBreached')).toMatchObject([
      { stage: 'ACT', at: new Date(life.now).toISOString() },
    ]);
  });

  it('undoes no breach: a longer target comes too late for it', () => {
    const late = aComplaint({ category: 'SMS_MISSING' }).routedTo('bhopal').accepted().at('2026-11-19T10:00+05:30');
    const changed = late.dueRecorded().recategorised('DOSE_MISSING');
    expect(changed.stage('ACT').breachedAt).toBe(at('2026-11-18T18:00+05:30'));
    expect(
      changed
        .after('PT1H')
        .resolved()
        .dataOf('StageMet')
        .find(({ stage }) => stage === 'ACT')?.late,
    ).toBe(true);
  });

  it('to an urgent one lets the clocks run day and night from then on; an hour that was counted stays an hour', () => {
    const life = routed().accepted().at('2026-11-17T12:00+05:30').recategorised('AEFI');
    expect(life.stage('ACT')).toMatchObject({ calendar: 'always-on', clock: { usedMillis: DAY + 2 * HOUR } });
    expect(life.after('PT10H').asked().stage('RESOLVE').clock.usedMillis).toBe(DAY + 12 * HOUR);
  });

  it('climbs no ladder in one leap: what an adjustment makes due climbs from then on', () => {
    const life = routed().accepted().at('2026-11-19T10:00+05:30').recategorised('AEFI');
    const levels = (later: typeof life) =>
      later.dataOf('ComplaintEscalated').flatMap(({ stage, level }) => (stage === 'ACT' ? [level] : []));
    const due = life.dueRecorded();
    expect(levels(due)).toEqual([1]);
    expect(levels(due.after('PT1H').dueRecorded())).toEqual([1, 2]);
  });

  it('holds up no ladder either: a breached clock climbs as before, whatever the new target', () => {
    const late = aComplaint({ category: 'SMS_MISSING' }).routedTo('bhopal').accepted().at('2026-11-19T10:00+05:30');
    const levels = (later: typeof late) =>
      later
        .after('P7D')
        .dueRecorded()
        .dataOf('ComplaintEscalated')
        .filter(({ stage }) => stage === 'ACT').length;
    expect(levels(late.dueRecorded().recategorised('DOSE_MISSING'))).toBe(levels(late.dueRecorded()));
  });

  it('leaves the desk, the officer and the accountable desk as they are', () => {
    const life = routed().accepted();
    expect(life.recategorised('PRIVACY').complaint).toMatchObject({
      ...{
        status: 'accepted',
        holder: 'bhopal',
        accountable: 'bhopal',
        officer: 'officer.bhopal',
        category: 'PRIVACY',
      },
    });
  });

  it('in triage is what the next routing goes by', () => {
    const life = aComplaint().deferred().recategorised('PRIVACY').routedTo('state', 'bhopal');
    expect(life.complaint).toMatchObject({ holder: 'state', accountable: 'bhopal' });
  });

  it('refuses a category that the pack does not have, and the one that it has', () => {
    expect(given(routed()).when(to('UNHEARD_OF')).refusal?.refused).toBe('CATEGORY_UNKNOWN');
    expect(given(routed()).when(to('DOSE_MISSING')).refusal?.refused).toBe('CATEGORY_SAME');
  });
});

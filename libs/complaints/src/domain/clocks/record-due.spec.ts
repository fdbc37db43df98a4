import { type ComplaintScenario, aComplaint, given, loadDefaultPack, officerAt } from '@nivaran/testing';
import type { ComplaintEscalated, StageBreached } from '../events';
import { recordDue } from './record-due';

const HOUR = 3_600_000;

const due = ({ complaint, facts }: ComplaintScenario) => recordDue(complaint, facts);
const breaches = (scenario: ComplaintScenario, stage: string) =>
  scenario.dataOf('StageBreached').filter((breach) => breach.stage === stage);
const levels = (scenario: ComplaintScenario, stage: string) =>
  scenario.dataOf('ComplaintEscalated').filter((escalation) => escalation.stage === stage);

describe('clocks that are due', () => {
  beforeAll(loadDefaultPack);

  it('breach at the due time, not a millisecond before', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(due(routed.at(routed.dueOf('ACCEPT') - 1))).toEqual([]);
    expect(due(routed.at(routed.dueOf('ACCEPT'))).map(({ type }) => type)).toEqual([
      ...['StageBreached', 'ComplaintEscalated'],
    ]);
  });

  it('breach at their due time, however late the worker comes', () => {
    const routed = aComplaint().routedTo('bhopal');
    const [breach] = breaches(routed.after('P30D').dueRecorded(), 'ACCEPT');
    expect(breach?.at).toBe(new Date(routed.dueOf('ACCEPT')).toISOString());
  });

  it('are laid at the door of the desk that holds it, and of the officer if one has it', () => {
    const routed = aComplaint().routedTo('bhopal');
    expect(breaches(routed.after('P2D').dueRecorded(), 'ACCEPT')).toMatchObject([{ holder: 'bhopal', officer: null }]);
    const accepted = routed.accepted(officerAt('bhopal', 'asha'));
    expect(breaches(accepted.after('P9D').dueRecorded(), 'ACT')).toMatchObject([{ holder: 'bhopal', officer: 'asha' }]);
    expect(breaches(aComplaint().after('PT1H').dueRecorded(), 'ROUTE')).toMatchObject([
      { holder: null, officer: null },
    ]);
  });

  it('lay a broken promise at the door of who held it, though another desk had promised', () => {
    const lent = aComplaint().routedTo('bhopal').accepted().forwardedTo('national').accepted().after('P30D');
    expect(lent.stage('RESOLVE').holder).toBe('bhopal');
    expect(breaches(lent.dueRecorded(), 'RESOLVE')).toMatchObject([
      { holder: 'national', officer: 'officer.national' },
    ]);
  });

  it('are recorded by the next action if the worker missed them: before it, and for who had it then', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted(officerAt('bhopal', 'asha')).after('P8D');
    const released = accepted.released();
    const types = released.events.slice(accepted.events.length).map(({ type }) => type);
    expect(types).toEqual([
      ...['StageBreached', 'ComplaintEscalated', 'ComplaintEscalated', 'ComplaintReleased', 'StageStarted'],
    ]);
    expect(breaches(released, 'ACT')).toMatchObject([{ officer: 'asha' }]);
  });

  it('are recorded once, whoever comes first, and twice changes nothing', () => {
    const once = aComplaint().routedTo('bhopal').after('P2D').dueRecorded();
    expect(due(once)).toEqual([]);
    expect(once.dueRecorded().events).toEqual(once.events);
    expect(breaches(once.noted().after('PT1M').dueRecorded(), 'ACCEPT')).toHaveLength(1);
  });

  it('are not recorded with a refusal', () => {
    const late = aComplaint().routedTo('bhopal').after('P2D');
    const { events, refusal } = given(late).whenBy(officerAt('indore'), 'accept', () => []);
    expect([refusal?.refused, events]).toEqual(['OUT_OF_SCOPE', []]);
  });

  it('end late after a breach, and in time before', () => {
    const routed = aComplaint().routedTo('bhopal');
    const acceptedAt = (moment: number) =>
      routed
        .at(moment)
        .accepted()
        .dataOf('StageMet')
        .find(({ stage }) => stage === 'ACCEPT')?.late;
    expect(acceptedAt(routed.dueOf('ACCEPT') - 1)).toBe(false);
    expect(acceptedAt(routed.dueOf('ACCEPT'))).toBe(true);
  });

  describe('and the ladder', () => {
    it('is climbed from level 1 at the breach to level 4, in working time, each level once', () => {
      const routed = aComplaint().routedTo('bhopal');
      const climbed: number[][] = [];
      let life = routed.at(routed.dueOf('ACCEPT')).dueRecorded();
      // Due on Monday 16 November at 18:00; 24 November is a holiday.
      for (const moment of [
        '2026-11-17T17:59',
        '2026-11-17T18:00',
        '2026-11-19T18:00',
        '2026-11-23T18:00',
        '2027-01-01T18:00',
      ]) {
        life = life.at(`${moment}+05:30`).dueRecorded().dueRecorded();
        climbed.push(levels(life, 'ACCEPT').map(({ level }) => level));
      }
      expect(climbed).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]]);
      expect(levels(life, 'ACCEPT').map(({ role }) => role)).toEqual(['officer', 'supervisor', 'state', 'national']);
    });

    it('is climbed in one step when nobody looked for long', () => {
      const events = due(aComplaint().after('P4D'));
      expect(events.map(({ data }) => ('level' in data ? data.level : 'breach'))).toEqual(['breach', 1, 2, 3, 4]);
      expect(events.map(({ data: { wakeAt } }) => wakeAt)).toEqual([
        ...['2026-11-16T05:30:00.000Z', '2026-11-16T09:30:00.000Z', '2026-11-17T05:30:00.000Z'],
        ...['2026-11-19T05:30:00.000Z', null],
      ]);
    });

    it('says with each step when the next one is, and nothing after the last', () => {
      const breached = aComplaint().routedTo('bhopal').at('2026-11-16T18:00+05:30').dueRecorded();
      const last = [...breached.dataOf('StageBreached'), ...breached.dataOf('ComplaintEscalated')].at(-1);
      expect(last?.wakeAt).toBe('2026-11-17T12:30:00.000Z');
    });

    it('is climbed by a complaint that nobody has taken as well', () => {
      const life = aComplaint().routedTo('bhopal').after('P30D').dueRecorded();
      expect(levels(life, 'ACCEPT')).toHaveLength(4);
      expect(levels(life, 'ACT')).toHaveLength(4);
    });

    it('waits with a clock that waits, and goes on from where it was', () => {
      const accepted = aComplaint().routedTo('bhopal').accepted();
      const breachAt = accepted.dueOf('ACT');
      const asked = accepted.at(breachAt).after('PT16H').asked(); // Friday at opening: no hour of level 2 used yet
      expect(levels(asked.after('P30D').dueRecorded(), 'ACT').map(({ level }) => level)).toEqual([1]);
      const answered = asked.at('2026-11-30T10:00+05:30').answered();
      expect(levels(answered.after('PT7H59M').dueRecorded(), 'ACT').map(({ level }) => level)).toEqual([1]);
      expect(levels(answered.after(8 * HOUR).dueRecorded(), 'ACT').map(({ level }) => level)).toEqual([1, 2]);
    });

    it('is short and does not sleep for an illness after the vaccine', () => {
      const ill = aComplaint({ category: 'AEFI', at: '2026-11-21T20:00+05:30' }).routedTo('bhopal');
      const events = due(ill.after('PT5H')).filter(({ data }) => data.stage === 'ACCEPT');
      expect(events.map(({ data }) => ('level' in data ? data.level : 'breach'))).toEqual(['breach', 1, 2, 3]);
    });

    it('belongs to one clock: another one of the same complaint has its own', () => {
      const life = aComplaint().routedTo('bhopal').at('2026-11-20T10:00+05:30').dueRecorded();
      const climbed = life.dataOf('ComplaintEscalated').map(({ instance, level }) => `${instance} ${level}`);
      expect(climbed).toEqual(['ACCEPT-1 1', 'ACCEPT-1 2', 'ACCEPT-1 3', 'ACT-1 1']);
    });
  });

  it('never includes CONFIRM: a citizen who is silent is not late', () => {
    const silent = aComplaint().routedTo('bhopal').accepted().resolved().after('P30D');
    expect(due(silent)).toEqual<(StageBreached | ComplaintEscalated)[]>([]);
  });
});

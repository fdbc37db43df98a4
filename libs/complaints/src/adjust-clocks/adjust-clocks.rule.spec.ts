import { Directory } from '@nivaran/directory';
import { decideAdjust } from './adjust-clocks.rule';
import { aComplaint, defaultPack, loadDefaultPack, packWith } from '@nivaran/testing';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

/** An order of the collector, come late: 18 November is a holiday in Bhopal alone. */
const lateHoliday = (): Directory =>
  packWith('late-holiday', ({ calendars }) => ({
    calendars: calendars.map((calendar) =>
      calendar.id === 'bhopal-office'
        ? { ...calendar, exceptions: [...calendar.exceptions, HOLIDAY].toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
        : calendar,
    ),
  }));
const HOLIDAY = { date: '2026-11-18', name: { hi: 'स्थानीय अवकाश', en: 'Local holiday' }, hours: [] } as const;

describe('moving open clocks under another pack', () => {
  beforeAll(loadDefaultPack);

  it('is never done by the pack alone: without the decision every clock stays as it was', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted();
    expect(accepted.underPack(lateHoliday()).after('P1D').dueOf('ACT')).toBe(accepted.dueOf('ACT'));
  });

  it('moves what the new holiday lies before, by one working day, and keeps what was used', () => {
    const accepted = aComplaint().routedTo('bhopal').accepted().after('PT3H').underPack(lateHoliday());
    const moved = accepted.clocksAdjusted();
    expect(accepted.dueOf('ACT')).toBe(at('2026-11-19T18:00+05:30'));
    expect(moved.dueOf('ACT')).toBe(at('2026-11-20T18:00+05:30'));
    expect(moved.dataOf('StageAdjusted').map(({ stage, cause, usedMillis }) => [stage, cause, usedMillis])).toEqual([
      ...[
        ['RESOLVE', 'pack', 3 * HOUR],
        ['ACT', 'pack', 3 * HOUR],
      ],
    ]);
  });

  it('passes over desks that have no holiday, and clocks that run day and night', () => {
    const indore = aComplaint().routedTo('indore').underPack(lateHoliday());
    expect(indore.clocksAdjusted().events).toEqual(indore.events);
    const triage = aComplaint().deferred().underPack(lateHoliday());
    expect(triage.clocksAdjusted().events).toEqual(triage.events);
  });

  it('takes nothing back that was counted: a day that turns out to have been a holiday was worked all the same', () => {
    const used = aComplaint().routedTo('bhopal').accepted().at('2026-11-18T14:00+05:30').underPack(lateHoliday());
    const { usedMillis } = used.clocksAdjusted().stage('ACT').clock;
    expect(usedMillis).toBe((8 + 8 + 4) * HOUR);
    expect(used.clocksAdjusted().dueOf('ACT')).toBe(at('2026-11-20T14:00+05:30'));
  });

  it('undoes no breach and touches nothing that has ended', () => {
    const breached = aComplaint()
      .routedTo('bhopal')
      .at('2026-11-17T12:00+05:30')
      .dueRecorded()
      .underPack(lateHoliday());
    const moved = breached.clocksAdjusted();
    expect(moved.stage('ACCEPT').breachedAt).toBe(at('2026-11-16T18:00+05:30'));
    expect(moved.dataOf('StageBreached')).toHaveLength(1);
    const closed = aComplaint().routedTo('bhopal').accepted().resolved().confirmed().underPack(lateHoliday());
    expect(() => closed.clocksAdjusted()).toThrow(/WRONG_STATUS/);
  });

  it('done twice moves nothing the second time', () => {
    const moved = aComplaint().routedTo('bhopal').underPack(lateHoliday()).clocksAdjusted();
    expect(moved.after('PT1H').clocksAdjusted().events).toEqual(moved.events);
  });

  it('holds for what waits as well: resumed, it counts by the new calendar', () => {
    const asked = aComplaint().routedTo('bhopal').accepted().asked().underPack(lateHoliday()).clocksAdjusted();
    expect(asked.stage('ACT').dueAt).toBeNull();
    const answered = asked.at('2026-11-17T18:00+05:30').answered();
    expect(answered.dueOf('ACT')).toBe(at('2026-11-25T18:00+05:30')); // four days, without the 18th and the 24th
  });

  it('does not care in which order a database keeps the keys of a ladder', () => {
    const life = aComplaint()
      .routedTo('bhopal')
      .underPack(packWith('the-same', () => ({})));
    const kept = life.complaint.stages.map((open) => ({
      ...open,
      ladder: open.ladder.map(({ level, after }) => ({ after, level })),
    }));
    expect(decideAdjust({ ...life.complaint, stages: kept }, life.facts)).toEqual([]);
  });

  it('does not care what a holiday is called', () => {
    const renamed = packWith('renamed', ({ calendars }) => ({
      calendars: calendars.map((calendar) => ({
        ...calendar,
        exceptions: calendar.exceptions.map((exception) => ({ ...exception, name: { hi: 'छुट्टी', en: 'Off' } })),
      })),
    }));
    expect(defaultPack().pack.calendars.some(({ exceptions }) => exceptions.length > 0)).toBe(true);
    const life = aComplaint().routedTo('bhopal').underPack(renamed);
    expect(life.clocksAdjusted().events).toEqual(life.events);
  });
});

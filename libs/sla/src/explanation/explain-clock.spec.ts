import fc from 'fast-check';
import { alwaysOnCalendar } from '../calendar/calendar-data';
import { aCalendar, anInstant, BHOPAL, ist } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import { clockSteps, runClock } from '../clock/clock-runs.fixture';
import { adjustClock, startClock, usedAt } from '../clock/stage-clock';
import { DAY, HOUR } from '../time/instant';
import { explainClock } from './explain-clock';

const bhopal = new WorkingCalendar(BHOPAL);
const running = { startedAt: ist('2026-11-20T17:00'), endedAt: null, pauses: [], calendar: bhopal };

describe('the explanation of a clock', () => {
  it('names a pause as the reason for all of its time, nights and holidays included', () => {
    const pause = { from: ist('2026-11-23T12:00'), to: ist('2026-11-25T12:00'), why: 'awaiting-citizen' };
    const { intervals, countedMillis } = explainClock({
      ...running,
      startedAt: ist('2026-11-23T10:30'),
      pauses: [pause],
      upTo: ist('2026-11-25T13:00'),
    });
    expect(intervals).toEqual([
      { from: ist('2026-11-23T10:30'), to: pause.from, counted: true, reason: { kind: 'working' } },
      { from: pause.from, to: pause.to, counted: false, reason: { kind: 'paused', why: 'awaiting-citizen' } },
      { from: pause.to, to: ist('2026-11-25T13:00'), counted: true, reason: { kind: 'working' } },
    ]);
    expect(countedMillis).toBe(2.5 * HOUR);
  });

  it('ends where the clock ended', () => {
    const endedAt = ist('2026-11-23T11:00');
    const { intervals } = explainClock({ ...running, endedAt, upTo: ist('2026-12-01T00:00') });
    expect(intervals.at(-1)).toMatchObject({ to: endedAt, counted: true });
  });

  it('shows a pause that goes on up to the end', () => {
    const pauses = [{ from: ist('2026-11-20T17:30'), to: null, why: 'awaiting-source' }];
    const upTo = ist('2026-11-23T12:00');
    const { intervals, countedMillis } = explainClock({ ...running, pauses, upTo });
    expect(intervals.at(-1)).toMatchObject({ from: ist('2026-11-20T17:30'), to: upTo, reason: { kind: 'paused' } });
    expect(countedMillis).toBe(HOUR / 2);
  });

  it('keeps touching pauses apart when their reasons differ, and takes pauses in any order', () => {
    const [first, second, third] = [ist('2026-11-23T11:00'), ist('2026-11-23T12:00'), ist('2026-11-23T13:00')];
    const pauses = [
      { from: second, to: third, why: 'awaiting-source' },
      { from: first, to: second, why: 'awaiting-citizen' },
    ];
    const startedAt = ist('2026-11-23T10:30');
    const { intervals, countedMillis } = explainClock({ ...running, startedAt, pauses, upTo: ist('2026-11-23T13:30') });
    expect(intervals.map(({ from, reason }) => [from, reason])).toEqual([
      [startedAt, { kind: 'working' }],
      [first, { kind: 'paused', why: 'awaiting-citizen' }],
      [second, { kind: 'paused', why: 'awaiting-source' }],
      [third, { kind: 'working' }],
    ]);
    expect(countedMillis).toBe(HOUR);
  });

  it('is empty before the clock started', () => {
    expect(explainClock({ ...running, upTo: running.startedAt - 1 })).toEqual({ intervals: [], countedMillis: 0 });
  });

  it('of a clock that changed its calendar adds up stretch by stretch', () => {
    const always = new WorkingCalendar(alwaysOnCalendar('Asia/Kolkata'));
    const [start, change, end] = [ist('2026-11-20T17:00'), ist('2026-11-23T12:34'), ist('2026-11-23T20:00')];
    const clock = adjustClock(startClock(20 * HOUR, start), bhopal, 20 * HOUR, change);
    const before = explainClock({ ...running, endedAt: change, upTo: end });
    const after = explainClock({ ...running, startedAt: change, calendar: always, upTo: end });
    const sum = before.countedMillis + after.countedMillis;
    expect(sum).toBe(usedAt(clock, always, end));
  });
});

describe('laws of every explanation', () => {
  const calendars = aCalendar.map((data) => new WorkingCalendar(data));

  it('leaves no gap, and its counted sum is the used time of the clock, at every moment of any run', () => {
    fc.assert(
      fc.property(calendars, anInstant(1), clockSteps, fc.nat(3 * DAY), (calendar, startedAt, steps, more) => {
        const moments = runClock(calendar, 10 * HOUR, startedAt, steps);
        for (const [index, { at, clock, pauses }] of moments.entries()) {
          const upTo = index === moments.length - 1 ? at + more : at;
          const { intervals, countedMillis } = explainClock({ startedAt, endedAt: null, pauses, calendar, upTo });
          expect(countedMillis).toBe(usedAt(clock, calendar, upTo));
          const edges = [startedAt, ...intervals.map((interval) => interval.to)];
          expect(edges).toEqual([...intervals.map((interval) => interval.from), upTo]);
        }
      }),
    );
  });

  it('stays in order whatever pauses it is given', () => {
    const pauses = fc.array(
      fc.record({ from: anInstant(HOUR), to: fc.option(anInstant(HOUR)), why: fc.constantFrom('one', 'other') }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(calendars, anInstant(HOUR), fc.nat(60 * DAY), pauses, (calendar, startedAt, length, any) => {
        const upTo = startedAt + length;
        const { intervals } = explainClock({ startedAt, endedAt: null, pauses: any, calendar, upTo });
        const edges = [startedAt, ...intervals.map((interval) => interval.to)];
        expect(edges).toEqual([...intervals.map((interval) => interval.from), upTo]);
      }),
    );
  });
});

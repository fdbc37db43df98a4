import fc from 'fast-check';
import { aCalendar, anInstant } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import { DAY, HOUR, MINUTE } from '../time/instant';
import { clockSteps, lastOf, runClock } from './clock-runs.fixture';
import { adjustClock, dueAt, pauseClock, resumeClock, startClock, usedAt } from './stage-clock';

const calendars = aCalendar.map((data) => new WorkingCalendar(data));
const instants = anInstant(1);
const targets = fc.nat(40 * HOUR);

describe('laws of every stage clock', () => {
  it('pauses and resumptions never lose or restart used time, which never exceeds the time that passed', () => {
    fc.assert(
      fc.property(calendars, targets, instants, clockSteps, (calendar, target, start, steps) => {
        let used = 0;
        for (const { at, clock } of runClock(calendar, target, start, steps)) {
          const now = usedAt(clock, calendar, at);
          expect(now).toBeGreaterThanOrEqual(used);
          expect(now).toBeLessThanOrEqual(at - start);
          used = now;
        }
      }),
    );
  });

  it('used time is what was counted between the pauses', () => {
    fc.assert(
      fc.property(calendars, targets, instants, clockSteps, (calendar, target, start, steps) => {
        const { at, clock, pauses } = lastOf(runClock(calendar, target, start, steps));
        const paused = pauses.reduce((sum, { from, to }) => sum + calendar.workingMillis(from, to ?? at), 0);
        expect(usedAt(clock, calendar, at)).toBe(calendar.workingMillis(start, at) - paused);
      }),
    );
  });

  it('exactly the target is used at the due time, and less a millisecond before', () => {
    fc.assert(
      fc.property(calendars, targets, instants, (calendar, target, start) => {
        fc.pre(target > 0);
        const clock = startClock(target, start);
        const due = dueAt(clock, calendar) ?? NaN;
        expect(usedAt(clock, calendar, due)).toBe(target);
        expect(usedAt(clock, calendar, due - 1)).toBe(target - 1);
      }),
    );
  });

  it('a pause before the due time delays it by the working time paused, as counted on the calendar', () => {
    fc.assert(
      fc.property(
        calendars,
        targets,
        instants,
        fc.nat(100),
        fc.nat(5 * DAY),
        (calendar, target, start, share, length) => {
          fc.pre(target > MINUTE);
          const clock = startClock(target, start);
          const due = dueAt(clock, calendar) ?? NaN;
          const from = start + Math.floor(((due - 1 - start) * share) / 100);
          const resumed = resumeClock(pauseClock(clock, calendar, from), from + length);
          const delay = calendar.workingMillis(from, from + length);
          expect(dueAt(resumed, calendar)).toBe(calendar.add(start, target + delay));
        },
      ),
    );
  });

  it('changing to the same calendar before the due time changes nothing', () => {
    fc.assert(
      fc.property(calendars, targets, instants, fc.nat(100), (calendar, target, start, share) => {
        const clock = startClock(target, start);
        const due = dueAt(clock, calendar) ?? NaN;
        const at = start + Math.floor(((due - start) * share) / 100);
        expect(dueAt(adjustClock(clock, calendar, target, at), calendar)).toBe(due);
      }),
    );
  });

  it('adjusting it, to whatever target and calendar, takes nothing back and makes nothing due in the past', () => {
    fc.assert(
      fc.property(calendars, calendars, targets, targets, instants, fc.nat(9 * DAY), (...drawn) => {
        const [from, to, target, other, start, passed] = drawn;
        const clock = startClock(target, start);
        const adjusted = adjustClock(clock, from, other, start + passed);
        expect(usedAt(adjusted, to, start + passed)).toBe(usedAt(clock, from, start + passed));
        expect(dueAt(adjusted, to)).toBeGreaterThanOrEqual(start + passed);
      }),
    );
  });
});

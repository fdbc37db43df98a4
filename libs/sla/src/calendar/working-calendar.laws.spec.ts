import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../time/instant';
import { aCalendar, anInstant, countMinuteByMinute } from './calendars.fixture';
import { WorkingCalendar } from './working-calendar';

const calendars = aCalendar.map((data) => new WorkingCalendar(data));
const instants = anInstant(1);
const amounts = fc.oneof(
  fc.nat(40 * HOUR),
  fc.nat(40).map((quarters) => quarters * 15 * MINUTE),
);

describe('laws of every working calendar', () => {
  it('adding an amount and counting it again gives the same amount', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, from, millis) => {
        expect(calendar.workingMillis(from, calendar.add(from, millis))).toBe(millis);
      }),
    );
  });

  it('adding ends at the first instant at which the amount has been counted', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, from, millis) => {
        fc.pre(millis > 0);
        expect(calendar.workingMillis(from, calendar.add(from, millis) - 1)).toBe(millis - 1);
      }),
    );
  });

  it('adding is monotonic in the start and in the amount', () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(3 * DAY), amounts, amounts, (calendar, from, later, millis, more) => {
        const due = calendar.add(from, millis);
        expect(due).toBeGreaterThanOrEqual(from);
        expect(calendar.add(from, millis + more)).toBeGreaterThanOrEqual(due);
        expect(calendar.add(from + later, millis)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('adding in two steps is adding the sum', () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, (calendar, from, first, second) => {
        fc.pre(second > 0);
        expect(calendar.add(calendar.add(from, first), second)).toBe(calendar.add(from, first + second));
      }),
    );
  });

  it('counted time adds up over a split and never exceeds the time on the wall', () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(400 * DAY), fc.nat(400 * DAY), (calendar, from, first, second) => {
        const split = from + first;
        const to = split + second;
        const whole = calendar.workingMillis(from, to);
        expect(calendar.workingMillis(from, split) + calendar.workingMillis(split, to)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  it('intervals leave no gap, are as long as possible, and their counted sum is the counted time', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 30 * DAY }), (calendar, from, length) => {
        const to = from + length;
        const intervals = calendar.intervals(from, to);
        expect(intervals.map((interval) => interval.from)).toEqual([
          from,
          ...intervals.slice(0, -1).map((one) => one.to),
        ]);
        expect(intervals.at(-1)?.to).toBe(to);
        let counted = 0;
        for (const [index, interval] of intervals.entries()) {
          expect(interval.to).toBeGreaterThan(interval.from);
          expect(interval.reason).not.toEqual(intervals[index + 1]?.reason);
          expect(interval.counted).toBe(calendar.isWorking(interval.from));
          if (interval.counted) counted += interval.to - interval.from;
        }
        expect(counted).toBe(calendar.workingMillis(from, to));
      }),
    );
  });

  it('agrees with asking the wall minute by minute', () => {
    fc.assert(
      fc.property(aCalendar, anInstant(MINUTE), fc.nat(30 * 60), (data, from, minutes) => {
        const to = from + minutes * MINUTE;
        expect(new WorkingCalendar(data).workingMillis(from, to)).toBe(countMinuteByMinute(data, from, to));
      }),
      { numRuns: 200 },
    );
  });
});

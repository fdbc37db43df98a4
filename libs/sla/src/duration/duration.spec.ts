import fc from 'fast-check';
import { alwaysOnCalendar } from '../calendar/calendar-data';
import { BHOPAL } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import { HOUR, MINUTE, SECOND } from '../time/instant';
import { parseDuration } from './duration';
import { targetMillis } from './target';

describe('durations', () => {
  it.each([
    ['P3D', 3, 0],
    ['PT4H', 0, 4 * HOUR],
    ['P1DT4H', 1, 4 * HOUR],
    ['PT30S', 0, 30 * SECOND],
    ['PT7H30M', 0, 7 * HOUR + 30 * MINUTE],
    ['PT0S', 0, 0],
    ['P0D', 0, 0],
    ['PT36H', 0, 36 * HOUR],
  ])('reads %s', (text, days, millis) => {
    expect(parseDuration(text)).toEqual({ days, millis });
  });

  it.each(['P2W', 'P1M', 'P1Y', 'P', 'PT', 'P1DT', '', '3D', 'p3d', '-P3D', 'P-3D', 'P1.5D', 'PT4H ', 'PT4S2H', 'P4H'])(
    'refuses "%s" and says what is accepted',
    (text) => {
      expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }));
      expect(() => parseDuration(text)).toThrow(/P3D, PT4H/);
    },
  );

  it('refuses a duration too long to be counted exactly', () => {
    expect(() => parseDuration(`P${'9'.repeat(30)}D`)).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }));
  });

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(9999), (days, hours, minutes, seconds) => {
        expect(parseDuration(`P${days}DT${hours}H${minutes}M${seconds}S`)).toEqual({
          days,
          millis: hours * HOUR + minutes * MINUTE + seconds * SECOND,
        });
      }),
    );
  });
});

describe('targets', () => {
  it('are days of the length that the calendar gives them, and hours as they are', () => {
    expect(targetMillis('P3D', new WorkingCalendar(BHOPAL))).toBe(22.5 * HOUR);
    expect(targetMillis('P1DT4H', new WorkingCalendar(BHOPAL))).toBe(11.5 * HOUR);
    expect(targetMillis('P1DT4H', new WorkingCalendar(alwaysOnCalendar('Asia/Kolkata')))).toBe(28 * HOUR);
  });
});

import fc from 'fast-check';
import { anInstant, ZONES } from '../calendar/calendars.fixture';
import { DAY, HOUR } from './instant';
import { dayNumber, isoDate, weekdayIndex } from './day-number';
import { TimeZone } from './time-zone';

describe('a time zone', () => {
  const wall = (text: string): number => Date.parse(`${text}Z`);

  it.each([
    ['a plain time', 'Asia/Kolkata', '2026-11-23T10:30', '2026-11-23T05:00Z'],
    ['a skipped time: the moment of the jump', 'Europe/London', '2026-03-29T01:20', '2026-03-29T01:00Z'],
    ['a repeated time: its first passing', 'Europe/London', '2026-10-25T01:20', '2026-10-25T00:20Z'],
    ['the end of the repeated hour', 'Europe/London', '2026-10-25T02:00', '2026-10-25T02:00Z'],
    ['a skipped midnight', 'Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00Z'],
    ['a midnight after a repeated hour', 'Asia/Beirut', '2026-10-25T00:00', '2026-10-24T22:00Z'],
    ['the half hour of Lord Howe', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30Z'],
    ['a time skipped on New Year’s Day', 'Asia/Kolkata', '1906-01-01T00:05', '1905-12-31T18:38:50Z'],
    ['an offset with seconds', 'Asia/Kolkata', '1905-06-01T00:00', '1905-05-31T18:38:50Z'],
  ])('finds %s', (_, zone, shown, instant) => {
    expect(TimeZone.named(zone).instantOf(wall(shown))).toBe(Date.parse(instant));
  });

  it('shows the new time from the very moment of a jump', () => {
    const london = TimeZone.named('Europe/London');
    expect(london.wallTimeAt(Date.parse('2026-03-29T01:00Z') - 1)).toBe(wall('2026-03-29T01:00') - 1);
    expect(london.wallTimeAt(Date.parse('2026-03-29T01:00Z'))).toBe(wall('2026-03-29T02:00'));
  });

  it('does not go back to a date when the clocks go back over a midnight that has passed', () => {
    const stJohns = TimeZone.named('America/St_Johns'); // at 00:01 of 7 November 2010 the clocks went back to 23:01
    const secondElevenPm = Date.parse('2010-11-06T23:15-03:30');
    expect(isoDate(stJohns.dayAt(secondElevenPm))).toBe('2010-11-07');
  });

  it('refuses a name that is no zone', () => {
    expect(() => TimeZone.named('Asia/Bhopal')).toThrow(expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }));
  });

  const zones = fc.constantFrom(...ZONES).map((name) => TimeZone.named(name));

  it('shows what Intl shows', () => {
    fc.assert(
      fc.property(zones, anInstant(1000), (zone, at) => {
        const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: zone.name, dateStyle: 'short', timeStyle: 'medium' });
        expect(new Date(zone.wallTimeAt(at)).toISOString().slice(0, 19).replace('T', ' ')).toBe(intl.format(at));
      }),
    );
  });

  it('gives the first instant at which the wall shows a time or a later one', () => {
    fc.assert(
      fc.property(zones, anInstant(1), fc.nat(2 * HOUR), (zone, shown, before) => {
        const at = zone.instantOf(shown);
        expect(zone.wallTimeAt(at)).toBeGreaterThanOrEqual(shown);
        expect(zone.wallTimeAt(at - 1 - before)).toBeLessThan(shown);
      }),
    );
  });

  it('puts every instant into the one date that has begun and not ended', () => {
    fc.assert(
      fc.property(zones, anInstant(1), (zone, at) => {
        const day = zone.dayAt(at);
        expect(zone.startOfDay(day)).toBeLessThanOrEqual(at);
        expect(zone.startOfDay(day + 1)).toBeGreaterThan(at);
      }),
    );
  });
});

describe('day numbers', () => {
  it('read back as the same date, one day apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 150_000 }), (day) => {
        expect(dayNumber(isoDate(day))).toBe(day);
        expect(weekdayIndex(day)).toBe((new Date(day * DAY).getUTCDay() + 6) % 7);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])(
    'know that "%s" is no date',
    (text) => {
      expect(dayNumber(text)).toBeNull();
    },
  );

  it('know the leap day', () => {
    expect(dayNumber('2028-02-29')).toBe(Date.UTC(2028, 1, 29) / DAY);
  });
});

import { dateIn, instantOf, startOfDay } from './time-zone';

describe('days in a time zone', () => {
  it.each([
    ['2026-11-01', 'Asia/Kolkata', '2026-10-31T18:30:00.000Z'],
    ['2026-11-01', 'UTC', '2026-11-01T00:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
    ['2026-06-15', 'Pacific/Kiritimati', '2026-06-14T10:00:00.000Z'],
  ])('%s begins in %s at %s', (date, zone, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
    expect(dateIn(startOfDay(date, zone), zone)).toBe(date);
    expect(dateIn(new Date(startOfDay(date, zone).getTime() - 1), zone)).not.toBe(date);
  });

  it('begins with the jump where midnight is skipped', () => {
    expect(startOfDay('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });

  it('leaves a moment with a zone as it is', () => {
    expect(instantOf('2026-11-01T00:00:00+05:30', 'UTC').toISOString()).toBe('2026-10-31T18:30:00.000Z');
  });
});

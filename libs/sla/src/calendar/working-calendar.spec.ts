import { HOUR, MINUTE } from '../time/instant';
import { alwaysOnCalendar, type CalendarData } from './calendar-data';
import { BHOPAL, ist } from './calendars.fixture';
import { WorkingCalendar } from './working-calendar';

const bhopal = new WorkingCalendar(BHOPAL);
const WORKING_DAY = 7.5 * HOUR;

/** A desk that is open round the clock on some wall, to see what a change of clocks does. */
const roundTheClock = (timeZone: string): WorkingCalendar => new WorkingCalendar(alwaysOnCalendar(timeZone));

/** A desk open every night from 01:30 to 03:30 on the wall. */
function nightDesk(timeZone: string): WorkingCalendar {
  const hours = [{ from: '01:30', to: '03:30' }];
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  return new WorkingCalendar({ id: 'night', timeZone, week, exceptions: [], day: 'PT2H' });
}

describe('counting time', () => {
  it('counts the hours of a working day', () => {
    expect(bhopal.workingMillis(ist('2026-11-23T00:00'), ist('2026-11-24T00:00'))).toBe(WORKING_DAY);
  });

  it('counts nothing at the weekend', () => {
    expect(bhopal.workingMillis(ist('2026-11-20T18:00'), ist('2026-11-23T10:30'))).toBe(0);
  });

  it('counts nothing on a local holiday', () => {
    expect(bhopal.workingMillis(ist('2026-11-24T00:00'), ist('2026-11-25T00:00'))).toBe(0);
  });

  it('counts what is worked of a half day', () => {
    expect(bhopal.workingMillis(ist('2026-03-04T12:00'), ist('2026-03-05T10:30'))).toBe(1.5 * HOUR);
  });

  it('counts an extra working Sunday', () => {
    expect(bhopal.workingMillis(ist('2026-12-13T00:00'), ist('2026-12-14T00:00'))).toBe(WORKING_DAY);
  });

  it('counts across the end of a year, and across several', () => {
    expect(bhopal.workingMillis(ist('2026-12-31T17:00'), ist('2027-01-01T11:30'))).toBe(2 * HOUR);
    const days2027 = 261; // weekdays of 2027
    expect(bhopal.workingMillis(ist('2026-12-31T17:00'), ist('2028-01-03T11:00'))).toBe(
      days2027 * WORKING_DAY + HOUR + HOUR / 2,
    );
  });

  it('counts a leap day that is a weekday', () => {
    expect(bhopal.workingMillis(ist('2028-02-28T18:00'), ist('2028-03-01T10:30'))).toBe(WORKING_DAY);
  });

  it('counts the hours on both sides of a lunch break', () => {
    const hours = [
      { from: '10:00', to: '13:00' },
      { from: '14:00', to: '17:00' },
    ];
    const desk = new WorkingCalendar({ ...BHOPAL, week: { mon: hours }, day: 'PT6H' });
    expect(desk.workingMillis(ist('2026-11-23T12:00'), ist('2026-11-23T15:00'))).toBe(2 * HOUR);
    expect(desk.add(ist('2026-11-23T12:00'), HOUR)).toBe(ist('2026-11-23T13:00'));
  });

  it('is 0 when the end is not after the start', () => {
    expect(bhopal.workingMillis(ist('2026-11-23T12:00'), ist('2026-11-23T12:00'))).toBe(0);
    expect(bhopal.workingMillis(ist('2026-11-23T13:00'), ist('2026-11-23T12:00'))).toBe(0);
  });

  it('works from opening until just before closing', () => {
    expect(bhopal.isWorking(ist('2026-11-23T10:30') - 1)).toBe(false);
    expect(bhopal.isWorking(ist('2026-11-23T10:30'))).toBe(true);
    expect(bhopal.isWorking(ist('2026-11-23T18:00') - 1)).toBe(true);
    expect(bhopal.isWorking(ist('2026-11-23T18:00'))).toBe(false);
  });
});

describe('adding working time', () => {
  it('starts at the next opening when the desk is closed', () => {
    expect(bhopal.add(ist('2026-11-21T09:00'), HOUR)).toBe(ist('2026-11-23T11:30'));
    expect(bhopal.add(ist('2026-11-23T05:00'), HOUR)).toBe(ist('2026-11-23T11:30'));
  });

  it('leaves out nights, the weekend and a holiday', () => {
    expect(bhopal.add(ist('2026-11-20T16:00'), 3 * WORKING_DAY)).toBe(ist('2026-11-26T16:00'));
  });

  it('ends at closing time, not at the next opening, when it falls exactly there', () => {
    expect(bhopal.add(ist('2026-11-23T10:30'), WORKING_DAY)).toBe(ist('2026-11-23T18:00'));
    expect(bhopal.add(ist('2026-11-20T10:30'), 2 * WORKING_DAY)).toBe(ist('2026-11-23T18:00'));
    expect(bhopal.add(ist('2026-12-31T10:30'), WORKING_DAY)).toBe(ist('2026-12-31T18:00'));
  });

  it('goes one millisecond into the next opening when one is left', () => {
    expect(bhopal.add(ist('2026-11-20T10:30'), WORKING_DAY + 1)).toBe(ist('2026-11-23T10:30') + 1);
  });

  it('stays where it is when nothing is added, open or closed', () => {
    expect(bhopal.add(ist('2026-11-21T09:00'), 0)).toBe(ist('2026-11-21T09:00'));
  });

  it('crosses the end of a year', () => {
    expect(bhopal.add(ist('2026-12-31T17:00'), 2 * HOUR)).toBe(ist('2027-01-01T11:30'));
  });
});

describe('changes of the clocks', () => {
  const day = (calendar: WorkingCalendar, from: string, to: string): number =>
    calendar.workingMillis(Date.parse(from), Date.parse(to)) / HOUR;

  it.each([
    ['Europe/London', '2026-03-29T00:00+00:00', '2026-03-30T00:00+01:00', 23],
    ['Europe/London', '2026-10-25T00:00+01:00', '2026-10-26T00:00+00:00', 25],
    ['America/New_York', '2026-03-08T00:00-05:00', '2026-03-09T00:00-04:00', 23],
    ['America/New_York', '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 25],
    ['Australia/Lord_Howe', '2026-10-04T00:00+10:30', '2026-10-05T00:00+11:00', 23.5],
    ['Australia/Lord_Howe', '2026-04-05T00:00+11:00', '2026-04-06T00:00+10:30', 24.5],
    ['Asia/Kolkata', '2026-03-29T00:00+05:30', '2026-03-30T00:00+05:30', 24],
  ])('a day in %s from %s to %s has %d hours', (timeZone, from, to, hours) => {
    expect(day(roundTheClock(timeZone), from, to)).toBe(hours);
  });

  it('opens at the jump when the opening time is skipped', () => {
    const london = nightDesk('Europe/London'); // 01:00 becomes 02:00
    expect(london.isWorking(Date.parse('2026-03-29T00:59:59Z'))).toBe(false);
    expect(london.isWorking(Date.parse('2026-03-29T01:00:00Z'))).toBe(true);
    expect(day(london, '2026-03-29T00:00Z', '2026-03-29T12:00Z')).toBe(1.5);
  });

  it('opens at the first passing of a repeated opening time and does not close again', () => {
    const london = nightDesk('Europe/London'); // 02:00 becomes 01:00
    expect(london.isWorking(Date.parse('2026-10-25T01:29:00+01:00'))).toBe(false);
    expect(london.isWorking(Date.parse('2026-10-25T01:30:00+01:00'))).toBe(true);
    expect(london.isWorking(Date.parse('2026-10-25T01:00:00+00:00'))).toBe(true);
    expect(day(london, '2026-10-24T22:00Z', '2026-10-25T12:00Z')).toBe(3);
  });

  it('keeps the hours on the wall before and after a change', () => {
    const newYork = new WorkingCalendar({ ...BHOPAL, timeZone: 'America/New_York' });
    expect(newYork.add(Date.parse('2026-03-06T10:30-05:00'), WORKING_DAY + HOUR)).toBe(
      Date.parse('2026-03-09T11:30-04:00'),
    );
  });

  it('knows a date that a zone left out', () => {
    const apia = roundTheClock('Pacific/Apia'); // 30 December 2011 did not happen there
    expect(day(apia, '2011-12-29T00:00-10:00', '2011-12-31T00:00+14:00')).toBe(24);
  });
});

describe('intervals', () => {
  it('gives every piece its reason', () => {
    expect(bhopal.intervals(ist('2026-11-20T17:00'), ist('2026-11-25T11:00'))).toEqual([
      piece('2026-11-20T17:00', '2026-11-20T18:00', { kind: 'working' }),
      piece('2026-11-20T18:00', '2026-11-21T00:00', { kind: 'outside-hours' }),
      piece('2026-11-21T00:00', '2026-11-23T00:00', { kind: 'day-off' }),
      piece('2026-11-23T00:00', '2026-11-23T10:30', { kind: 'outside-hours' }),
      piece('2026-11-23T10:30', '2026-11-23T18:00', { kind: 'working' }),
      piece('2026-11-23T18:00', '2026-11-24T00:00', { kind: 'outside-hours' }),
      piece('2026-11-24T00:00', '2026-11-25T00:00', {
        kind: 'holiday',
        name: { hi: 'गुरु नानक जयंती', en: 'Guru Nanak Jayanti' },
      }),
      piece('2026-11-25T00:00', '2026-11-25T10:30', { kind: 'outside-hours' }),
      piece('2026-11-25T10:30', '2026-11-25T11:00', { kind: 'working' }),
    ]);
  });

  it('puts the lost hours of a half day down to the holiday, and the evening to the hours', () => {
    expect(bhopal.intervals(ist('2026-03-04T12:00'), ist('2026-03-05T10:30'))).toEqual([
      piece('2026-03-04T12:00', '2026-03-04T13:30', { kind: 'working' }),
      piece('2026-03-04T13:30', '2026-03-04T18:00', { kind: 'holiday', name: { hi: 'होली', en: 'Holi' } }),
      piece('2026-03-04T18:00', '2026-03-05T10:30', { kind: 'outside-hours' }),
    ]);
  });

  it('joins the nights of an always-on calendar into one interval', () => {
    const always = roundTheClock('Asia/Kolkata');
    expect(always.intervals(ist('2026-12-30T12:00'), ist('2027-01-02T12:00'))).toEqual([
      piece('2026-12-30T12:00', '2027-01-02T12:00', { kind: 'working' }),
    ]);
  });

  it('joins dates of the same holiday and keeps different ones apart', () => {
    const diwali = { en: 'Diwali' };
    const desk = new WorkingCalendar({
      ...BHOPAL,
      exceptions: [
        { date: '2026-11-09', name: diwali, hours: [] },
        { date: '2026-11-10', name: { en: 'Diwali' }, hours: [] },
        { date: '2026-11-11', name: { en: 'Bhai Dooj' }, hours: [] },
      ],
    });
    expect(desk.intervals(ist('2026-11-09T00:00'), ist('2026-11-12T00:00'))).toEqual([
      piece('2026-11-09T00:00', '2026-11-11T00:00', { kind: 'holiday', name: diwali }),
      piece('2026-11-11T00:00', '2026-11-12T00:00', { kind: 'holiday', name: { en: 'Bhai Dooj' } }),
    ]);
  });

  it('is empty for an empty time', () => {
    expect(bhopal.intervals(ist('2026-11-23T12:00'), ist('2026-11-23T12:00'))).toEqual([]);
  });

  function piece(from: string, to: string, reason: object): object {
    return { from: ist(from), to: ist(to), counted: 'kind' in reason && reason.kind === 'working', reason };
  }
});

describe('calendars and questions that can not be answered', () => {
  it('gives up on a calendar without any working time', () => {
    const closed = new WorkingCalendar({ ...BHOPAL, week: {}, exceptions: [] });
    expect(() => closed.add(ist('2026-11-23T12:00'), 1)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_HAS_NO_WORKING_TIME' }),
    );
    expect(closed.workingMillis(ist('2026-01-01T00:00'), ist('2027-01-01T00:00'))).toBe(0);
  });

  it('uses the last working days that there are before it gives up', () => {
    const only: CalendarData = {
      ...BHOPAL,
      week: {},
      exceptions: [{ date: '2029-06-01', name: { en: 'Camp' }, hours: [{ from: '10:00', to: '11:00' }] }],
    };
    const camp = new WorkingCalendar(only);
    expect(camp.add(ist('2026-11-23T12:00'), HOUR)).toBe(ist('2029-06-01T11:00'));
    expect(() => camp.add(ist('2026-11-23T12:00'), HOUR + 1)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_HAS_NO_WORKING_TIME' }),
    );
  });

  it('does not give up while a working day comes within three years of the one before', () => {
    const campOn = (date: string) => ({ date, name: { en: 'Camp' }, hours: [{ from: '10:00', to: '11:00' }] });
    const camps = ['2028-06-01', '2031-06-01', '2034-06-01'].map(campOn);
    const desk = new WorkingCalendar({ ...BHOPAL, week: {}, exceptions: camps });
    expect(desk.add(ist('2026-11-23T12:00'), 3 * HOUR)).toBe(ist('2034-06-01T11:00'));
  });

  it.each([NaN, Infinity, -Infinity, Date.UTC(2400, 0, 1), Date.UTC(1899, 11, 31)])('refuses the instant %d', (at) => {
    const refusal = expect.objectContaining({ code: 'INSTANT_OUT_OF_RANGE' });
    expect(() => bhopal.add(at, 1)).toThrow(refusal);
    expect(() => bhopal.workingMillis(at, 0)).toThrow(refusal);
    expect(() => bhopal.workingMillis(0, at)).toThrow(refusal);
    expect(() => bhopal.intervals(0, at)).toThrow(refusal);
  });

  it('refuses a due time beyond its range instead of searching on', () => {
    expect(() => bhopal.add(ist('2026-11-23T12:00'), 1e15)).toThrow(
      expect.objectContaining({ code: 'INSTANT_OUT_OF_RANGE' }),
    );
  });

  it.each([-1, NaN, -MINUTE])('refuses to add %d milliseconds', (millis) => {
    expect(() => bhopal.add(ist('2026-11-23T12:00'), millis)).toThrow(
      expect.objectContaining({ code: 'MILLIS_INVALID' }),
    );
  });
});

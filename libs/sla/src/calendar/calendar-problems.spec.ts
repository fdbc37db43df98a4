import type { CalendarData } from './calendar-data';
import { calendarProblems } from './calendar-problems';
import { BHOPAL } from './calendars.fixture';
import { WorkingCalendar } from './working-calendar';

const noName = {};
const closedOn = (date: string): CalendarData['exceptions'][number] => ({ date, name: { en: 'Fair' }, hours: [] });

describe('problems of a calendar', () => {
  it('finds none in a good one', () => {
    expect(calendarProblems(BHOPAL)).toEqual([]);
  });

  it.each<[string, Partial<CalendarData>, string]>([
    ['an unknown zone', { timeZone: 'Asia/Bhopal' }, 'timeZone'],
    ['a working day given in days', { day: 'P1D' }, 'day'],
    ['a working day of no length', { day: 'PT0S' }, 'day'],
    ['a working day longer than a day', { day: 'PT24H1S' }, 'day'],
    ['a working day that is no duration', { day: '7.5 h' }, 'day'],
    ['a time that no clock shows', { week: { mon: [{ from: '10:30', to: '18:60' }] } }, 'week.mon.0'],
    ['a time after 24:00', { week: { mon: [{ from: '10:30', to: '24:30' }] } }, 'week.mon.0'],
    ['hours that end before they begin', { week: { sat: [{ from: '18:00', to: '10:30' }] } }, 'week.sat.0'],
    ['hours of no length', { week: { sat: [{ from: '10:30', to: '10:30' }] } }, 'week.sat.0'],
    [
      'hours that overlap',
      {
        week: {
          tue: [
            { from: '10:00', to: '14:00' },
            { from: '13:00', to: '17:00' },
          ],
        },
      },
      'week.tue.1',
    ],
    ['a weekday that does not exist', { week: JSON.parse('{"monday": []}') as CalendarData['week'] }, 'week.monday'],
    ['a date that does not exist', { exceptions: [closedOn('2026-02-29')] }, 'exceptions.0.date'],
    ['a date in another form', { exceptions: [closedOn('15-08-2026')] }, 'exceptions.0.date'],
    ['a date twice', { exceptions: [closedOn('2026-08-15'), closedOn('2026-08-15')] }, 'exceptions.1.date'],
    ['a holiday without a name', { exceptions: [{ ...closedOn('2026-08-15'), name: noName }] }, 'exceptions.0.name'],
    [
      'an exception with bad hours',
      { exceptions: [{ ...closedOn('2026-08-15'), hours: [{ from: '9:00', to: '12:00' }] }] },
      'exceptions.0.hours.0',
    ],
  ])('names %s by its place', (_, change, place) => {
    expect(calendarProblems({ ...BHOPAL, ...change }).map(({ path }) => path.join('.'))).toEqual([place]);
  });

  it('accepts hours that touch, and hours up to 24:00', () => {
    const hours = [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ];
    expect(calendarProblems({ ...BHOPAL, week: { mon: hours } })).toEqual([]);
  });

  it('are all told when such a calendar is compiled', () => {
    const compile = (): WorkingCalendar => new WorkingCalendar({ ...BHOPAL, timeZone: 'Mars', day: 'P1W' });
    expect(compile).toThrow(expect.objectContaining({ code: 'CALENDAR_INVALID' }));
    expect(compile).toThrow(/timeZone: .*Mars.*day: .*P1W/);
  });
});

import {
  describeExplanation,
  dueAt,
  explainClock,
  startClock,
  targetMillis,
  WorkingCalendar,
  type CalendarData,
} from './index';

it('the example of the README says what it shows', () => {
  const office = [{ from: '10:30', to: '18:00' }];
  const data: CalendarData = {
    id: 'bhopal',
    timeZone: 'Asia/Kolkata',
    week: { mon: office, tue: office, wed: office, thu: office, fri: office },
    exceptions: [{ date: '2026-11-24', name: { hi: 'गुरु नानक जयंती', en: 'Guru Nanak Jayanti' }, hours: [] }],
    day: 'PT7H30M',
  };
  const desk = new WorkingCalendar(JSON.parse(JSON.stringify(data)) as CalendarData);
  const startedAt = Date.parse('2026-11-23T14:00+05:30');
  const due = dueAt(startClock(targetMillis('P1D', desk), startedAt), desk);
  expect(due).toBe(Date.parse('2026-11-25T14:00+05:30'));

  const explanation = explainClock({ startedAt, endedAt: null, pauses: [], calendar: desk, upTo: due ?? NaN });
  expect(describeExplanation(explanation, 'en', desk.timeZone)).toEqual([
    'Mon 23 Nov 2026, 2:00 pm to 6:00 pm: counted, 4 h',
    'Mon 23 Nov 2026, 6:00 pm to end of day: not counted, outside working hours',
    'Tue 24 Nov 2026, all day: not counted, holiday (Guru Nanak Jayanti)',
    'Wed 25 Nov 2026, start of day to 10:30 am: not counted, outside working hours',
    'Wed 25 Nov 2026, 10:30 am to 2:00 pm: counted, 3 h 30 min',
    'Counted in all: 7 h 30 min',
  ]);
});

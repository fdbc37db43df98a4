import fc from 'fast-check';
import { DAY, MINUTE, type Instant } from '../time/instant';
import { WEEKDAYS, type CalendarData, type WorkingHours } from './calendar-data';

const OFFICE: readonly WorkingHours[] = [{ from: '10:30', to: '18:00' }];

/** A district desk: Monday to Friday, 10:30 to 18:00, with a holiday, a half day and an extra working Sunday. */
export const BHOPAL: CalendarData = {
  id: 'bhopal',
  timeZone: 'Asia/Kolkata',
  week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
  exceptions: [
    { date: '2026-03-04', name: { hi: 'होली', en: 'Holi' }, hours: [{ from: '10:30', to: '13:30' }] },
    { date: '2026-11-24', name: { hi: 'गुरु नानक जयंती', en: 'Guru Nanak Jayanti' }, hours: [] },
    { date: '2026-12-13', name: { hi: 'विशेष कार्य दिवस', en: 'Special working day' }, hours: OFFICE },
  ],
  day: 'PT7H30M',
};

/** Wall time in India. */
export function ist(wall: string): Instant {
  return Date.parse(`${wall}+05:30`);
}

/** Zones whose clocks jump by an hour, by half an hour, at and over midnight, and not at all. */
export const ZONES = [
  'Asia/Kolkata',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
];

/** Hours before changes of clocks in those zones in 2026, and before the turn of the year. */
const CRITICAL = [
  '2026-03-28T12:00Z', // London, Beirut: forward
  '2026-10-24T12:00Z', // London, Beirut: back, over midnight in Beirut
  '2026-03-08T00:00Z', // New York, Havana: forward
  '2026-10-31T20:00Z', // New York, Havana: back
  '2026-04-04T06:00Z', // Lord Howe: back by half an hour
  '2026-10-03T06:00Z', // Lord Howe: forward
  '2026-04-23T12:00Z', // Cairo: forward, at midnight
  '2026-10-29T12:00Z', // Cairo: back, over midnight
  '2026-12-31T06:00Z',
].map((text) => Date.parse(text));

/** Instants of 2025 to 2027, many of them close to the changes above; `step` is their resolution in milliseconds. */
export function anInstant(step: number): fc.Arbitrary<Instant> {
  const anywhere = fc.record({
    base: fc.constant(Date.UTC(2025, 0, 1)),
    offset: fc.nat(Math.floor((3 * 365 * DAY) / step)),
  });
  const critical = fc.record({ base: fc.constantFrom(...CRITICAL), offset: fc.nat(Math.floor((2 * DAY) / step)) });
  return fc.oneof(anywhere, critical).map(({ base, offset }) => base + offset * step);
}

const someHours: fc.Arbitrary<readonly WorkingHours[]> = fc
  .uniqueArray(fc.nat(96), { minLength: 2, maxLength: 6 })
  .map((quarters) => {
    const times = quarters.toSorted((one, other) => one - other).map(timeText);
    return Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
      from: times[2 * index] ?? '',
      to: times[2 * index + 1] ?? '',
    }));
  });

const anException = fc.record({
  date: fc.oneof(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05', '2026-04-24', '2027-01-01', '2026-12-31'),
    fc.nat(3 * 365).map((days) => new Date(Date.UTC(2025, 0, 1) + days * DAY).toISOString().slice(0, 10)),
  ),
  name: fc.constantFrom({ en: 'Founding day' }, { en: 'Fair', hi: 'मेला' }),
  hours: fc.oneof(fc.constant<readonly WorkingHours[]>([]), someHours),
});

/** Calendars with at least one working Wednesday, in any of the zones. */
export const aCalendar: fc.Arbitrary<CalendarData> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    wednesday: someHours,
    others: fc.array(fc.record({ weekday: fc.constantFrom(...WEEKDAYS), hours: someHours }), { maxLength: 6 }),
    exceptions: fc.uniqueArray(anException, { selector: ({ date }) => date, maxLength: 6 }),
  })
  .map(({ timeZone, wednesday, others, exceptions }) => ({
    id: 'any',
    timeZone,
    week: { ...Object.fromEntries(others.map(({ weekday, hours }) => [weekday, hours])), wed: wednesday },
    exceptions,
    day: 'PT7H30M',
  }));

function timeText(quarter: number): string {
  const minutes = quarter * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The slow and obvious answer to `workingMillis`, from Intl alone: asks the wall for every minute. A desk that has
 * passed a time on its wall does not go back to it when the clocks do, hence the latest time seen so far.
 */
export function countMinuteByMinute(data: CalendarData, from: Instant, to: Instant): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: data.timeZone, dateStyle: 'short', timeStyle: 'short' });
  let latest = '';
  let counted = 0;
  for (let at = from - 180 * MINUTE; at < to; at += MINUTE) {
    const shown = wall.format(at); // '2026-03-29 02:15': sorts as text
    if (shown > latest) latest = shown;
    const [date = '', time = ''] = latest.split(' ');
    const weekday = WEEKDAYS[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
    const hours = data.exceptions.find((exception) => exception.date === date)?.hours ?? data.week[weekday] ?? [];
    if (at >= from && hours.some((open) => open.from <= time && time < open.to)) counted += MINUTE;
  }
  return counted;
}

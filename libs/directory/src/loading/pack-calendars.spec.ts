import { checkPack } from './load-pack';
import { withSpoiledPack, type SpoiledPack } from './spoiled-pack.fixture';

const DISTRICT = 'calendars/district-office.yaml';
const BHOPAL = 'calendars/bhopal-office.yaml';
const ICS = 'calendars/state-holidays-2027.ics';

/** 'file:line field message' of each problem, after the pack was spoiled. */
async function problemsAfter(spoil: (pack: SpoiledPack) => Promise<void>): Promise<string[]> {
  return withSpoiledPack(async (pack) => {
    await spoil(pack);
    const { problems } = await checkPack(pack.folder);
    return problems.map(
      ({ severity, file, line, field, message }) => `${severity} ${file}:${line} ${field} ${message}`,
    );
  });
}

describe('calendars/*.yaml', () => {
  it.each([
    ['a date that does not exist', '2026-12-03', '2026-11-31', 'holidays[3].date Write a date'],
    ['a date that stands twice', '2026-12-03', '2026-10-19', 'holidays[3].date 2026-10-19 has an exception already'],
    ['a calendar to extend that is not there', 'district-office', 'office', 'extends There is no calendar "office"'],
    ['a holiday without an English name', ', en: Mahanavami (local)', '', 'holidays[2].name.en This is missing'],
  ])('%s', async (_what, find, by, expected) => {
    await withSpoiledPack(async (pack) => {
      const line = await pack.lineOf(BHOPAL, find);
      await pack.replace(BHOPAL, find, by);
      const { problems } = await checkPack(pack.folder);
      expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.field} ${problem.message}`)).toEqual([
        expect.stringContaining(`${BHOPAL}:${line} ${expected}`),
      ]);
    });
  });

  it.each([
    ['closing before opening', "['18:00-10:00']", '18:00 is not before 10:00'],
    ['hours that overlap', "['10:00-14:00', '13:00-18:00']", '13:00 is before the hours listed ahead of it end'],
    ['hours that are no times', "['10:00-25:00']", 'are not times HH:MM'],
    ['hours in another form', "['10 to 6']", 'Write hours as 10:00-18:00'],
  ])('%s', async (_what, hours, expected) => {
    const problems = await problemsAfter((pack) => pack.replace(DISTRICT, "wed: ['10:00-18:00']", `wed: ${hours}`));
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^error ${DISTRICT}:\\d+ week\\.wed\\[\\d\\] .*${expected}`)),
    ]);
  });

  it('a calendar without hours and without one to extend', async () => {
    const problems = await problemsAfter((pack) => pack.replace(BHOPAL, 'extends: district-office', 'day: PT8H'));
    expect(problems).toEqual([expect.stringContaining(`error ${BHOPAL}:5 week The week has no working hours`)]);
  });

  it('calendars that extend each other', async () => {
    const problems = await problemsAfter((pack) =>
      pack.replace(DISTRICT, 'day: PT8H', 'extends: state-office\nday: PT8H'),
    );
    expect(problems).toHaveLength(4);
    for (const problem of problems) expect(problem).toMatch(/extends This calendar extends itself/);
  });

  it('a pack without the calendar that never rests', async () => {
    const problems = await problemsAfter((pack) => pack.remove('calendars/always-on.yaml'));
    expect(problems).toEqual([expect.stringContaining('error calendars/always-on.yaml:null  The calendar is missing')]);
  });

  it('a file that nobody names is told as a warning', async () => {
    const problems = await problemsAfter((pack) => pack.write('calendars/old.ics', ''));
    expect(problems).toEqual(['warning calendars/old.ics:null  No calendar names this file, so it is not read.']);
  });
});

describe('iCalendar files', () => {
  const event = (lines: string) => `BEGIN:VEVENT\r\nUID:x\r\n${lines}\r\nEND:VEVENT\r\n`;
  const names = 'SUMMARY;LANGUAGE=hi:मेला\r\nSUMMARY;LANGUAGE=en:Fair';
  const file = (events: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;
  const good = event(`DTSTART;VALUE=DATE:20270126\r\n${names}`);

  it.each([
    ['hours', `DTSTART:20270302T100000\r\n${names}`, 'VEVENT[1] DTSTART The event is not a whole day'],
    ['no start', names, 'VEVENT[1] DTSTART The event is not a whole day'],
    ['a repetition', `DTSTART;VALUE=DATE:20270302\r\nRRULE:FREQ=YEARLY\r\n${names}`, 'VEVENT[1] RRULE Repeated events'],
    [
      'an end before its start',
      `DTSTART;VALUE=DATE:20270302\r\nDTEND;VALUE=DATE:20270301\r\n${names}`,
      'VEVENT[1] DTEND',
    ],
    ['no Hindi name', 'DTSTART;VALUE=DATE:20270302\r\nSUMMARY;LANGUAGE=en:Fair', 'VEVENT[1] SUMMARY The name in "hi"'],
    [
      'a name of no language',
      `DTSTART;VALUE=DATE:20270302\r\n${names.replace(';LANGUAGE=en', '')}`,
      'VEVENT[1] SUMMARY The name in "en"',
    ],
  ])('an event with %s', async (_what, lines, expected) => {
    const problems = await problemsAfter((pack) => pack.write(ICS, file(good + event(lines))));
    // The second event begins after the calendar's two lines and the six of the first event.
    expect(problems).toEqual([expect.stringContaining(`error ${ICS}:9 ${expected}`)]);
  });

  it.each([
    ['text that is not iCalendar', 'holidays', 'not valid iCalendar'],
    ['a calendar without events', file(''), 'no VEVENT'],
    ['a lone event', event(`DTSTART;VALUE=DATE:20270302\r\n${names}`), 'not one VCALENDAR'],
  ])('%s', async (_what, content, expected) => {
    const problems = await problemsAfter((pack) => pack.write(ICS, content));
    expect(problems).toEqual([expect.stringContaining(expected)]);
    expect(problems[0]).toMatch(`error ${ICS}:`);
  });

  it('a file that is named and missing', async () => {
    const problems = await problemsAfter((pack) => pack.remove(ICS));
    expect(problems).toEqual([`error ${ICS}:null  The file is missing.`]);
  });

  it('takes each day of a longer event, and both names of two events on one day', () =>
    withSpoiledPack(async (pack) => {
      const long = event(`DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270303\r\n${names}`);
      await pack.write(
        ICS,
        file(
          good + long + event('DTSTART;VALUE=DATE:20270302\r\nSUMMARY;LANGUAGE=hi-IN:दौड़\r\nSUMMARY;LANGUAGE=en:Race'),
        ),
      );
      const { pack: loaded } = await checkPack(pack.folder);
      const district = loaded?.calendars.find(({ id }) => id === 'district-office');
      expect(district?.exceptions.filter(({ date }) => date.startsWith('2027'))).toEqual([
        { date: '2027-01-26', name: { hi: 'मेला', en: 'Fair' }, hours: [] },
        { date: '2027-03-01', name: { hi: 'मेला', en: 'Fair' }, hours: [] },
        { date: '2027-03-02', name: { hi: 'मेला, दौड़'.normalize('NFC'), en: 'Fair, Race' }, hours: [] },
      ]);
    }));
});

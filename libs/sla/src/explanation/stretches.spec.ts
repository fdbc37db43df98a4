import fc from 'fast-check';
import { alwaysOnCalendar } from '../calendar/calendar-data';
import { BHOPAL, aCalendar, anInstant, ist } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import { type ClockState, adjustClock, pauseClock, resumeClock, startClock, usedAt } from '../clock/stage-clock';
import { DAY, HOUR, type Instant } from '../time/instant';
import { describeStretches } from './describe-stretches';
import type { ClockPause } from './explain-clock';
import { type Stretch, explainStretches } from './explain-stretches';

const bhopal = new WorkingCalendar(BHOPAL);
const always = new WorkingCalendar(alwaysOnCalendar('Asia/Kolkata'));
const names = {
  bhopal: { hi: 'भोपाल के कार्यालय', en: 'Offices in Bhopal' },
  always: { hi: 'दिन-रात', en: 'Day and night' },
};

const start: Stretch = {
  ...{ from: ist('2026-11-20T17:00'), cause: 'start', calendar: bhopal },
  ...{ target: 'P4D', targetMillis: 30 * HOUR, carriedMillis: 0 },
};
const urgent: Stretch = {
  ...{ from: ist('2026-11-23T12:30'), cause: 'category', calendar: always },
  ...{ target: 'PT12H', targetMillis: 12 * HOUR, carriedMillis: 3 * HOUR },
};
const named = (stretches: readonly Stretch[], upTo: Instant, pauses: readonly ClockPause[] = []) =>
  explainStretches({ stretches, endedAt: null, pauses, upTo }).map((stretch) => ({
    ...stretch,
    calendarName: stretch.calendar === bhopal ? names.bhopal : names.always,
  }));

describe('a clock that went on under other rules', () => {
  it('is explained stretch by stretch, each by its own calendar, with what was used carried over', () => {
    const [first, second] = named([start, urgent], ist('2026-11-23T21:00'));
    expect(first).toMatchObject({ to: urgent.from, countedMillis: 3 * HOUR, usedMillis: 3 * HOUR });
    expect(second).toMatchObject({ countedMillis: 8.5 * HOUR, usedMillis: 11.5 * HOUR });
    expect(second?.intervals).toEqual([
      { from: urgent.from, to: ist('2026-11-23T21:00'), counted: true, reason: { kind: 'working' } },
    ]);
  });

  it('keeps a pause that lasts over the change in both stretches', () => {
    const pause = { from: ist('2026-11-23T11:30'), to: ist('2026-11-23T13:30'), why: 'awaiting-citizen' };
    const [first, second] = named([start, { ...urgent, carriedMillis: 2 * HOUR }], ist('2026-11-23T14:30'), [pause]);
    expect(first?.intervals.at(-1)).toMatchObject({ from: pause.from, to: urgent.from, counted: false });
    expect(second?.intervals[0]).toMatchObject({ from: urgent.from, to: pause.to, counted: false });
    expect(second?.usedMillis).toBe(3 * HOUR);
  });

  it('ends where its explanation ends: a change that came later is none of its reasons', () => {
    expect(named([start, urgent], ist('2026-11-23T12:00'))).toHaveLength(1);
  });

  it('says in English what was changed, why, and what it means', () => {
    expect(describeStretches(named([start, urgent], ist('2026-11-23T21:30')), 'en', 'Asia/Kolkata')).toEqual([
      'Fri 20 Nov 2026, 5:00 pm to 6:00 pm: counted, 1 h',
      'Fri 20 Nov 2026, 6:00 pm to end of day: not counted, outside working hours',
      'Sat 21 Nov 2026 to Sun 22 Nov 2026, all day: not counted, weekly day off',
      'Mon 23 Nov 2026, start of day to 10:30 am: not counted, outside working hours',
      'Mon 23 Nov 2026, 10:30 am to 12:30 pm: counted, 2 h',
      'Mon 23 Nov 2026, 12:30 pm: the clock goes on under other rules, because the category of the complaint was changed. Until then 3 h had been used; that stays used.',
      'From then on it counts by the calendar “Day and night”.',
      'The target is now 12 h instead of 4 days (30 h).',
      'So 9 h were left of it.',
      'Mon 23 Nov 2026, 12:30 pm to 9:30 pm: counted, 9 h',
      'Counted in all: 12 h',
    ]);
  });

  it('says so in Hindi', () => {
    const sentences = describeStretches(named([start, urgent], ist('2026-11-23T21:30')), 'hi', 'Asia/Kolkata');
    expect(sentences.slice(5)).toEqual([
      'सोमवार 23 नवंबर 2026, दोपहर 12:30 बजे: घड़ी आगे दूसरे नियमों से चली, क्योंकि शिकायत की श्रेणी बदली गई। तब तक लगा समय: 3 घंटे; वह गिना रहेगा।',
      'तब से समय कैलेंडर “दिन-रात” से गिना जाता है।',
      'नई समय-सीमा 12 घंटे है; पहले 4 दिन (30 घंटे) थी।',
      'यानी बाकी समय: 9 घंटे।',
      'सोमवार 23 नवंबर 2026, दोपहर 12:30 बजे से रात 9:30 बजे तक: गिना गया, 9 घंटे',
      'कुल गिना गया समय: 12 घंटे',
    ]);
  });

  it('says what did not change, and that nothing was left of a shorter target', () => {
    const holiday: Stretch = { ...urgent, cause: 'pack', calendar: bhopal, target: 'P4D', targetMillis: 30 * HOUR };
    const words = (after: Stretch) => describeStretches(named([start, after], after.from), 'en', 'Asia/Kolkata');
    expect(words(holiday).slice(5)).toEqual([
      expect.stringContaining('because the rules and calendars of the office were changed by an order'),
      'From then on it counts by the calendar “Offices in Bhopal” in its new version.',
      'The target is 4 days (30 h) as before.',
      'So 27 h were left of it.',
      'Counted in all: 3 h',
    ]);
    const shorter = words({ ...holiday, cause: 'category', target: 'PT2H', targetMillis: 2 * HOUR });
    expect(shorter).toContain('It counts by the calendar “Offices in Bhopal” as before.');
    expect(shorter).toContain('As much or more had been used, so nothing was left of it.');
  });

  it('tells what is still to come as that, and the sum in two: so far, and by then', () => {
    const words = (language: 'hi' | 'en') =>
      describeStretches(named([start], ist('2026-11-24T12:00')), language, 'Asia/Kolkata', ist('2026-11-23T11:30'));
    expect(words('en')).toEqual([
      'Fri 20 Nov 2026, 5:00 pm to 6:00 pm: counted, 1 h',
      'Fri 20 Nov 2026, 6:00 pm to end of day: not counted, outside working hours',
      'Sat 21 Nov 2026 to Sun 22 Nov 2026, all day: not counted, weekly day off',
      'Mon 23 Nov 2026, start of day to 10:30 am: not counted, outside working hours',
      'Mon 23 Nov 2026, 10:30 am to 11:30 am: counted, 1 h',
      'Mon 23 Nov 2026, 11:30 am to 6:00 pm: will count, 6 h 30 min',
      'Mon 23 Nov 2026, 6:00 pm to end of day: will not count, outside working hours',
      expect.stringContaining('Tue 24 Nov 2026'),
      'Counted so far: 2 h',
      'Counted by the due time, if nothing stops the clock: 8 h 30 min',
    ]);
    expect(words('hi').slice(-2)).toEqual([
      'अब तक गिना गया समय: 2 घंटे',
      'घड़ी बीच में न रुकी, तो समय-सीमा तक कुल: 8 घंटे 30 मिनट',
    ]);
  });

  it('names a merge as the reason of a pause, in both languages', () => {
    const pause = { from: ist('2026-11-23T11:30'), to: ist('2026-11-23T12:30'), why: 'merged' };
    const words = (language: 'hi' | 'en') =>
      describeStretches(named([start], ist('2026-11-23T12:30'), [pause]), language, 'Asia/Kolkata').at(-2);
    expect(words('en')).toMatch(/paused \(merged with another complaint/);
    expect(words('hi')).toMatch(/घड़ी रुकी रही \(दूसरी शिकायत में मिलाई गई/);
  });
});

describe('laws of every explanation by stretches', () => {
  const calendar = aCalendar.map((data) => new WorkingCalendar(data));
  const steps = fc.array(
    fc.record({
      does: fc.constantFrom('pause', 'resume', 'adjust'),
      after: fc.oneof(fc.constant(0), fc.nat(3 * HOUR), fc.nat(5 * DAY)),
      to: calendar,
      target: fc.integer({ min: 1, max: 200 * HOUR }),
    }),
    { maxLength: 10 },
  );

  it('has no gap, and ends with the used time of the clock, whatever was paused, resumed and changed', () => {
    fc.assert(
      fc.property(calendar, anInstant(1), steps, fc.nat(3 * DAY), (first, from, run, more) => {
        const target = 10 * HOUR;
        let [at, current, clock] = [from, first, startClock(target, from)] as [Instant, WorkingCalendar, ClockState];
        const duration = { target: 'PT10H', targetMillis: target };
        const stretches: Stretch[] = [{ from, cause: 'start', calendar: first, ...duration, carriedMillis: 0 }];
        const pauses: { from: Instant; to: Instant | null; why: string }[] = [];
        for (const { does, after, to, target: targetMillis } of run) {
          at += after;
          if (does === 'pause') {
            if (clock.since !== null) pauses.push({ from: at, to: null, why: 'merged' });
            clock = pauseClock(clock, current, at);
          } else if (does === 'resume') {
            const open = pauses.at(-1);
            if (open) open.to ??= at;
            clock = resumeClock(clock, at);
          } else {
            clock = adjustClock(clock, current, targetMillis, at);
            current = to;
            const carriedMillis = clock.usedMillis;
            stretches.push({ from: at, cause: 'category', calendar: to, ...duration, carriedMillis });
          }
        }
        const upTo = at + more;
        const explained = explainStretches({ stretches, endedAt: null, pauses, upTo });
        expect(explained.at(-1)?.usedMillis).toBe(usedAt(clock, current, upTo));
        const edges = explained.flatMap(({ intervals }) => intervals);
        expect([from, ...edges.map((interval) => interval.to)]).toEqual([...edges.map((piece) => piece.from), upTo]);
      }),
    );
  });
});

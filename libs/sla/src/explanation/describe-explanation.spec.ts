import { alwaysOnCalendar } from '../calendar/calendar-data';
import { BHOPAL, ist } from '../calendar/calendars.fixture';
import { WorkingCalendar } from '../calendar/working-calendar';
import type { Instant } from '../time/instant';
import { describeExplanation } from './describe-explanation';
import { explainClock, type ClockPause, type Explanation } from './explain-clock';
import type { Language } from './phrases';

const bhopal = new WorkingCalendar(BHOPAL);
const always = new WorkingCalendar(alwaysOnCalendar('Asia/Kolkata'));

function explain(from: string, to: string, pauses: readonly ClockPause[] = [], calendar = bhopal): Explanation {
  return explainClock({ startedAt: ist(from), endedAt: null, pauses, calendar, upTo: ist(to) });
}

const say = (explanation: Explanation, language: Language): string[] =>
  describeExplanation(explanation, language, 'Asia/Kolkata');

describe('an explanation in words', () => {
  const overAHoliday = explain('2026-11-20T17:15', '2026-11-25T11:30', [
    { from: ist('2026-11-23T16:00'), to: ist('2026-11-23T17:00'), why: 'awaiting-citizen' },
  ]);

  it('is plain English with dates in Indian form', () => {
    expect(say(overAHoliday, 'en')).toEqual([
      'Fri 20 Nov 2026, 5:15 pm to 6:00 pm: counted, 45 min',
      'Fri 20 Nov 2026, 6:00 pm to end of day: not counted, outside working hours',
      'Sat 21 Nov 2026 to Sun 22 Nov 2026, all day: not counted, weekly day off',
      'Mon 23 Nov 2026, start of day to 10:30 am: not counted, outside working hours',
      'Mon 23 Nov 2026, 10:30 am to 4:00 pm: counted, 5 h 30 min',
      'Mon 23 Nov 2026, 4:00 pm to 5:00 pm: not counted, paused (waiting for the citizen to answer)',
      'Mon 23 Nov 2026, 5:00 pm to 6:00 pm: counted, 1 h',
      'Mon 23 Nov 2026, 6:00 pm to end of day: not counted, outside working hours',
      'Tue 24 Nov 2026, all day: not counted, holiday (Guru Nanak Jayanti)',
      'Wed 25 Nov 2026, start of day to 10:30 am: not counted, outside working hours',
      'Wed 25 Nov 2026, 10:30 am to 11:30 am: counted, 1 h',
      'Counted in all: 8 h 15 min',
    ]);
  });

  it('is plain Hindi', () => {
    expect(say(overAHoliday, 'hi')).toEqual([
      'शुक्रवार 20 नवंबर 2026, शाम 5:15 बजे से शाम 6:00 बजे तक: गिना गया, 45 मिनट',
      'शुक्रवार 20 नवंबर 2026, शाम 6:00 बजे से दिन के अंत तक: नहीं गिना गया, कार्य समय के बाहर',
      'शनिवार 21 नवंबर 2026 से रविवार 22 नवंबर 2026 तक, पूरे दिन: नहीं गिना गया, साप्ताहिक अवकाश',
      'सोमवार 23 नवंबर 2026, दिन की शुरुआत से सुबह 10:30 बजे तक: नहीं गिना गया, कार्य समय के बाहर',
      'सोमवार 23 नवंबर 2026, सुबह 10:30 बजे से शाम 4:00 बजे तक: गिना गया, 5 घंटे 30 मिनट',
      'सोमवार 23 नवंबर 2026, शाम 4:00 बजे से शाम 5:00 बजे तक: नहीं गिना गया, घड़ी रुकी रही (नागरिक के उत्तर की प्रतीक्षा)',
      'सोमवार 23 नवंबर 2026, शाम 5:00 बजे से शाम 6:00 बजे तक: गिना गया, 1 घंटा',
      'सोमवार 23 नवंबर 2026, शाम 6:00 बजे से दिन के अंत तक: नहीं गिना गया, कार्य समय के बाहर',
      'मंगलवार 24 नवंबर 2026, पूरे दिन: नहीं गिना गया, छुट्टी (गुरु नानक जयंती)',
      'बुधवार 25 नवंबर 2026, दिन की शुरुआत से सुबह 10:30 बजे तक: नहीं गिना गया, कार्य समय के बाहर',
      'बुधवार 25 नवंबर 2026, सुबह 10:30 बजे से सुबह 11:30 बजे तक: गिना गया, 1 घंटा',
      'कुल गिना गया समय: 8 घंटे 15 मिनट',
    ]);
  });

  it('names both dates when an interval goes over midnight', () => {
    const nights = explain('2026-12-08T18:00', '2026-12-09T10:30');
    expect(say(nights, 'en')).toEqual([
      'Tue 8 Dec 2026, 6:00 pm to Wed 9 Dec 2026, 10:30 am: not counted, outside working hours',
      'Counted in all: 0 s',
    ]);
    expect(say(nights, 'hi')).toEqual([
      'मंगलवार 8 दिसंबर 2026, शाम 6:00 बजे से बुधवार 9 दिसंबर 2026, सुबह 10:30 बजे तक: नहीं गिना गया, कार्य समय के बाहर',
      'कुल गिना गया समय: 0 सेकंड',
    ]);
  });

  it('shows seconds where there are any, and amounts that add up to those of the clock', () => {
    const seconds = explain('2026-11-23T10:30:05.900', '2026-11-23T10:30:08.100');
    expect(say(seconds, 'en')).toEqual([
      'Mon 23 Nov 2026, 10:30:05 am to 10:30:08 am: counted, 2 s',
      'Counted in all: 2 s',
    ]);
    expect(say(seconds, 'hi')[0]).toBe('सोमवार 23 नवंबर 2026, सुबह 10:30:05 बजे से सुबह 10:30:08 बजे तक: गिना गया, 2 सेकंड');
  });

  it('says noon, the hour after midnight and whole days of an always-on clock', () => {
    expect(say(explain('2026-11-23T00:05', '2026-11-23T12:00', [], always), 'en')[0]).toBe(
      'Mon 23 Nov 2026, 12:05 am to 12:00 pm: counted, 11 h 55 min',
    );
    expect(say(explain('2026-11-23T00:05', '2026-11-23T12:00', [], always), 'hi')[0]).toBe(
      'सोमवार 23 नवंबर 2026, रात 12:05 बजे से दोपहर 12:00 बजे तक: गिना गया, 11 घंटे 55 मिनट',
    );
    expect(say(explain('2026-11-23T00:00', '2026-11-25T00:00', [], always), 'en')[0]).toBe(
      'Mon 23 Nov 2026 to Tue 24 Nov 2026, all day: counted, 48 h',
    );
  });

  it('tells the hours that a half day lost by its name', () => {
    expect(say(explain('2026-03-04T13:00', '2026-03-04T18:00'), 'en')[1]).toBe(
      'Wed 4 Mar 2026, 1:30 pm to 6:00 pm: not counted, holiday (Holi)',
    );
  });

  it('says a pause by a source, and any other in the words that it was given', () => {
    const from: Instant = ist('2026-11-23T11:00');
    const waits = (why: string): Explanation =>
      explain('2026-11-23T11:00', '2026-11-23T12:00', [{ from, to: null, why }]);
    const when = 'Mon 23 Nov 2026, 11:00 am to 12:00 pm: not counted';
    expect(say(waits('awaiting-source'), 'en')[0]).toBe(`${when}, paused (waiting for the source of the record)`);
    expect(say(waits('awaiting-source'), 'hi')[0]).toContain('घड़ी रुकी रही (रिकॉर्ड के मूल स्रोत की प्रतीक्षा)');
    expect(say(waits('flood in the office'), 'en')[0]).toBe(`${when}, paused (flood in the office)`);
  });

  it('takes the English name of a holiday that has no Hindi one, else any', () => {
    const named = (name: Record<string, string>): WorkingCalendar =>
      new WorkingCalendar({ ...BHOPAL, exceptions: [{ date: '2026-11-23', name, hours: [] }] });
    const firstWords = (name: Record<string, string>): string | undefined =>
      say(explain('2026-11-23T00:00', '2026-11-24T00:00', [], named(name)), 'hi')[0];
    expect(firstWords({ en: 'Fair', mr: 'जत्रा' })).toContain('छुट्टी (Fair)');
    expect(firstWords({ mr: 'जत्रा' })).toContain('छुट्टी (जत्रा)');
  });

  it('reads the dates on the wall of the zone that is asked for', () => {
    const night = explain('2026-11-23T10:30', '2026-11-23T11:30');
    expect(describeExplanation(night, 'en', 'America/New_York')[0]).toBe(
      'Mon 23 Nov 2026, start of day to 1:00 am: counted, 1 h',
    );
    expect(() => describeExplanation(night, 'en', 'Bhopal')).toThrow(
      expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }),
    );
  });
});

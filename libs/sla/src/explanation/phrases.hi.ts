import { weekdayIndex } from '../time/day-number';
import { DAY } from '../time/instant';
import { nameIn, splitSeconds } from './parts';
import type { Phrases } from './phrases';

const WEEKDAYS = ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'];
const MONTHS = 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' ');
const PAUSES: Readonly<Record<string, string>> = {
  'awaiting-citizen': 'नागरिक के उत्तर की प्रतीक्षा',
  'awaiting-source': 'रिकॉर्ड के मूल स्रोत की प्रतीक्षा',
  merged: 'दूसरी शिकायत में मिलाई गई, जो दोनों के लिए आगे चली',
};

export const hindi: Phrases = {
  date(day) {
    const date = new Date(day * DAY);
    const month = MONTHS[date.getUTCMonth()];
    return `${WEEKDAYS[weekdayIndex(day)]} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  },
  time(secondOfDay) {
    const { hours, clock } = splitSeconds(secondOfDay);
    return `${partOfDay(hours)} ${clock} बजे`;
  },
  startOfDay: 'दिन की शुरुआत',
  endOfDay: 'दिन के अंत',
  amount(seconds) {
    const parts = splitSeconds(seconds);
    const units = [
      { count: parts.hours, unit: parts.hours === 1 ? 'घंटा' : 'घंटे' },
      { count: parts.minutes, unit: 'मिनट' },
      { count: parts.seconds, unit: 'सेकंड' },
    ];
    const said = units.filter(({ count }) => count > 0).map(({ count, unit }) => `${count} ${unit}`);
    return said.length > 0 ? said.join(' ') : '0 सेकंड';
  },
  allDay: (date) => `${date}, पूरे दिन`,
  allDays: (first, last) => `${first} से ${last} तक, पूरे दिन`,
  moment: (date, time) => `${date}, ${time}`,
  within: (date, from, to) => `${date}, ${from} से ${to} तक`,
  across: (fromDate, from, toDate, to) => `${fromDate}, ${from} से ${toDate}, ${to} तक`,
  counted: (when, amount) => `${when}: गिना गया, ${amount}`,
  notCounted: (when, reason) => `${when}: नहीं गिना गया, ${reason}`,
  willCount: (when, amount) => `${when}: गिना जाएगा, ${amount}`,
  willNotCount: (when, reason) => `${when}: नहीं गिना जाएगा, ${reason}`,
  reason(reason) {
    switch (reason.kind) {
      case 'outside-hours':
        return 'कार्य समय के बाहर';
      case 'day-off':
        return 'साप्ताहिक अवकाश';
      case 'holiday':
        return `छुट्टी (${nameIn('hi', reason.name)})`;
      case 'paused':
        return `घड़ी रुकी रही (${PAUSES[reason.why] ?? reason.why})`;
    }
  },
  total: (amount) => `कुल गिना गया समय: ${amount}`,
  soFar: (amount) => `अब तक गिना गया समय: ${amount}`,
  totalByThen: (amount) => `घड़ी बीच में न रुकी, तो समय-सीमा तक कुल: ${amount}`,
  change: {
    opening: (when, cause, used) =>
      `${when}: घड़ी आगे दूसरे नियमों से चली, क्योंकि ${cause}। तब तक लगा समय: ${used}; वह गिना रहेगा।`,
    categoryChanged: 'शिकायत की श्रेणी बदली गई',
    packChanged: 'नियम और कैलेंडर आदेश से बदले गए',
    otherCalendar: (name) => `तब से समय कैलेंडर “${name}” से गिना जाता है।`,
    sameCalendar: (name, ofNewVersion) =>
      ofNewVersion
        ? `तब से समय कैलेंडर “${name}” के नए रूप से गिना जाता है।`
        : `समय पहले की तरह कैलेंडर “${name}” से ही गिना जाता है।`,
    otherTarget: (before, after) => `नई समय-सीमा ${after} है; पहले ${before} थी।`,
    sameTarget: (target) => `समय-सीमा पहले की तरह ${target} है।`,
    left: (amount) => `यानी बाकी समय: ${amount}।`,
    usedUp: 'उतना या उससे ज़्यादा समय लग चुका था, इसलिए कुछ बाकी नहीं रहा।',
    days: (count, amount) => `${count} दिन (${amount})`,
  },
};

/** Hindi has no am and pm: it names the part of the day. */
function partOfDay(hours: number): string {
  if (hours < 4) return 'रात';
  if (hours < 12) return 'सुबह';
  if (hours < 16) return 'दोपहर';
  return hours < 20 ? 'शाम' : 'रात';
}

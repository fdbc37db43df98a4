import { weekdayIndex } from '../time/day-number';
import { DAY } from '../time/instant';
import { nameIn, splitSeconds } from './parts';
import type { Phrases } from './phrases';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PAUSES: Readonly<Record<string, string>> = {
  'awaiting-citizen': 'waiting for the citizen to answer',
  'awaiting-source': 'waiting for the source of the record',
  merged: 'merged with another complaint, which went on for both',
};

/** Indian English, with names of our own rather than Intl's, which change from one release of Node to the next. */
export const english: Phrases = {
  date(day) {
    const date = new Date(day * DAY);
    const month = MONTHS[date.getUTCMonth()];
    return `${WEEKDAYS[weekdayIndex(day)]} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  },
  time(secondOfDay) {
    const { hours, clock } = splitSeconds(secondOfDay);
    return `${clock} ${hours < 12 ? 'am' : 'pm'}`;
  },
  startOfDay: 'start of day',
  endOfDay: 'end of day',
  amount(seconds) {
    const parts = splitSeconds(seconds);
    const units = [
      { count: parts.hours, unit: 'h' },
      { count: parts.minutes, unit: 'min' },
      { count: parts.seconds, unit: 's' },
    ];
    const said = units.filter(({ count }) => count > 0).map(({ count, unit }) => `${count} ${unit}`);
    return said.length > 0 ? said.join(' ') : '0 s';
  },
  allDay: (date) => `${date}, all day`,
  allDays: (first, last) => `${first} to ${last}, all day`,
  moment: (date, time) => `${date}, ${time}`,
  within: (date, from, to) => `${date}, ${from} to ${to}`,
  across: (fromDate, from, toDate, to) => `${fromDate}, ${from} to ${toDate}, ${to}`,
  counted: (when, amount) => `${when}: counted, ${amount}`,
  notCounted: (when, reason) => `${when}: not counted, ${reason}`,
  willCount: (when, amount) => `${when}: will count, ${amount}`,
  willNotCount: (when, reason) => `${when}: will not count, ${reason}`,
  reason(reason) {
    switch (reason.kind) {
      case 'outside-hours':
        return 'outside working hours';
      case 'day-off':
        return 'weekly day off';
      case 'holiday':
        return `holiday (${nameIn('en', reason.name)})`;
      case 'paused':
        return `paused (${PAUSES[reason.why] ?? reason.why})`;
    }
  },
  total: (amount) => `Counted in all: ${amount}`,
  soFar: (amount) => `Counted so far: ${amount}`,
  totalByThen: (amount) => `Counted by the due time, if nothing stops the clock: ${amount}`,
  change: {
    opening: (when, cause, used) =>
      `${when}: the clock goes on under other rules, because ${cause}. Until then ${used} had been used; that stays used.`,
    categoryChanged: 'the category of the complaint was changed',
    packChanged: 'the rules and calendars of the office were changed by an order',
    otherCalendar: (name) => `From then on it counts by the calendar “${name}”.`,
    sameCalendar: (name, ofNewVersion) =>
      ofNewVersion
        ? `From then on it counts by the calendar “${name}” in its new version.`
        : `It counts by the calendar “${name}” as before.`,
    otherTarget: (before, after) => `The target is now ${after} instead of ${before}.`,
    sameTarget: (target) => `The target is ${target} as before.`,
    left: (amount) => `So ${amount} were left of it.`,
    usedUp: 'As much or more had been used, so nothing was left of it.',
    days: (count, amount) => `${count} ${count === 1 ? 'day' : 'days'} (${amount})`,
  },
};

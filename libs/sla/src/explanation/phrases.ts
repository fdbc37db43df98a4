import type { IntervalReason } from '../interval/interval';
import type { DayNumber } from '../time/day-number';

export type Language = 'hi' | 'en';

/** The words of one language. `time` takes seconds since midnight, `amount` seconds. */
export interface Phrases {
  date(day: DayNumber): string;
  time(secondOfDay: number): string;
  readonly startOfDay: string;
  readonly endOfDay: string;
  amount(seconds: number): string;
  allDay(date: string): string;
  allDays(first: string, last: string): string;
  moment(date: string, time: string): string;
  within(date: string, from: string, to: string): string;
  across(fromDate: string, from: string, toDate: string, to: string): string;
  counted(when: string, amount: string): string;
  notCounted(when: string, reason: string): string;
  /** The same of what is still to come. */
  willCount(when: string, amount: string): string;
  willNotCount(when: string, reason: string): string;
  reason(reason: Exclusion): string;
  total(amount: string): string;
  soFar(amount: string): string;
  totalByThen(amount: string): string;
  readonly change: ChangePhrases;
}

/** What is said where a clock goes on under other rules. */
export interface ChangePhrases {
  /** `cause` is one of the next two; `used`: how much time until then. */
  opening(when: string, cause: string, used: string): string;
  readonly categoryChanged: string;
  readonly packChanged: string;
  otherCalendar(name: string): string;
  sameCalendar(name: string, ofNewVersion: boolean): string;
  otherTarget(before: string, after: string): string;
  sameTarget(target: string): string;
  left(amount: string): string;
  readonly usedUp: string;
  /** `amount`: what so many days are on the clock's calendar. */
  days(count: number, amount: string): string;
}

export type Exclusion = Exclude<IntervalReason, { kind: 'working' }>;

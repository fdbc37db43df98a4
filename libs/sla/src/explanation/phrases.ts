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
  within(date: string, from: string, to: string): string;
  across(fromDate: string, from: string, toDate: string, to: string): string;
  counted(when: string, amount: string): string;
  notCounted(when: string, reason: string): string;
  reason(reason: Exclusion): string;
  total(amount: string): string;
}

export type Exclusion = Exclude<IntervalReason, { kind: 'working' }>;

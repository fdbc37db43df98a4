import { type CalendarException, STAGE_NAMES } from '@nivaran/sla';
import type { Pack } from '../pack/pack';

export interface PackSummary {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly counts: Readonly<Record<'districts' | 'pincodes' | 'desks' | 'categories' | 'messages', number>>;
  /** `target`: ISO 8601, or "category" where each category says its own. */
  readonly stages: readonly { readonly stage: string; readonly target: string; readonly calendar: string }[];
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly desks: number;
    /** The next dates without working hours, today among them. */
    readonly nextHolidays: readonly { readonly date: string; readonly name: string }[];
  }[];
}

const HOLIDAYS_SHOWN = 3;

/** The pack at a glance, with the holidays from `now` on. In English. */
export function summarizePack(pack: Pack, now: Date): PackSummary {
  const { id, version, name, districts, pincodes, desks, categories, policy, calendars, messages } = pack;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: pack.timeZone }).format(now); // Swedish dates are ISO dates
  const isAhead = ({ date, hours }: CalendarException) => hours.length === 0 && date >= today;
  return {
    ...{ id, version, name: name.en },
    counts: {
      ...{ districts: districts.length, pincodes: Object.keys(pincodes).length, desks: desks.length },
      ...{ categories: categories.length, messages: Object.keys(messages.en).length },
    },
    stages: STAGE_NAMES.flatMap((stage) => {
      // A pack of an earlier build may lack a stage that was not known then.
      const rule = (policy.stages as Partial<Pack['policy']['stages']>)[stage];
      return rule ? [{ stage, target: rule.target, calendar: rule.calendar }] : [];
    }),
    calendars: calendars.map((calendar) => ({
      ...{ id: calendar.id, name: calendar.name.en },
      desks: desks.filter((desk) => desk.calendar === calendar.id).length,
      nextHolidays: calendar.exceptions
        .filter(isAhead)
        .slice(0, HOLIDAYS_SHOWN)
        .map((exception) => ({ date: exception.date, name: exception.name.en ?? '' })),
    })),
  };
}

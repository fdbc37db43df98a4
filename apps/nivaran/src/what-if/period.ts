import { NivaranError } from '@nivaran/platform';
import { TimeZone, dayNumber } from '@nivaran/sla';

export interface Period {
  /** Instants: `from` is in it, `to` is not. */
  readonly from: number;
  readonly to: number;
}

export class PeriodInvalid extends NivaranError {
  readonly code = 'PERIOD_INVALID';
}

const USUAL_DAYS = 90;

/**
 * Whole days of a time zone: from a date up to another one, which is not in it. Without `to` up to the end of today,
 * without `from` 90 days long.
 * @throws PeriodInvalid
 */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): Period {
  const zone = TimeZone.named(timeZone);
  const last = to === undefined ? zone.dayAt(now) + 1 : dayOf('--to', to);
  const first = from === undefined ? last - USUAL_DAYS : dayOf('--from', from);
  if (first >= last) throw new PeriodInvalid('The period is empty: --from must be a day before --to.');
  return { from: zone.startOfDay(first), to: zone.startOfDay(last) };
}

function dayOf(option: string, date: string): number {
  const day = dayNumber(date);
  if (day === null) throw new PeriodInvalid(`${option} ${date} is not a date; write it as 2026-09-01.`);
  return day;
}

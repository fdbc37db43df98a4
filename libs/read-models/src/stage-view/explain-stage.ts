import {
  type Explained,
  type Instant,
  type NameByLanguage,
  type Stretch,
  type WorkingCalendar,
  explainStretches,
} from '@nivaran/sla';
import type { StageRecord, StageStretch } from './stages-of';

export interface CalendarOfStretch {
  readonly calendar: WorkingCalendar;
  readonly calendarName: NameByLanguage;
}

export type ExplainedStage = readonly Explained<
  Stretch & CalendarOfStretch & { readonly packVersion: StageStretch['packVersion'] }
>[];

/**
 * Every piece of a clock's time and why it counts or not, stretch by stretch: up to its end; or while it runs up to its
 * due time, because that is what people ask about; or while it is paused up to now. The last stretch's `usedMillis` is
 * what the clock has used by then. Pure.
 */
export function explainStage(
  { stretches, pauses, endedAt, dueAt }: StageRecord,
  now: Instant,
  calendarOf: (stretch: StageStretch) => CalendarOfStretch,
): ExplainedStage {
  const ended = endedAt === null ? null : Date.parse(endedAt);
  return explainStretches({
    stretches: stretches.map((stretch) => {
      const { cause, target, targetMillis, packVersion, carriedMillis } = stretch;
      const from = Date.parse(stretch.from);
      return { from, cause, target, targetMillis, packVersion, carriedMillis, ...calendarOf(stretch) };
    }),
    endedAt: ended,
    pauses: pauses.map(({ from, to, reason }) => ({
      ...{ from: Date.parse(from), to: to === null ? null : Date.parse(to), why: reason },
    })),
    upTo: ended ?? (dueAt === null ? now : Date.parse(dueAt)),
  });
}

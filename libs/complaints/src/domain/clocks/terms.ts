import { type StageName, type StagePolicy, type WorkingCalendar, targetMillis } from '@nivaran/sla';
import type { Rules } from '../decision';

/** What the rules in force say of one stage of one complaint. */
export interface StageTerms {
  readonly policy: StagePolicy;
  readonly calendarId: string;
  readonly calendar: WorkingCalendar;
  readonly targetMillis: number;
}

/** `holder`: the desk whose time it is; null while no desk has it. */
export function termsOf(
  category: string,
  rules: Rules,
  { stage, holder }: { readonly stage: StageName; readonly holder: string | null },
): StageTerms {
  const desk = holder === null ? null : rules.desk(holder);
  const policy = rules.stagePolicy(stage, category, desk?.tier ?? null);
  const calendarId = policy.calendar === 'desk' && desk ? desk.calendar : rules.alwaysOnCalendar;
  const calendar = rules.calendar(calendarId);
  return { policy, calendarId, calendar, targetMillis: targetMillis(policy.target, calendar) };
}

import { targetMillis } from '@nivaran/sla';
import type { Complaint } from './complaint';
import { type Facts, type Refusal, refuse } from './decision';
import type { Tier } from './tier';

/** What a complaint itself has against an action that its status and the actor's role allow; null: nothing. */
export type Guard = (complaint: Complaint, facts: Facts) => Refusal | null;

/** Only what was forwarded can be returned. */
export const isLent: Guard = (complaint) =>
  'lentBy' in complaint && complaint.lentBy.length === 0 ? refuse('NOT_FORWARDED', { desk: complaint.holder }) : null;

/** For some days after its end; and not to get round an appeal that was dismissed. */
export const mayBeReopened: Guard = (complaint, facts) => {
  if ('appealedTo' in complaint && complaint.appealedTo !== null) return refuse('APPEAL_DECIDED');
  return isWithin(complaint, facts.rules.reopenWithin, facts)
    ? null
    : refuse('REOPEN_TOO_LATE', { within: facts.rules.reopenWithin });
};

/** For some days after its end, as long as there is a tier above. */
export const mayBeAppealed: Guard = (complaint, facts) => {
  if (!isWithin(complaint, facts.rules.appealWithin, facts))
    return refuse('APPEAL_TOO_LATE', { within: facts.rules.appealWithin });
  return appealDesk(complaint, facts) ? null : refuse('NO_FURTHER_APPEAL');
};

const UPWARDS: readonly Tier[] = ['DISTRICT', 'STATE', 'NATIONAL'];

/**
 * Who decides an appeal: the desk of the tier above the one that had the complaint, or that dismissed the last appeal.
 * Above the highest tier there is nobody; it decides a first appeal itself.
 */
export function appealDesk(
  complaint: Complaint,
  { rules }: Facts,
): { readonly id: string; readonly tier: Tier } | null {
  if (!('holder' in complaint)) return null;
  const had = Math.max(rank(rules.desk(complaint.holder).tier), rank(complaint.appealedTo));
  const above = UPWARDS.slice(had + 1);
  const candidates = complaint.appealedTo === null ? [...above, UPWARDS[had] ?? 'NATIONAL'] : above;
  for (const tier of candidates) {
    const desk = rules.deskFor(tier, complaint.districtLgd);
    if (desk) return { id: desk.id, tier };
  }
  return null;
}

function rank(tier: Tier | null): number {
  return tier === null ? -1 : UPWARDS.indexOf(tier);
}

function isWithin(complaint: Complaint, duration: string, { rules, now }: Facts): boolean {
  if (!('endedAt' in complaint)) return true;
  return now <= complaint.endedAt + targetMillis(duration, rules.calendar(rules.alwaysOnCalendar));
}

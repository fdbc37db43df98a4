import { targetMillis } from '@nivaran/sla';
import type { Actor } from './actor';
import type { Complaint } from './complaint';
import { type Facts, type Refusal, refuse } from './decision';
import type { Tier } from './tier';

/** What a complaint itself has against an action that its status and the actor's role allow; null: nothing. */
export type Guard = (complaint: Complaint, facts: Facts, actor: Actor) => Refusal | null;

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

/** Whoever had it in hand when it was resolved or rejected is not the one to judge that. */
export const isNotOwnOutcome: Guard = (complaint, _facts, actor) =>
  'outcomeBy' in complaint && complaint.outcomeBy === actor.id ? refuse('APPEAL_OWN_OUTCOME') : null;

/** Once for each outcome; after another look there is another one to judge. */
export const isNotRated: Guard = (complaint) =>
  'rated' in complaint && complaint.rated ? refuse('ALREADY_RATED') : null;

/** More files than any case needs; a limit all the same, so that one ticket can't fill the disk. */
export const MOST_EVIDENCE = 20;

export const hasRoomForEvidence: Guard = ({ evidence }) =>
  evidence.length >= MOST_EVIDENCE ? refuse('EVIDENCE_TOO_MUCH', { most: String(MOST_EVIDENCE) }) : null;

/** Nobody has called on the highest level yet. */
export const hasLevelAbove: Guard = ({ raisedTo }, { rules }) =>
  rules.levelRole(nextLevel(raisedTo)) === undefined ? refuse('LEVEL_REACHED', { level: String(raisedTo) }) : null;

/** The level that is called on by hand after this one; level 1 is the desk that has it anyway. */
export const nextLevel = (raisedTo: number): number => Math.max(raisedTo, 1) + 1;

const UPWARDS: readonly Tier[] = ['DISTRICT', 'STATE', 'NATIONAL'];

/**
 * Who decides an appeal: the desk of the tier above the one that had the complaint, or that dismissed the last appeal.
 * Above the national desk there is nobody: it decides a first appeal itself, by somebody else than had the complaint.
 */
export function appealDesk(
  complaint: Complaint,
  { rules }: Facts,
): { readonly id: string; readonly tier: Tier } | null {
  if (!('holder' in complaint)) return null;
  const had = Math.max(rank(rules.desk(complaint.holder).tier), rank(complaint.appealedTo));
  const above = UPWARDS.slice(had + 1);
  const isFirstAtTheTop = above.length === 0 && complaint.appealedTo === null;
  const candidates: readonly Tier[] = isFirstAtTheTop ? ['NATIONAL'] : above;
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

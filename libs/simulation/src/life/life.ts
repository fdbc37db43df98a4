import type { Action, Actor, Complaint, Decision, Facts } from '@nivaran/complaints';
import type { NewPerson } from '@nivaran/event-store';
import type { Instant } from '@nivaran/sla';
import type { Citizen } from '../profile/citizens';
import type { Random } from '../random/random';
import type { Seal } from './world';

/** What somebody means to do, and when. It falls through if a clock changes the status before. */
export interface Plan {
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: Action;
  readonly decide: (complaint: Complaint, facts: Facts, seal: Seal) => Decision;
}

/** What happened how often; most of it happens once at most. */
export type Deed =
  | 'note'
  | 'attach'
  | 'ask'
  | 'hold'
  | 'category'
  | 'release'
  | 'reassign'
  | 'forward'
  | 'escalate'
  | 'merge'
  | 'appeal'
  | 'rate';

/** A complaint as the simulation keeps it, for as long as something can still happen to it. */
export interface Life {
  readonly index: number;
  readonly random: Random;
  readonly citizen: Citizen;
  readonly key: NewPerson;
  /** The older complaint that this one repeats, if it does. */
  readonly repeats: Life | null;
  readonly deeds: Partial<Record<Deed, number>>;
  /** When each open clock needs the worker next, by its instance. */
  readonly wakes: Map<string, Instant>;
  complaint: Complaint;
  version: number;
  plan: Plan | null;
  /** The desk that helped last; it may be asked again. */
  helper: string | null;
  isOver: boolean;
}

/** Once in a life, with this chance; later questions are answered with no. */
export function once({ deeds, random }: Life, deed: Deed, share: number): boolean {
  if (deeds[deed] !== undefined) return false;
  const happens = random.chance(share);
  deeds[deed] = happens ? 1 : 0;
  return happens;
}

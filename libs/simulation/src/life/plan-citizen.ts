// What the citizen does next, or whoever writes it down for them.

import {
  type Actor,
  type Complaint,
  decideAppeal,
  decideConfirm,
  decideProvideInformation,
  decideRate,
  decideReopen,
  decideWithdraw,
} from '@nivaran/complaints';
import type { Instant } from '@nivaran/sla';
import { BY_CITIZEN } from '../profile/phrases';
import { SCORES_OF, SHARES } from '../profile/profile';
import { HELPDESK } from '../profile/teams';
import { type Life, type Plan, once } from './life';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function answer(life: Life, now: Instant): Plan | null {
  const { random, citizen } = life;
  if (random.chance(SHARES.withdraw)) return withdraw(life, now + random.exponential(2 * DAY));
  if (!random.chance(SHARES.answer)) return null;
  return {
    at: Math.ceil(now + random.exponential(1.6 * DAY)),
    actor: inTheNameOf(life),
    action: 'provide-information',
    decide: (complaint, facts, seal) =>
      decideProvideInformation(complaint, seal('answer', random.pick(BY_CITIZEN.answer[citizen.language])), facts),
  };
}

export function judge(life: Life, now: Instant): Plan | null {
  const { random, citizen } = life;
  const at = Math.ceil(now + HOUR + random.exponential(1.4 * DAY));
  const word = random.unit();
  if (word < SHARES.confirm)
    return {
      at,
      actor: inTheNameOf(life),
      action: 'confirm',
      decide: (complaint, facts, seal) => {
        const comment = random.chance(0.4) ? seal('comment', random.pick(BY_CITIZEN.thanks[citizen.language])) : null;
        return decideConfirm(complaint, comment, facts);
      },
    };
  if (word < SHARES.confirm + SHARES.reopenResolved) return reopen(life, at);
  if (word < SHARES.confirm + SHARES.reopenResolved + SHARES.appealResolved) return appeal(life, at);
  return null;
}

/** Some of those who followed it on the web say how well it was done. */
export function rate(life: Life, { status, channel }: Complaint & { status: 'closed' | 'rejected' }, now: Instant) {
  const { random } = life;
  if (channel !== 'web' || !once(life, 'rate', SHARES.rate)) return null;
  const score = random.pick(SCORES_OF[status]);
  return {
    at: Math.ceil(now + random.exponential(0.2 * DAY)),
    actor: inTheNameOf(life),
    action: 'rate',
    decide: () => decideRate(score, null),
  } as const satisfies Plan;
}

export function comeBack(
  life: Life,
  { appealedTo, stages }: Extract<Complaint, { status: 'closed' }>,
  now: Instant,
): Plan | null {
  const { random, deeds } = life;
  if (appealedTo !== null) return maybeAppeal(life, now, SHARES.appealFurther);
  if ((deeds.appeal ?? 0) > 0 || stages.length > 0) return null;
  const wasSilent = (deeds.ask ?? 0) > 0;
  if (random.chance(wasSilent ? SHARES.reopenSilent * 0.3 : SHARES.reopenClosed))
    return reopen(life, Math.ceil(now + random.between(0.2, 24) * DAY));
  return maybeAppeal(life, now, SHARES.appealClosed);
}

function reopen(life: Life, at: Instant): Plan {
  const { random, citizen } = life;
  return {
    at,
    actor: inTheNameOf(life),
    action: 'reopen',
    decide: (complaint, facts, seal) =>
      decideReopen(complaint, seal('reason', random.pick(BY_CITIZEN.reopen[citizen.language])), facts),
  };
}

export function maybeAppeal(life: Life, now: Instant, share: number): Plan | null {
  const { random } = life;
  return random.chance(share) ? appeal(life, Math.ceil(now + random.between(0.3, 26) * DAY)) : null;
}

function appeal(life: Life, at: Instant): Plan {
  const { random, citizen, deeds } = life;
  deeds.appeal = (deeds.appeal ?? 0) + 1;
  return {
    at,
    actor: inTheNameOf(life),
    action: 'appeal',
    decide: (complaint, facts, seal) =>
      decideAppeal(complaint, seal('reason', random.pick(BY_CITIZEN.appeal[citizen.language])), facts),
  };
}

export function withdraw(life: Life, at: Instant): Plan {
  const { random, citizen } = life;
  return {
    at: Math.ceil(at),
    actor: inTheNameOf(life),
    action: 'withdraw',
    decide: (complaint, facts, seal) =>
      decideWithdraw(complaint, seal('reason', random.pick(BY_CITIZEN.withdraw[citizen.language])), facts),
  };
}

/** Who lodged on the web goes on there; the others phone, and the helpdesk writes it down for them. */
function inTheNameOf({ complaint, citizen }: Life): Actor {
  return complaint.channel === 'web' ? { kind: 'citizen', id: citizen.id } : HELPDESK;
}

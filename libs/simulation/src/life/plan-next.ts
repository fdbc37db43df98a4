import {
  type Complaint,
  decideAccept,
  decideAssign,
  decideDecideAppeal,
  decideEscalate,
  decideMerge,
  decideResume,
  decideReturn,
  decideRoute,
  decideUnmerge,
  routingOutcome,
} from '@nivaran/complaints';
import type { Instant } from '@nivaran/sla';
import { AMONG_STAFF, TO_CITIZEN } from '../profile/phrases';
import { SHARES } from '../profile/profile';
import { HELPDESK } from '../profile/teams';
import { type Life, type Plan, once } from './life';
import { answer, comeBack, judge, maybeAppeal, rate, withdraw } from './plan-citizen';
import { planWork } from './plan-work';
import type { World } from './world';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type In<Status extends Complaint['status']> = Extract<Complaint, { status: Status }>;

/** What happens next to a complaint if no clock is quicker; null: nothing, as far as people are concerned. */
export function planNext(life: Life, world: World, now: Instant): Plan | null {
  const { complaint } = life;
  switch (complaint.status) {
    case 'lodged':
      return route(life, world, now);
    case 'triage':
      return chooseDistrict(life, world, now);
    case 'routed':
      return takeInHand(life, complaint, world, now);
    case 'accepted':
      return planWork(life, complaint, world, now);
    case 'awaitingCitizen':
      return answer(life, now);
    case 'awaitingSource':
      return resume(life, complaint, world, now);
    case 'resolved':
      return judge(life, now);
    case 'closed':
      return rate(life, complaint, now) ?? comeBack(life, complaint, now);
    case 'rejected':
      return (
        rate(life, complaint, now) ??
        maybeAppeal(life, now, complaint.appealedTo === null ? SHARES.appealRejected : SHARES.appealFurther)
      );
    case 'appealed':
      return decideOnAppeal(life, complaint, world, now);
    case 'merged':
      return undoMerge(life, complaint, world, now);
    case 'withdrawn':
      return null;
  }
}

function route({ random }: Life, { directory }: World, now: Instant): Plan {
  const delay = random.chance(SHARES.routingLate) ? random.between(0.5, 3) * HOUR : random.between(0.3, 6) * SECOND;
  return {
    at: Math.ceil(now + delay),
    actor: { kind: 'system', id: 'routing' },
    action: 'route',
    decide: (complaint, facts) => decideRoute(complaint, routingOutcome(complaint, null, directory), facts),
  };
}

/** The helpdesk phones the citizen, and chooses the district where they live. */
function chooseDistrict({ random, citizen }: Life, world: World, now: Instant): Plan {
  const { lgd } = citizen.home;
  const desk = world.directory.districtDesk(lgd).id;
  return {
    at: world.worked(desk, { category: 'OTHER' }, now, random.exponential(1.2 * HOUR)),
    actor: HELPDESK,
    action: 'route',
    decide: (complaint, facts) => decideRoute(complaint, routingOutcome(complaint, lgd, world.directory), facts),
  };
}

function takeInHand(life: Life, complaint: In<'routed'>, world: World, now: Instant): Plan {
  const { random, repeats } = life;
  const desk = complaint.holder;
  const { pace, next, officers, chief, speed } = world.teams.at(desk);
  const within = (mean: number): Instant => world.worked(desk, complaint, now, random.exponential(mean));
  if (repeats && !repeats.isOver && once(life, 'merge', SHARES.mergeOpen))
    return {
      at: within(1 * HOUR),
      actor: HELPDESK,
      action: 'merge',
      decide: (current, facts, seal) =>
        decideMerge(
          current,
          { into: repeats.complaint, reason: seal('reason', random.pick(AMONG_STAFF.merge)) },
          facts,
        ),
    };
  if (random.chance(SHARES.withdraw)) return withdraw(life, now + random.exponential(DAY));
  if (once(life, 'escalate', SHARES.escalate))
    return {
      at: within(6 * HOUR),
      actor: HELPDESK,
      action: 'escalate',
      decide: (current, facts, seal) =>
        decideEscalate(current, { level: null, reason: seal('reason', random.pick(AMONG_STAFF.escalate)) }, facts),
    };
  const urgent = world.directory.category(complaint.category).urgent ? 0.12 : 1;
  if (random.chance(SHARES.assign)) {
    const officer = random.pick(officers).id;
    return {
      at: within(5 * HOUR * pace * urgent),
      actor: chief,
      action: 'assign',
      decide: (current, facts, seal) =>
        decideAssign(current, { officer, reason: seal('reason', random.pick(AMONG_STAFF.assign)) }, facts),
    };
  }
  const officer = next.draw(random);
  const at = within((2.4 * HOUR * pace * urgent) / speed(officer.id));
  if (complaint.lentBy.length > 0 && random.chance(SHARES.returnUnopened))
    return {
      at,
      actor: officer,
      action: 'return',
      decide: (current, facts, seal) => decideReturn(current, seal('finding', random.pick(AMONG_STAFF.finding)), facts),
    };
  return {
    at,
    actor: officer,
    action: 'accept',
    decide: (current, facts) => decideAccept(current, officer.id, facts),
  };
}

/** CoWIN works again, or the other office has answered: the officer sees it within hours. */
function resume({ random }: Life, complaint: In<'awaitingSource'>, world: World, now: Instant): Plan {
  const { officers, pace } = world.teams.at(complaint.holder);
  const over = world.outages.endOf(now) ?? now + random.exponential(1.5 * DAY);
  const officer = officers.find(({ id }) => id === complaint.officer) ?? world.teams.at(complaint.holder).chief;
  return {
    at: world.worked(complaint.holder, complaint, Math.ceil(over), random.exponential(1.5 * HOUR * pace)),
    actor: officer,
    action: 'resume',
    decide: (current, facts, seal) =>
      decideResume(current, random.chance(0.6) ? seal('finding', random.pick(AMONG_STAFF.resumed)) : null, facts),
  };
}

function decideOnAppeal(life: Life, complaint: In<'appealed'>, world: World, now: Instant): Plan {
  const { random, citizen } = life;
  const { pace, officers } = world.teams.at(complaint.holder);
  const others = officers.filter(({ id }) => id !== complaint.outcomeBy);
  const outcome = random.chance(SHARES.allow) ? 'allowed' : 'dismissed';
  return {
    at: world.worked(complaint.holder, complaint, now, random.exponential(60 * HOUR * pace)),
    actor: random.pick(others),
    action: 'decide-appeal',
    decide: (current, facts, seal) => {
      const explanation = seal('explanation', random.pick(TO_CITIZEN.decided[citizen.language]));
      return decideDecideAppeal(current, { outcome, explanation }, facts);
    },
  };
}

function undoMerge(life: Life, complaint: In<'merged'>, world: World, now: Instant): Plan | null {
  const { random } = life;
  if (!random.chance(SHARES.unmerge)) return null;
  const { lgd } = life.citizen.home;
  const desk = 'holder' in complaint.before ? complaint.before.holder : world.directory.districtDesk(lgd).id;
  return {
    at: world.worked(desk, complaint, now, random.exponential(10 * HOUR)),
    actor: HELPDESK,
    action: 'unmerge',
    decide: (current, facts, seal) => decideUnmerge(current, seal('reason', random.pick(AMONG_STAFF.unmerge)), facts),
  };
}

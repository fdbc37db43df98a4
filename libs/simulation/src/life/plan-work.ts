import {
  type Actor,
  type Complaint,
  decideAssign,
  decideAttach,
  decideChangeCategory,
  decideForward,
  decideHold,
  decideNote,
  decideReject,
  decideRelease,
  decideRequestInformation,
  decideResolve,
  decideReturn,
} from '@nivaran/complaints';
import { TIERS } from '@nivaran/directory';
import type { Instant } from '@nivaran/sla';
import { AMONG_STAFF, TO_CITIZEN } from '../profile/phrases';
import { REJECTIONS, RESOLUTIONS, SHARES, SOURCES } from '../profile/profile';
import { Weighted } from '../random/weighted';
import { type Life, type Plan, once } from './life';
import type { World } from './world';

type Accepted = Extract<Complaint, { status: 'accepted' }>;

const rejections = Weighted.of(REJECTIONS);
const sources = Weighted.of(SOURCES);

/** What an officer does with a complaint that they have in hand. */
export function planWork(life: Life, complaint: Accepted, world: World, now: Instant): Plan {
  const { random, citizen } = life;
  const { holder: desk, category } = complaint;
  const { pace, officers, chief, speed } = world.teams.at(desk);
  const officer = officers.find(({ id }) => id === complaint.officer) ?? chief;
  const target = world.actTarget(desk, category);
  /** @param share of the time that the desk has for it, at its usual pace */
  const after = (share: number): Instant =>
    world.worked(desk, complaint, now, (random.exponential(share * target) * pace) / speed(officer.id));
  const does = (share: number, action: Plan['action'], decide: Plan['decide'], actor: Actor = officer): Plan => ({
    at: after(share),
    actor,
    action,
    decide,
  });
  const shares = SHARES.accountable;

  if (once(life, 'note', shares.note))
    return does(0.06, 'note', (_complaint, _facts, seal) => decideNote(seal('text', random.pick(AMONG_STAFF.note))));
  if (once(life, 'attach', shares.attach)) {
    const byCitizen = complaint.channel === 'web' && random.chance(0.8);
    const evidence = evidenceOf(life);
    return does(
      ...([0.1, 'attach'] as const),
      (current, _facts, seal) =>
        decideAttach(current, { ...evidence, name: seal('name', `IMG_${random.digits(6)}.jpg`) }),
      byCitizen ? { kind: 'citizen', id: citizen.id } : officer,
    );
  }
  if (once(life, 'category', shares.recategorise)) {
    const to = world.categories.draw(random).code;
    if (to !== category && !world.directory.category(to).urgent)
      return does(0.1, 'change-category', (current, facts, seal) =>
        decideChangeCategory(
          current,
          { category: to, reason: seal('reason', random.pick(AMONG_STAFF.category)) },
          facts,
        ),
      );
  }
  if (once(life, 'release', SHARES.release))
    return does(0.12, 'release', (current, facts, seal) =>
      decideRelease(current, random.chance(0.7) ? seal('reason', random.pick(AMONG_STAFF.release)) : null, facts),
    );
  const others = officers.filter(({ id }) => id !== officer.id);
  if (others.length > 0 && once(life, 'reassign', SHARES.reassign)) {
    const to = random.pick(others).id;
    return does(
      ...([0.3, 'assign'] as const),
      (current, facts, seal) =>
        decideAssign(current, { officer: to, reason: seal('reason', random.pick(AMONG_STAFF.assign)) }, facts),
      chief,
    );
  }
  const outage = world.outages.endOf(now) !== null;
  if (!world.directory.category(category).urgent && once(life, 'hold', outage ? shares.holdInOutage : shares.hold)) {
    const source = outage ? 'COWIN' : sources.draw(random);
    return does(0.01, 'hold-for-source', (current, facts, seal) => {
      const reason = seal('reason', TO_CITIZEN.waiting[citizen.language][source === 'COWIN' ? 0 : 1]);
      return decideHold(current, { source, reason }, facts);
    });
  }
  if (once(life, 'ask', shares.ask))
    return does(0.12, 'request-information', (current, facts, seal) =>
      decideRequestInformation(current, seal('question', random.pick(TO_CITIZEN.question[citizen.language])), facts),
    );

  if (complaint.lentBy.length > 0)
    return does(0.33, 'return', (current, facts, seal) =>
      decideReturn(current, seal('finding', random.pick(AMONG_STAFF.finding)), facts),
    );
  const forward = whereTo(life, complaint, world);
  if (forward !== null) {
    life.deeds.forward = (life.deeds.forward ?? 0) + 1;
    const again = forward === life.helper;
    life.helper = forward;
    const actor = again ? chief : officer;
    const approved = actor.role === 'supervisor';
    return does(
      ...([0.14, 'forward'] as const),
      (current, facts, seal) =>
        decideForward(
          current,
          { to: forward, reason: seal('reason', random.pick(AMONG_STAFF.forward)), approved },
          facts,
        ),
      actor,
    );
  }
  if (random.chance(SHARES.reject)) {
    const reason = rejections.draw(random);
    return does(0.35, 'reject', (current, facts, seal) => {
      const explanation = seal('explanation', random.pick(TO_CITIZEN.rejected[citizen.language]));
      return decideReject(current, { reason, explanation }, facts);
    });
  }
  return does(0.33, 'resolve', (current, facts, seal) => {
    const resolution = random.pick(RESOLUTIONS[current.category] ?? ['RECORD_CORRECTED']);
    const explanation = seal('explanation', random.pick(TO_CITIZEN.resolved[citizen.language]));
    return decideResolve(current, { resolution, explanation }, facts);
  });
}

/** The desk whose help is needed; null: none. */
function whereTo({ random, deeds, helper }: Life, complaint: Accepted, { directory }: World): string | null {
  const { holder, districtLgd, category } = complaint;
  const times = deeds.forward ?? 0;
  if (times > 0) return helper !== null && times < 3 && random.chance(SHARES.forwardAgain) ? helper : null;
  const { tier } = directory.desk(holder);
  const up = directory.category(category).ladder.find((step) => TIERS.indexOf(step) > TIERS.indexOf(tier));
  const above = up && directory.deskFor(up, districtLgd);
  if (above && random.chance(SHARES.forwardUp)) return above.id;
  if (tier !== 'DISTRICT' || !random.chance(SHARES.forwardAside)) return null;
  const aside = random.pick(directory.pack.desks).id;
  return aside === holder ? null : aside;
}

function evidenceOf({ random }: Life) {
  const sha256 = Array.from({ length: 8 }, () =>
    random
      .int(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const kind = random.pick(['slip', 'slip', 'certificate', 'identity', 'screenshot'] as const);
  return { kind, mediaType: 'image/jpeg' as const, bytes: 40_000 + random.int(900_000), sha256 };
}

import {
  type Action,
  type Actor,
  type Complaint,
  type ComplaintEvent,
  type Decision,
  type Recorded,
  decideDue,
  evolve,
  isRefusal,
  perform,
  sealContext,
  streamOf,
  ticketIdFrom,
} from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { NewPerson, NewPersons } from '@nivaran/event-store';
import type { Instant } from '@nivaran/sla';
import { NivaranError } from '@nivaran/platform';
import type { Life } from './life/life';
import { lodge, lodgeInput, lodger } from './life/lodging';
import { planNext } from './life/plan-next';
import { type Seal, type Span, World } from './life/world';
import { Arrivals } from './profile/arrivals';
import { type Citizen, citizenOf } from './profile/citizens';
import { SHARES } from './profile/profile';
import { InstantQueue } from './queue/instant-queue';
import { Random } from './random/random';
import { shuffledNumbers } from './random/shuffle';

/** The worker's lag after a clock is due, in ms. */
const LAG = [15, 180] as const;
/** How many complaints of its lane back somebody may have lodged before. */
const MEMORY = 100;

/** Complaints fall into lanes that know nothing of each other: so several threads can tell one story. */
export const LANES = 4;

/** @param index the number of a complaint */
export const laneOf = (index: number): number => index % LANES;

export interface SimulationOptions extends Span {
  readonly complaints: number;
}

/** One command that was carried out. `index`: the number of its complaint. */
export interface Act {
  readonly index: number;
  readonly streamId: string;
  readonly firstVersion: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly ComplaintEvent[];
  /** What the command answered: the ticket ID of a lodging, else the status. */
  readonly result: string;
}

/** The simulation does what the rules do not allow: a fault of ours. */
export class SimulationRefused extends NivaranError {
  readonly code = 'SIMULATION_REFUSED';
}

/**
 * The lives of the complaints of one lane, told in the order in which it all happens. Every step is decided by the product's own
 * rules, at its simulated time; what is not over at the end stays open. Memory holds the open complaints alone.
 */
export class Simulation {
  private readonly world: World;
  private readonly arrivals: Arrivals;
  private readonly numbers: (index: number) => number;
  private readonly queue = new InstantQueue<Life>();
  /** The lives of the last complaints, and the persons of the last numbers: people come again. */
  private readonly recent = new Map<number, Life>();
  private readonly persons = new Map<number, { readonly citizen: Citizen; readonly key: NewPerson }>();

  constructor(
    directory: Directory,
    private readonly options: SimulationOptions,
    private readonly vault: NewPersons,
    private readonly lane: number,
  ) {
    this.world = new World(directory, options);
    this.arrivals = new Arrivals(options, options.complaints, directory.pack.timeZone);
    this.numbers = shuffledNumbers(options.seed);
  }

  /** How many complaints something can still happen to. */
  get open(): number {
    return this.queue.size;
  }

  *acts(): Generator<Act> {
    const { complaints, until } = this.options;
    for (let index = this.lane; index < complaints; index += LANES) {
      const random = Random.named(this.options.seed, 'complaint', index);
      const at = this.arrivals.at(index, random.unit());
      yield* this.actsUntil(at);
      yield this.lodge(index, random, at);
    }
    yield* this.actsUntil(until);
  }

  private *actsUntil(until: Instant): Generator<Act> {
    while (this.queue.nextAt <= until) {
      const now = this.queue.nextAt;
      const life = this.queue.pop() as Life;
      const act = this.step(life, now);
      if (act) yield act;
    }
  }

  private lodge(index: number, random: Random, at: Instant): Act {
    const { world, vault } = this;
    const { citizen, key, earlier } = this.complainant(index, random);
    const repeats = earlier && random.chance(SHARES.sameAgain) ? earlier : null;
    const input = lodgeInput(world, citizen, { random, at, older: repeats?.complaint ?? null });
    const ticketId = ticketIdFrom(new Date(at).getUTCFullYear(), this.numbers(index));
    const seal: Seal = (field, text) => vault.seal(key, sealContext(ticketId, field), text);
    const events = lodge(world, ticketId, key.id, input, { at, seal });
    const life: Life = {
      index,
      random,
      citizen,
      key,
      repeats,
      deeds: {},
      wakes: new Map(),
      complaint: apply(undefined, events, at),
      version: 0,
      plan: null,
      helper: null,
      isOver: false,
    };
    this.remember(index, life);
    const act = this.record(life, lodger(input.channel), events, { at, result: ticketId });
    this.schedule(life, at, true);
    return act;
  }

  /** The next thing that happens to a complaint: a clock, or what somebody meant to do. */
  private step(life: Life, now: Instant): Act | null {
    const { plan, complaint } = life;
    const { status } = complaint;
    const isPlan = plan !== null && plan.at <= now;
    const actor: Actor = isPlan ? plan.actor : { kind: 'system', id: 'clock' };
    const seal: Seal = (field, text) => this.vault.seal(life.key, sealContext(complaint.ticketId, field), text);
    const facts = this.world.facts(now);
    const decision = perform(complaint, actor, isPlan ? plan.action : 'record-due', facts, (current) =>
      isPlan ? plan.decide(current, facts, seal) : decideDue(current, facts),
    );
    if (isPlan) life.plan = null;
    const events = this.allowed(decision, actor, isPlan ? plan.action : 'record-due', complaint);
    if (events.length === 0) {
      for (const [instance, at] of life.wakes) if (at <= now) life.wakes.delete(instance);
      this.schedule(life, now, false);
      return null;
    }
    life.complaint = apply(complaint, events, now);
    const act = this.record(life, actor, events, { at: now, result: life.complaint.status });
    const changed = life.complaint.status !== status;
    if (changed) life.plan = null;
    this.schedule(life, now, isPlan || changed);
    return act;
  }

  /** Citizens may ask for what they cannot have; anybody else knows the rules. @throws SimulationRefused */
  private allowed(decision: Decision, actor: Actor, action: Action, { ticketId, status }: Complaint) {
    if (!isRefusal(decision)) return decision;
    const inVain = ['REOPEN_TOO_LATE', 'APPEAL_TOO_LATE', 'APPEAL_DECIDED', 'NO_FURTHER_APPEAL', 'MERGE_ENDED'];
    if (inVain.includes(decision.refused)) return [];
    throw new SimulationRefused(
      `The simulation let ${actor.id} try "${action}" on ${ticketId} (${status}): ${decision.refused} ${JSON.stringify(decision.details)}.`,
    );
  }

  private record(
    life: Life,
    actor: Actor,
    events: readonly ComplaintEvent[],
    { at, result }: { readonly at: Instant; readonly result: string },
  ): Act {
    const firstVersion = life.version + 1;
    life.version += events.length;
    for (const { data } of events)
      if ('wakeAt' in data && data.instance !== null) {
        if (data.wakeAt === null) life.wakes.delete(data.instance);
        else life.wakes.set(data.instance, Date.parse(data.wakeAt));
      }
    const { index, complaint } = life;
    return { index, streamId: streamOf(complaint.ticketId), firstVersion, at, actor, events, result };
  }

  /** Puts it back into the queue for the next thing that happens, or ends its life. */
  private schedule(life: Life, now: Instant, anew: boolean): void {
    if (anew) life.plan = planNext(life, this.world, now);
    let wake = Infinity;
    for (const at of life.wakes.values()) if (at < wake) wake = at;
    const woken = wake === Infinity ? Infinity : Math.ceil(Math.max(wake, now) + life.random.between(...LAG));
    const at = Math.min(woken, life.plan ? Math.max(life.plan.at, now) : Infinity);
    if (at === Infinity) life.isOver = true;
    else this.queue.push(at, life.index, life);
  }

  /** Most complain for the first time; some did before, not long ago. */
  private complainant(index: number, random: Random) {
    const before = Math.min(Math.floor(index / LANES), MEMORY - 1);
    const back = before > 0 && random.chance(SHARES.knownPerson) ? 1 + random.int(before) : 0;
    const number = index - back * LANES;
    const known = this.persons.get(number);
    const citizen = known?.citizen ?? citizenOf(this.options.seed, number, this.world.places);
    const key = known?.key ?? this.vault.make(citizen.id, citizen.mobile);
    this.persons.set(number, { citizen, key });
    const earlier = back > 0 ? this.recent.get(number) : undefined;
    return { citizen, key, earlier: earlier?.citizen.id === citizen.id && !earlier.isOver ? earlier : null };
  }

  private remember(index: number, life: Life): void {
    this.recent.set(index, life);
    this.recent.delete(index - MEMORY * LANES);
    this.persons.delete(index - MEMORY * LANES);
  }
}

function apply(complaint: Complaint | undefined, events: readonly ComplaintEvent[], at: Instant): Complaint {
  const occurredAt = new Date(at).toISOString();
  let state = complaint;
  for (const { type, data } of events) state = evolve(state, { occurredAt, type, data } as Recorded);
  if (!state) throw new Error('Nothing happened, so there is no complaint.');
  return state;
}

import {
  type Action,
  type Actor,
  type Complaint,
  type ComplaintEvent,
  type Facts,
  type Refusal,
  type Rule,
  evolve,
  isRefusal,
  perform,
  streamOf,
} from '@nivaran/complaints';
import type { Directory } from '@nivaran/directory';
import type { StoredEvent } from '@nivaran/event-store';
import type { StageName } from '@nivaran/sla';
import { factsAt } from './default-pack';
import { instant, wallMillis } from './time';

/** What a scenario is made of. Nothing in it ever changes: each moment makes a new one. */
export interface ScenarioState {
  readonly complaint: Complaint;
  /** As the log would give them; positions count from 1 as if there were no other complaint. */
  readonly events: readonly StoredEvent<ComplaintEvent>[];
  readonly now: number;
  /** The last one is in force. */
  readonly packs: readonly Directory[];
}

/** What came of trying something. */
export interface Attempt<S extends Scenario = Scenario> {
  readonly scenario: S;
  readonly refusal: Refusal | null;
}

/** A complaint at some moment of its life, and everything that led to it. */
export abstract class Scenario implements ScenarioState {
  readonly complaint: Complaint;
  readonly events: readonly StoredEvent<ComplaintEvent>[];
  readonly now: number;
  readonly packs: readonly Directory[];

  constructor({ complaint, events, now, packs }: ScenarioState) {
    this.complaint = complaint;
    this.events = events;
    this.now = now;
    this.packs = packs;
  }

  protected abstract with(state: ScenarioState): this;

  /** Moves on by a duration on the wall clock: `after('PT3H')`; a number is milliseconds. */
  after(duration: string | number): this {
    const millis = typeof duration === 'number' ? duration : wallMillis(duration);
    return this.with({ ...this, now: this.now + millis });
  }

  /** Moves on to an instant: `at('2026-11-23T10:30+05:30')`, or milliseconds. */
  at(moment: string | number): this {
    const now = instant(moment);
    if (now < this.now) throw new Error(`It is later already than ${new Date(now).toISOString()}.`);
    return this.with({ ...this, now });
  }

  /** From now on another pack is in force; what was decided before keeps its own. */
  underPack(pack: Directory): this {
    return this.with({ ...this, packs: [...this.packs, pack] });
  }

  /** What somebody does. Throws if it is refused: for refusals see `attempt` and `given`. */
  by(actor: Actor, action: Action, rule: Rule): this {
    const { scenario, refusal } = this.attempt(actor, action, rule);
    if (refusal) throw new Error(`In this scenario ${action} is refused: ${JSON.stringify(refusal)}`);
    return scenario;
  }

  /** What somebody tries to do: refused, it leaves the scenario as it was. */
  attempt(actor: Actor, action: Action, rule: Rule): Attempt<this> {
    const decision = perform(this.complaint, actor, action, this.facts, rule);
    if (isRefusal(decision)) return { scenario: this, refusal: decision };
    const events = recorded(decision, actor, this);
    const complaint = events.reduce<Complaint>(evolve, this.complaint);
    return { scenario: this.with({ ...this, complaint, events: [...this.events, ...events] }), refusal: null };
  }

  get facts(): Facts {
    return factsAt(this.now, this.packs);
  }

  /** Its open clock of a stage. */
  stage(name: StageName): Complaint['stages'][number] {
    const open = this.complaint.stages.find(({ stage }) => stage === name);
    if (!open) throw new Error(`${name} is not open in this scenario.`);
    return open;
  }

  /** When its running clock of a stage is due. */
  dueOf(name: StageName): number {
    const { dueAt } = this.stage(name);
    if (dueAt === null) throw new Error(`${name} is paused in this scenario.`);
    return dueAt;
  }

  /** The data of its events of one type, in order. */
  dataOf<Type extends ComplaintEvent['type']>(type: Type): DataOf<Type>[] {
    return this.events.filter((event) => event.type === type).map(({ data }) => data as DataOf<Type>);
  }
}

type DataOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>['data'];

/** Events as the log would give them, after those that are there. All of one decision share a command id. */
export function recorded(
  decision: readonly ComplaintEvent[],
  actor: Actor,
  { complaint, events, now }: { complaint: Pick<Complaint, 'ticketId'>; events: readonly unknown[]; now: number },
): StoredEvent<ComplaintEvent>[] {
  const at = new Date(now).toISOString();
  const { ticketId } = complaint;
  return decision.map((event, index) => ({
    ...event,
    position: events.length + index + 1,
    streamId: streamOf(ticketId),
    version: events.length + index + 1,
    schemaVersion: 1,
    metadata: { actor, commandId: `${ticketId}-${events.length}` },
    occurredAt: at,
    recordedAt: at,
  }));
}

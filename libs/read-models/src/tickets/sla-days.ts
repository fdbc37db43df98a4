import { canBreach } from '@nivaran/complaints';
import type { StageName } from '@nivaran/sla';
import type { PoolClient } from 'pg';
import { Deltas } from './deltas';
import { dayOf } from './day-of';
import type { StageFactRow, TicketRow } from './rows';
import { binOfUsed } from './used-bins';

/** What the report groups by, and all together. A tier is the desks of it. */
export const ROLLED_UP = ['all', 'district', 'desk', 'category', 'stage', 'officer'] as const;
type Dimension = (typeof ROLLED_UP)[number];

/** Before any day. */
const NEVER = '-infinity';

/** Stands for null: on no desk, in no district, in nobody's hands. */
export const NONE = '';

/** A ticket with all of its stages, as a batch found or left it. */
export interface TicketAndStages {
  readonly ticket: TicketRow;
  readonly stages: readonly StageFactRow[];
}

/**
 * The SLA report day by day: how many stages that started on a day were met, late, running or overdue, by district, desk,
 * category, stage and officer; how long they took; and how often a ticket comes more than once, so that tickets can be
 * counted over any days, also those of several desks together. Kept by the projection of tickets, from what each of its
 * batches changes. It holds what was recorded: a stage that is past its due time and not recorded yet is found in
 * stage_facts.
 */
export class SlaDays {
  private readonly days = new Deltas('sla_days', { dimension: 'text', value: 'text', day: 'date' }, [
    'stages',
    'met',
    'late',
    'running',
    'overdue',
    'bounces',
  ]);
  private readonly used = new Deltas('sla_used', { dimension: 'text', value: 'text', day: 'date', bin: 'integer' }, [
    'stages',
  ]);
  private readonly usedByMonth = new Deltas(
    'sla_used_months',
    { dimension: 'text', value: 'text', month: 'date', bin: 'integer' },
    ['stages'],
  );
  private readonly repeats = new Deltas(
    'sla_repeats',
    { dimension: 'text', value: 'text', day: 'date', since: 'date' },
    ['stages'],
  );

  private readonly moves = new Deltas(
    'sla_moves',
    { desk: 'text', day: 'date', own: 'date', via: 'text[]', since: 'date' },
    ['stages'],
  );

  moved(before: TicketAndStages | undefined, after: TicketAndStages): void {
    if (before) this.add(before, -1);
    this.add(after, 1);
  }

  async save(tx: PoolClient): Promise<void> {
    await this.days.save(tx);
    await this.used.save(tx);
    await this.usedByMonth.save(tx);
    await this.repeats.save(tx);
    await this.moves.save(tx);
  }

  private add({ ticket, stages }: TicketAndStages, times: 1 | -1): void {
    const counted = stages.filter(({ stage }) => canBreach(stage as StageName)).sort(byStart);
    const lastSeen = new Map<string, string>();
    const desks = new Map<string, string>();
    for (const fact of counted) {
      const day = dayOf(fact.started_at);
      const standing = standingOf(fact, ticket);
      for (const dimension of ROLLED_UP) {
        const value = standing.values[dimension] ?? NONE;
        const place = { dimension, value, day };
        this.days.add(place, standing.counts, times);
        if (standing.bin !== null) {
          this.used.add({ ...place, bin: standing.bin }, { stages: 1 }, times);
          this.usedByMonth.add(
            { dimension, value, month: `${day.slice(0, 7)}-01`, bin: standing.bin },
            { stages: 1 },
            times,
          );
        }
        const since = lastSeen.get(`${dimension} ${value}`);
        if (since !== undefined) this.repeats.add({ ...place, since }, { stages: 1 }, times);
        lastSeen.set(`${dimension} ${value}`, day);
      }
      this.addMove(desks, standing.values.desk ?? NONE, day, times);
    }
  }

  /** @param seen the day on which each desk had the ticket last, the latest desk at the end */
  private addMove(seen: Map<string, string>, desk: string, day: string, times: 1 | -1): void {
    const own = seen.get(desk) ?? NEVER;
    const others = [...seen.keys()].reverse();
    const via = others.includes(desk) ? others.slice(0, others.indexOf(desk)) : others;
    for (const [place, other] of via.entries())
      this.moves.add(
        { desk, day, own, via: via.slice(0, place + 1), since: seen.get(other) ?? NEVER },
        { stages: 1 },
        times,
      );
    seen.delete(desk);
    seen.set(desk, day);
  }
}

/** As moments: the same one is written in two ways, by an event and by jsonb. */
const byStart = (one: StageFactRow, other: StageFactRow): number =>
  Date.parse(one.started_at) - Date.parse(other.started_at) || (one.instance < other.instance ? -1 : 1);

/** Where a stage is counted now, and as what: the rules of sla-stages.sql, as far as they do not look at the clock. */
function standingOf(fact: StageFactRow, ticket: TicketRow) {
  const isBreached = fact.breached_at !== null;
  const isEnded = fact.ended_at !== null || fact.merged_at !== null;
  const isCancelled = isEnded && !isBreached && (fact.cancelled || fact.ended_at === null);
  const outcome = isEnded ? (isBreached ? 'late' : 'met') : isBreached ? 'overdue' : 'running';
  const inHand = isEnded ? null : ticket.officer;
  const values: Readonly<Record<Dimension, string | null>> = {
    all: null,
    district: ticket.district_lgd === null ? null : String(ticket.district_lgd),
    desk: isBreached ? fact.breach_holder : fact.holder,
    category: fact.category,
    stage: fact.stage,
    officer: isBreached ? fact.breach_officer : (fact.officer ?? inHand),
  };
  return {
    values,
    counts: { stages: 1, ...(isCancelled ? {} : { [outcome]: 1 }), bounces: fact.came_back ? 1 : 0 },
    bin: isEnded && !isCancelled && fact.used_millis !== null ? binOfUsed(fact.used_millis) : null,
  };
}

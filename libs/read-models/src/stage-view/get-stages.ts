import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { canBreach } from '@nivaran/complaints';
import { type Directory, Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { Interval } from '@nivaran/sla';
import { ComplaintReader } from '../reading/complaint-reader';
import { assertInScope } from '../reading/in-scope';
import { type Named, namedDesk } from '../reading/named';
import type { ReaderOf } from '../reading/reader';
import type { ExplainedStage } from './explain-stage';
import { type StageRecord, type StageStretch, stagesOf } from './stages-of';
import { stretchesUpTo, whyIn } from './why';

export type StageOutcome = 'running' | 'paused' | 'overdue' | 'met' | 'late' | 'cancelled';

type IntervalView = Omit<Interval, 'from' | 'to'> & { readonly from: string; readonly to: string };

/** A part of a clock's time under one set of rules: what had been used before, and what was counted in it. */
export interface StretchView {
  readonly from: string;
  readonly to: string;
  readonly cause: StageStretch['cause'];
  readonly target: string;
  readonly calendar: Named;
  readonly packVersion: string;
  readonly carriedMillis: number;
  readonly countedMillis: number;
  readonly intervals: readonly IntervalView[];
}

/** One clock of a complaint, and why it is due when it is due. */
export interface StageView extends Omit<StageRecord, 'holder' | 'breach' | 'cancelled' | 'stage' | 'stretches'> {
  /** Counted time up to its end, or up to now. */
  readonly usedMillis: number;
  readonly stage: Named;
  readonly holder: Named | null;
  readonly outcome: StageOutcome;
  readonly breach: { readonly at: string; readonly holder: Named | null; readonly officer: string | null } | null;
  /** From the start to the end, or to the due time, or while paused to now: every piece of time and why it counts or not. */
  readonly explanation: {
    /** What the clock has used: carried into the last stretch, and counted in it. */
    readonly countedMillis: number;
    /** Of all stretches, in order and without gaps. */
    readonly intervals: readonly IntervalView[];
    /** One, unless the category or the pack was changed while the clock was open. */
    readonly stretches: readonly StretchView[];
    readonly sentences: readonly string[];
  };
}

export class GetStages extends Query<readonly StageView[]> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

@QueryHandler(GetStages)
export class GetStagesHandler implements IQueryHandler<GetStages> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader }: GetStages): Promise<readonly StageView[]> {
    const { complaint, events } = await this.complaints.read(ticketId);
    assertInScope(reader.actor, complaint, this.packs.current());
    const stages = stagesOf(events);
    await this.packs.ensure(stages.flatMap(({ stretches }) => stretches.map(({ packVersion }) => packVersion)));
    return stages.map((stage) => this.view(stage, reader, this.packs.current()));
  }

  private view(record: StageRecord, { language }: ReaderOf, directory: Directory): StageView {
    const { cancelled: _, stretches: __, holder, breach, stage, usedMillis, ...rest } = record;
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    const now = this.clock.now().getTime();
    return {
      ...rest,
      stage: { code: stage, name: directory.message(language, `stage.${stage}`) },
      holder: desk(holder),
      outcome: outcomeOf(record, this.clock.now()),
      breach: breach && { ...breach, holder: desk(breach.holder) },
      usedMillis: usedMillis ?? stretchesUpTo(now, { ...record, dueAt: null }, this.packs).at(-1)?.usedMillis ?? 0,
      explanation: this.explain(record, language),
    };
  }

  private explain(record: StageRecord, language: ReaderOf['language']): StageView['explanation'] {
    const now = this.clock.now().getTime();
    const stretches = stretchesUpTo(now, record, this.packs);
    const views = stretches.map((stretch) => viewOf(stretch, language));
    return {
      countedMillis: stretches.at(-1)?.usedMillis ?? 0,
      intervals: views.flatMap(({ intervals }) => intervals),
      stretches: views,
      sentences: whyIn(language, stretches, record, now, this.packs),
    };
  }
}

function viewOf(stretch: ExplainedStage[number], language: ReaderOf['language']): StretchView {
  const { from, to, cause, target, calendar, calendarName, packVersion, carriedMillis, countedMillis } = stretch;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...{ from: iso(from), to: iso(to), cause, target, packVersion, carriedMillis, countedMillis },
    calendar: { code: calendar.id, name: calendarName[language] ?? calendar.id },
    intervals: stretch.intervals.map((interval) => ({ ...interval, from: iso(interval.from), to: iso(interval.to) })),
  };
}

export function outcomeOf({ stage, cancelled, endedAt, breach, dueAt }: StageRecord, now: Date): StageOutcome {
  if (cancelled) return 'cancelled';
  if (endedAt !== null) return breach ? 'late' : 'met';
  if (breach || (canBreach(stage) && dueAt !== null && Date.parse(dueAt) <= now.getTime())) return 'overdue';
  return dueAt === null ? 'paused' : 'running';
}

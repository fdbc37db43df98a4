import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { canBreach } from '@nivaran/complaints';
import { type Directory, Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import { type Interval, describeExplanation, explainClock } from '@nivaran/sla';
import { ComplaintReader } from '../reading/complaint-reader';
import { type Named, namedDesk } from '../reading/named';
import type { ReaderOf } from '../reading/reader';
import { type StageRecord, stagesOf } from './stages-of';

export type StageOutcome = 'running' | 'paused' | 'overdue' | 'met' | 'late' | 'cancelled';

/** One clock of a complaint, and why it is due when it is due. */
export interface StageView extends Omit<StageRecord, 'holder' | 'breach' | 'cancelled' | 'stage'> {
  readonly stage: Named;
  readonly holder: Named | null;
  readonly outcome: StageOutcome;
  readonly breach: { readonly at: string; readonly holder: Named | null; readonly officer: string | null } | null;
  /** From the start to the end, or to the due time, or while paused to now: every piece of time and why it counts or not. */
  readonly explanation: {
    readonly countedMillis: number;
    readonly intervals: readonly (Omit<Interval, 'from' | 'to'> & { readonly from: string; readonly to: string })[];
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

  async execute({ ticketId, reader }: GetStages): Promise<readonly StageView[]> {
    const stages = stagesOf((await this.complaints.read(ticketId)).events);
    await this.packs.ensure(stages.map(({ packVersion }) => packVersion));
    return stages.map((stage) => this.view(stage, reader, this.packs.current()));
  }

  private view(record: StageRecord, { language }: ReaderOf, directory: Directory): StageView {
    const { cancelled: _, holder, breach, stage, ...rest } = record;
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    return {
      ...rest,
      stage: { code: stage, name: directory.message(language, `stage.${stage}`) },
      holder: desk(holder),
      outcome: outcomeOf(record, this.clock.now()),
      breach: breach && { ...breach, holder: desk(breach.holder) },
      explanation: this.explain(record, language),
    };
  }

  private explain(record: StageRecord, language: ReaderOf['language']): StageView['explanation'] {
    const counted = this.packs.version(record.packVersion);
    const endedAt = record.endedAt === null ? null : Date.parse(record.endedAt);
    const { intervals, countedMillis } = explainClock({
      startedAt: Date.parse(record.startedAt),
      endedAt,
      pauses: record.pauses.map(({ from, to, reason }) => ({
        from: Date.parse(from),
        to: to === null ? null : Date.parse(to),
        why: reason,
      })),
      calendar: counted.calendar(record.calendar),
      upTo: endedAt ?? (record.dueAt === null ? this.clock.now().getTime() : Date.parse(record.dueAt)),
    });
    const iso = (at: number) => new Date(at).toISOString();
    return {
      countedMillis,
      intervals: intervals.map((interval) => ({ ...interval, from: iso(interval.from), to: iso(interval.to) })),
      sentences: describeExplanation({ intervals, countedMillis }, language, counted.pack.timeZone),
    };
  }
}

export function outcomeOf({ stage, cancelled, endedAt, breach, dueAt }: StageRecord, now: Date): StageOutcome {
  if (cancelled) return 'cancelled';
  if (endedAt !== null) return breach ? 'late' : 'met';
  if (breach || (canBreach(stage) && dueAt !== null && Date.parse(dueAt) <= now.getTime())) return 'overdue';
  return dueAt === null ? 'paused' : 'running';
}

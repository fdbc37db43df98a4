import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type ComplaintEvent, type Language, type Scope, rulesFrom, streamOf } from '@nivaran/complaints';
import { type Directory, Packs } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import type { Named } from '../reading/named';
import { namedGroup } from '../reading/named-group';
import { BREACHABLE } from '../sla-report/get-sla-report';
import { factsIn } from '../sla-report/groups';
import type { ComparedStage } from './compared-stage';
import { type ComplaintReplay, replayEvent, stillOpen } from './replay-complaint';
import { type WhatIfCounts, type WhatIfGroup, metShare } from './tally';
import { whatIf } from './what-if';

/** As many as are looked at while somebody waits; the command line has no such limit. */
const MOST_TICKETS = 10_000;
/** Their events are replayed without a rest, which must not be felt by whoever else waits. */
const TICKETS_AT_A_TIME = 50;

export interface WhatIfRequest {
  /** Stages that started from here (included) to there (excluded). */
  readonly from: Date;
  readonly to: Date;
  readonly groupBy: WhatIfGroup;
  /** Whose stages are counted. */
  readonly scope: Scope;
  /** The rules to try. */
  readonly other: Directory;
}

export interface ComparedCounts extends WhatIfCounts {
  /** Of the stages whose fate is known the share that was met, 0 to 1; null while none is known. */
  readonly share: { readonly actual: number | null; readonly other: number | null };
}

export interface WhatIfView {
  /** That were looked at: all, or as many as drawn by lot. */
  readonly tickets: number;
  /** That had a stage in the period. */
  readonly of: number;
  readonly total: ComparedCounts;
  /** `group` null: on no desk, or in no district, yet. */
  readonly rows: readonly (ComparedCounts & { readonly group: Named | null })[];
}

/** The stages of an SLA report as they came out, and as they would have under other rules. */
export class GetWhatIf extends Query<WhatIfView> {
  constructor(
    readonly request: WhatIfRequest,
    readonly language: Language,
  ) {
    super();
  }
}

interface TicketRow {
  readonly ticket_id: string;
  readonly instances: readonly string[];
  readonly tickets: number;
}

const SQL = readFileSync(join(__dirname, 'what-if-stages.sql'), 'utf8');

@QueryHandler(GetWhatIf)
export class GetWhatIfHandler implements IQueryHandler<GetWhatIf> {
  constructor(
    private readonly source: DataSource,
    private readonly store: EventStore,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ request, language }: GetWhatIf): Promise<WhatIfView> {
    const { from, to, groupBy, scope, other } = request;
    const directory = this.packs.current();
    const tickets = await this.source.query<TicketRow[]>(SQL.replace('{facts}', factsIn(scope)), [
      ...[from, to, BREACHABLE, MOST_TICKETS],
      ...scopeValues(scope),
    ]);
    const stages = this.compare(tickets, other);
    const { total, groups } = await whatIf(stages, [groupBy], { directory, withChanges: false });
    const shown = (counts: WhatIfCounts): ComparedCounts => ({
      ...counts,
      share: { actual: metShare(counts.actual), other: metShare(counts.other) },
    });
    return {
      ...{ tickets: tickets.length, of: tickets[0]?.tickets ?? 0, total: shown(total) },
      rows: (groups[groupBy] ?? []).map(({ group, ...counts }) => ({
        group: group === null ? null : namedGroup(directory, language, groupBy, group),
        ...shown(counts),
      })),
    };
  }

  private async *compare(tickets: readonly TicketRow[], other: Directory): AsyncGenerator<ComparedStage> {
    const rules = { throughout: rulesFrom(other) };
    const now = this.clock.now().getTime();
    for (let first = 0; first < tickets.length; first += TICKETS_AT_A_TIME) {
      const some = tickets.slice(first, first + TICKETS_AT_A_TIME);
      const streams = await this.store.read.streams<ComplaintEvent>(some.map(({ ticket_id }) => streamOf(ticket_id)));
      for (const { ticket_id, instances } of some) {
        let replay: ComplaintReplay | undefined;
        const stages: ComparedStage[] = [];
        for (const event of streams.get(streamOf(ticket_id)) ?? []) {
          const step = replayEvent(replay, event, rules);
          replay = step.replay;
          stages.push(...step.ended);
        }
        if (replay) stages.push(...stillOpen(replay, now));
        yield* stages.filter(({ instance }) => instances.includes(instance));
      }
    }
  }
}

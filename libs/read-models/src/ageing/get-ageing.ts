import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Language, Scope } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import type { Named } from '../reading/named';
import { namedGroup } from '../reading/named-group';
import { DAY, dayOf } from '../tickets/day-of';
import { isOpen } from '../tickets/is-open';
import type { AgeingGroup } from '../tickets/open-ages';

/** The first day of each span of ages, in days since the lodging: today and yesterday, … The central rule for public grievances is 21 days. */
export const AGES = [0, 2, 4, 8, 15, 22, 31] as const;

export interface AgeingRow {
  /** null: on no desk, or in no district, yet. */
  readonly group: Named | null;
  readonly open: number;
  /** Of each span of ages, in their order. */
  readonly ages: readonly number[];
}

/** How old the open tickets are, by days since they were lodged. */
export class GetAgeing extends Query<readonly AgeingRow[]> {
  constructor(
    readonly groupBy: AgeingGroup,
    readonly scope: Scope,
    readonly language: Language,
  ) {
    super();
  }
}

const COLUMNS: Readonly<Record<AgeingGroup, string>> = {
  ...{ district: 'district_lgd::text', desk: 'holder', category: 'category', status: 'status' },
};

@QueryHandler(GetAgeing)
export class GetAgeingHandler implements IQueryHandler<GetAgeing> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ groupBy, scope, language }: GetAgeing): Promise<readonly AgeingRow[]> {
    const directory = this.packs.current();
    const today = Date.parse(dayOf(this.clock.now()));
    const rows = new Map<string | null, number[]>();
    for (const { value, day, tickets } of await this.counted(groupBy, scope)) {
      const ages = rows.get(value) ?? AGES.map(() => 0);
      const age = Math.max(0, (today - Date.parse(day)) / DAY);
      const span = AGES.findLastIndex((from) => from <= age);
      ages[span] = (ages[span] ?? 0) + Number(tickets);
      rows.set(value, ages);
    }
    return [...rows].map(([value, ages]) => ({
      group: value === null ? null : namedGroup(directory, language, groupBy, value),
      open: ages.reduce((total, tickets) => total + tickets, 0),
      ages,
    }));
  }

  private counted(
    groupBy: AgeingGroup,
    scope: Scope,
  ): Promise<{ value: string | null; day: string; tickets: string }[]> {
    if (scope.kind === 'all')
      return this.source.query(
        `select nullif(value, '') as value, day::text, tickets from read_models.open_ages where dimension = $1 order by value, day`,
        [groupBy],
      );
    return this.source.query(
      `select ${COLUMNS[groupBy]} as value, (lodged_at at time zone 'Asia/Kolkata')::date::text as day, count(*) as tickets
         from read_models.tickets t
        where ${isOpen()} and ($1 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $2)
        group by 1, 2 order by 1, 2`,
      [...scopeValues(scope)],
    );
  }
}

import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Scope } from '@nivaran/complaints';
import { CLOCK, type Clock } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { scopeValues } from '../reading/in-scope';
import { isOpen } from '../tickets/is-open';

/** What one officer has in hand. */
export interface OfficerLoad {
  readonly account: string;
  readonly inHand: number;
  /** Of those, past a due time. */
  readonly overdue: number;
}

/** What officers have in hand, within a scope; who has nothing is missing. */
export class GetLoad extends Query<ReadonlyMap<string, OfficerLoad>> {
  constructor(readonly scope: Scope) {
    super();
  }
}

@QueryHandler(GetLoad)
export class GetLoadHandler implements IQueryHandler<GetLoad> {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ scope }: GetLoad): Promise<ReadonlyMap<string, OfficerLoad>> {
    const rows = await this.source.query<{ officer: string; tickets: string; overdue: string }[]>(
      `select officer, count(*) as tickets, count(*) filter (where overdue or next_due_at <= $1) as overdue
         from read_models.tickets t
        where officer is not null and ${isOpen()}
          and ($2::text is null or $2 in (t.holder, t.accountable, t.appealed_from) or t.district_lgd = $3)
        group by officer`,
      [this.clock.now(), ...scopeValues(scope)],
    );
    return new Map(
      rows.map(({ officer: account, tickets, overdue }) => [
        account,
        { account, inHand: Number(tickets), overdue: Number(overdue) },
      ]),
    );
  }
}

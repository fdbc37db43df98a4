import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { isOpen } from '../tickets/is-open';

/** How many open tickets of a desk each officer has in hand, by account; who has none is missing. */
export class GetInHand extends Query<ReadonlyMap<string, number>> {
  constructor(readonly desk: string) {
    super();
  }
}

@QueryHandler(GetInHand)
export class GetInHandHandler implements IQueryHandler<GetInHand> {
  constructor(private readonly source: DataSource) {}

  async execute({ desk }: GetInHand): Promise<ReadonlyMap<string, number>> {
    const rows = await this.source.query<{ officer: string; tickets: string }[]>(
      `select officer, count(*) as tickets from read_models.tickets
        where holder = $1 and ${isOpen()} and officer is not null group by officer`,
      [desk],
    );
    return new Map(rows.map(({ officer, tickets }) => [officer, Number(tickets)]));
  }
}

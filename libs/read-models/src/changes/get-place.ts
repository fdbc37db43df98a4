import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { holderOf } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { ComplaintReader } from '../reading/complaint-reader';
import { assertInScope } from '../reading/in-scope';
import type { ReaderOf } from '../reading/reader';
import { standingOf } from '../reading/standing';
import type { ChangedTicket } from './get-changes';

/** Where a ticket lies. */
export type TicketPlacement = Pick<ChangedTicket, 'ticketId' | 'desks' | 'districtLgd'>;

/** Where a ticket lies that this reader may see. Opens nothing that is personal. */
export class GetPlace extends Query<TicketPlacement> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

@QueryHandler(GetPlace)
export class GetPlaceHandler implements IQueryHandler<GetPlace> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader: { actor } }: GetPlace): Promise<TicketPlacement> {
    const { complaint } = await this.complaints.read(ticketId);
    assertInScope(actor, complaint, this.packs.current());
    const standing = standingOf(complaint);
    const desks = [holderOf(standing), 'accountable' in standing ? standing.accountable : null];
    return {
      ticketId,
      desks: desks.filter((desk) => desk !== null),
      districtLgd: 'districtLgd' in standing ? standing.districtLgd : null,
    };
  }
}

import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { PersonErased } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { ComplaintReader, type Personal, lodgingOf } from '../reading/complaint-reader';
import { assertInScope } from '../reading/in-scope';
import { type ReaderOf, mayReadPersonal } from '../reading/reader';

/** Somebody who sees the outline asks for more. */
export class PersonalNotYours extends NivaranError {
  readonly code = 'PERSONAL_NOT_YOURS';

  constructor() {
    super('Who complains is for the helpdesk, and for the desks that hold the complaint or answer for it.');
  }
}

export interface Complainant extends Omit<Personal, 'centre'> {
  readonly idProofType: string | null;
}

/** Who complains, in the clear. Whoever asks records beforehand that they did. */
export class RevealComplainant extends Query<Complainant> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

@QueryHandler(RevealComplainant)
export class RevealComplainantHandler implements IQueryHandler<RevealComplainant> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope, PersonalNotYours, PersonErased */
  async execute({ ticketId, reader: { actor } }: RevealComplainant): Promise<Complainant> {
    const read = await this.complaints.read(ticketId);
    assertInScope(actor, read.complaint, this.packs.current());
    if (!mayReadPersonal(actor, read.complaint)) throw new PersonalNotYours();
    const personal = await this.complaints.personal(read);
    if (personal === null) throw new PersonErased();
    const { centre: _, ...rest } = personal;
    return { ...rest, idProofType: lodgingOf(read).idProof };
  }
}

import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EvidenceAttached } from '@nivaran/complaints';
import { PersonErased } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { ComplaintReader } from '../reading/complaint-reader';
import { type ReaderOf, mayReadPersonal } from '../reading/reader';

/** This reader sees that there is a file, and not what is in it. */
export class AttachmentNotYours extends NivaranError {
  readonly code = 'ATTACHMENT_NOT_YOURS';

  constructor() {
    super('This file is for the helpdesk and for the desks that have the complaint. Others see only that it is there.');
  }
}

export class AttachmentNotFound extends NivaranError {
  readonly code = 'ATTACHMENT_NOT_FOUND';

  constructor() {
    super('This complaint has no such file, or nobody kept it. Look at "evidence" of the complaint.');
  }
}

/** What is needed to show a file to somebody who may see it. */
export interface EvidenceFile extends Pick<EvidenceAttached['data'], 'mediaType' | 'sha256'> {
  /** For whom it is kept. */
  readonly person: string;
  readonly name: string;
}

/** One file of a complaint. `sha256`: of its content, as the complaint lists it. */
export class GetEvidence extends Query<EvidenceFile> {
  constructor(
    readonly ticketId: string,
    readonly sha256: string,
    readonly reader: Pick<ReaderOf, 'actor'>,
  ) {
    super();
  }
}

@QueryHandler(GetEvidence)
export class GetEvidenceHandler implements IQueryHandler<GetEvidence> {
  constructor(private readonly complaints: ComplaintReader) {}

  /** @throws ComplaintNotFound, AttachmentNotYours, AttachmentNotFound, PersonErased */
  async execute({ ticketId, sha256, reader: { actor } }: GetEvidence): Promise<EvidenceFile> {
    const { complaint, events } = await this.complaints.read(ticketId);
    if (!mayReadPersonal(actor, complaint)) throw new AttachmentNotYours();
    for (const { type, data } of events) {
      if (type !== 'EvidenceAttached' || data.sha256 !== sha256) continue;
      const name = await this.complaints.open(complaint, 'name', data.name);
      if (name === null) throw new PersonErased();
      return { person: complaint.person, mediaType: data.mediaType, sha256, name };
    }
    throw new AttachmentNotFound();
  }
}

import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type ComplaintLodged, type EvidenceAttached, type Status, holderOf, officerOf } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import { ComplaintReader, type Personal, type ReadComplaint, lodgingOf } from '../reading/complaint-reader';
import { factsNow } from '../reading/facts-now';
import { assertInScope } from '../reading/in-scope';
import { maskMobile, maskName } from '../reading/mask';
import { type Named, namedCategory, namedDesk, namedDistrict } from '../reading/named';
import { type ReaderOf, isOwn, mayReadPersonal } from '../reading/reader';
import { standingOf } from '../reading/standing';
import { Tickets } from '../tickets/tickets';
import { type ActionView, actionsFor } from './actions-for';
import { type CourseView, courseOf } from './course-of';

/** A file that came with the complaint: what it is. `name` is null for a reader who may not read personal data. */
export type EvidenceView = Omit<EvidenceAttached['data'], 'name'> & {
  readonly name: string | null;
  readonly at: string;
};

/**
 * The whole complaint as this reader may see it. `statement` is null if they may not read it. Whose it is, only the citizen
 * sees in full; to staff, name and mobile number are masked and the rest is null, until it is revealed (`mayReveal`). A merged
 * one has the district, desks and officer that it had before: it has them again if the merge is undone.
 */
export interface ComplaintView extends CourseView {
  readonly ticketId: string;
  readonly version: number;
  readonly status: Status;
  readonly statusText: string;
  readonly category: Named;
  readonly language: string;
  readonly channel: string;
  readonly lodgedAt: string;
  readonly district: Named | null;
  readonly accountableDesk: Named | null;
  readonly holderDesk: Named | null;
  readonly officer: string | null;
  readonly complainant: { readonly [Field in keyof Omit<Personal, 'idProofLast4'>]: string | null } & {
    readonly masked: boolean;
  };
  readonly mayReveal: boolean;
  readonly idProof: { readonly type: string; readonly last4: string | null } | null;
  readonly vaccination: ComplaintLodged['data']['vaccination'];
  readonly residence: ComplaintLodged['data']['residence'];
  readonly statement: string | null;
  readonly evidence: readonly EvidenceView[];
  /** The tickets that this one goes on for, the oldest first. */
  readonly mergedHere: readonly string[];
  /** What this reader may do now, and why not what they may not. */
  readonly actions: readonly ActionView[];
}

export class GetComplaint extends Query<ComplaintView> {
  constructor(
    readonly ticketId: string,
    readonly reader: ReaderOf,
  ) {
    super();
  }
}

@QueryHandler(GetComplaint)
export class GetComplaintHandler implements IQueryHandler<GetComplaint> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly tickets: Tickets,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ComplaintNotFound, OutOfScope */
  async execute({ ticketId, reader: { actor, language } }: GetComplaint): Promise<ComplaintView> {
    const read = await this.complaints.read(ticketId);
    const { complaint, events, version } = read;
    const standing = standingOf(complaint);
    const directory = this.packs.current();
    assertInScope(actor, complaint, directory);
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    const inFull = mayReadPersonal(actor, complaint);
    return {
      ticketId,
      version,
      status: complaint.status,
      statusText: directory.message(language, `status.${complaint.status}`),
      category: namedCategory(directory, language, complaint.category),
      language: complaint.language,
      channel: complaint.channel,
      lodgedAt: new Date(complaint.lodgedAt).toISOString(),
      district: 'districtLgd' in standing ? namedDistrict(directory, language, standing.districtLgd) : null,
      accountableDesk: desk('accountable' in standing ? standing.accountable : null),
      holderDesk: desk(holderOf(standing)),
      officer: officerOf(standing),
      residence: complaint.residence,
      ...courseOf(complaint, events, directory, language),
      ...(await this.personal(read, inFull, isOwn(actor, complaint))),
      mayReveal: inFull && actor.kind === 'staff' && !complaint.erased,
      statement: inFull ? await this.statement(read) : null,
      evidence: await this.evidence(read, inFull),
      mergedHere: await this.tickets.mergedInto(ticketId),
      actions: actionsFor(actor, complaint, await factsNow(read, this.packs, this.clock)),
    };
  }

  private evidence({ complaint, events }: ReadComplaint, inFull: boolean): Promise<EvidenceView[]> {
    return Promise.all(
      events
        .filter((event) => event.type === 'EvidenceAttached')
        .map(async ({ data: { name, ...file }, occurredAt: at }) => ({
          ...file,
          name: inFull ? await this.complaints.open(complaint, 'name', name) : null,
          at,
        })),
    );
  }

  private async personal(
    read: ReadComplaint,
    inFull: boolean,
    isTheirs: boolean,
  ): Promise<Pick<ComplaintView, 'complainant' | 'idProof' | 'vaccination'>> {
    const personal = await this.complaints.personal(read);
    const { idProof: type, vaccination } = lodgingOf(read);
    return {
      complainant: {
        name: personal && (isTheirs ? personal.name : maskName(personal.name)),
        mobile: personal && (isTheirs ? personal.mobile : maskMobile(personal.mobile)),
        email: isTheirs ? (personal?.email ?? null) : null,
        beneficiaryReference: isTheirs ? (personal?.beneficiaryReference ?? null) : null,
        masked: !isTheirs,
      },
      vaccination: { ...vaccination, centre: inFull && personal ? (personal.centre ?? vaccination.centre) : null },
      idProof: type && { type, last4: isTheirs ? (personal?.idProofLast4 ?? null) : null },
    };
  }

  private statement(read: ReadComplaint): Promise<string | null> {
    return this.complaints.open(read.complaint, 'statement', lodgingOf(read).statement);
  }
}

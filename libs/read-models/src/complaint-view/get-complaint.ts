import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  ACTIONS,
  type Action,
  type ComplaintLodged,
  type RefusalCode,
  type Status,
  officerOf,
  whyNot,
} from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { ComplaintReader, type ReadComplaint } from '../reading/complaint-reader';
import { maskMobile, maskName } from '../reading/mask';
import { type Named, namedCategory, namedDesk, namedDistrict } from '../reading/named';
import { type ReaderOf, mayReadPersonal } from '../reading/reader';

interface Personal {
  readonly name: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly beneficiaryReference: string | null;
  readonly idProofLast4: string | null;
}

/** The whole complaint as this reader may see it. `statement` and the rest of `complainant` are null if they may not. */
export interface ComplaintView {
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
  readonly idProof: { readonly type: string; readonly last4: string | null } | null;
  readonly vaccination: ComplaintLodged['data']['vaccination'];
  readonly residence: ComplaintLodged['data']['residence'];
  readonly statement: string | null;
  /** What this reader may do now, and why not what they may not. */
  readonly actions: readonly {
    readonly action: Action;
    readonly allowed: boolean;
    readonly reason: RefusalCode | null;
  }[];
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
    private readonly packs: Packs,
  ) {}

  /** @throws ComplaintNotFound */
  async execute({ ticketId, reader: { actor, language } }: GetComplaint): Promise<ComplaintView> {
    const read = await this.complaints.read(ticketId);
    const { complaint, version } = read;
    const directory = this.packs.current();
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    return {
      ticketId,
      version,
      status: complaint.status,
      statusText: directory.message(language, `status.${complaint.status}`),
      category: namedCategory(directory, language, complaint.category),
      language: complaint.language,
      channel: complaint.channel,
      lodgedAt: new Date(complaint.lodgedAt).toISOString(),
      district: 'districtLgd' in complaint ? namedDistrict(directory, language, complaint.districtLgd) : null,
      accountableDesk: desk('accountable' in complaint ? complaint.accountable : null),
      holderDesk: desk('holder' in complaint ? complaint.holder : null),
      officer: officerOf(complaint),
      vaccination: complaint.vaccination,
      residence: complaint.residence,
      ...(await this.personal(read, mayReadPersonal(actor, complaint))),
      actions: ACTIONS.filter((action) => action !== 'record-due').map((action) => {
        const refusal = whyNot(actor, action, complaint);
        return { action, allowed: refusal === null, reason: refusal?.refused ?? null };
      }),
    };
  }

  private async personal(
    { complaint: { ticketId }, events }: ReadComplaint,
    inFull: boolean,
  ): Promise<Pick<ComplaintView, 'complainant' | 'idProof' | 'statement'>> {
    const [lodged] = events;
    if (lodged?.type !== 'ComplaintLodged') throw new Error(`Complaint ${ticketId} does not begin with its lodging.`);
    const text = await this.complaints.open(ticketId, 'personal', lodged.data.personal);
    const personal: Personal | null = text === null ? null : (JSON.parse(text) as Personal);
    const { idProof: type } = lodged.data;
    return {
      complainant: {
        name: personal && (inFull ? personal.name : maskName(personal.name)),
        mobile: personal && (inFull ? personal.mobile : maskMobile(personal.mobile)),
        email: inFull ? (personal?.email ?? null) : null,
        beneficiaryReference: inFull ? (personal?.beneficiaryReference ?? null) : null,
        masked: !inFull,
      },
      idProof: type && { type, last4: inFull ? (personal?.idProofLast4 ?? null) : null },
      statement: inFull ? await this.complaints.open(ticketId, 'statement', lodged.data.statement) : null,
    };
  }
}

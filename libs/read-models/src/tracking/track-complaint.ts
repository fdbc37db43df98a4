import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, type Status, formatTicketId } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import { ComplaintReader } from '../reading/complaint-reader';
import { type Named, namedCategory, namedDesk } from '../reading/named';
import { type StageOutcome, outcomeOf } from '../stage-view/get-stages';
import { stagesOf } from '../stage-view/stages-of';

/** What anybody who holds the ticket ID may see. No personal data, no free text, no name of an officer. */
export interface TrackingView {
  readonly ticketId: string;
  /** As it is written for people: 261-4829-7315. */
  readonly ticketIdFormatted: string;
  readonly status: Status;
  readonly statusText: string;
  readonly nextStep: string;
  readonly category: Named;
  readonly lodgedAt: string;
  /** The desk that answers to the citizen until the ticket is closed. */
  readonly accountableDesk: Named | null;
  /** The desk that must act now. */
  readonly holderDesk: Named | null;
  /** The current promise: the date by which the citizen has an answer. Null while it waits for the citizen, and at the end. */
  readonly dueAt: string | null;
  readonly stages: readonly {
    readonly stage: Named;
    readonly desk: Named | null;
    readonly startedAt: string;
    readonly dueAt: string | null;
    readonly endedAt: string | null;
    readonly outcome: StageOutcome;
  }[];
}

export class TrackComplaint extends Query<TrackingView> {
  constructor(
    readonly ticketId: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(TrackComplaint)
export class TrackComplaintHandler implements IQueryHandler<TrackComplaint> {
  constructor(
    private readonly complaints: ComplaintReader,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ComplaintNotFound */
  async execute({ ticketId, language }: TrackComplaint): Promise<TrackingView> {
    const { complaint, events } = await this.complaints.read(ticketId);
    const directory = this.packs.current();
    const stages = stagesOf(events);
    const running = stages.filter(({ endedAt }) => endedAt === null);
    const promise =
      running.find(({ stage }) => stage === 'RESOLVE') ??
      running.find(({ stage }) => stage === 'CONFIRM') ??
      running[0];
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    return {
      ticketId,
      ticketIdFormatted: formatTicketId(ticketId),
      status: complaint.status,
      statusText: directory.message(language, `status.${complaint.status}`),
      nextStep: directory.message(language, `next.${complaint.status}`),
      category: namedCategory(directory, language, complaint.category),
      lodgedAt: new Date(complaint.lodgedAt).toISOString(),
      accountableDesk: desk('accountable' in complaint ? complaint.accountable : null),
      holderDesk: desk('holder' in complaint ? complaint.holder : null),
      dueAt: promise?.dueAt ?? null,
      stages: stages.map((record) => ({
        stage: { code: record.stage, name: directory.message(language, `stage.${record.stage}`) },
        desk: desk(record.holder),
        startedAt: record.startedAt,
        dueAt: record.dueAt,
        endedAt: record.endedAt,
        outcome: outcomeOf(record, this.clock.now()),
      })),
    };
  }
}

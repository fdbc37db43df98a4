import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Language, type Status, formatTicketId, holderOf } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { StageName } from '@nivaran/sla';
import { ComplaintReader } from '../reading/complaint-reader';
import { factsNow } from '../reading/facts-now';
import { type Named, namedCategory, namedDesk, namedSource } from '../reading/named';
import { standingOf } from '../reading/standing';
import { type StageOutcome, outcomeOf } from '../stage-view/get-stages';
import { type StageRecord, stagesOf } from '../stage-view/stages-of';
import { stretchesUpTo, whyIn } from '../stage-view/why';
import { nextStep } from './next-step';

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
  /**
   * The current promise: the date by which the citizen has an answer, or the decision on their appeal; once resolved, the
   * date by which they can object. Null while it waits for the citizen, and at the end.
   */
  readonly dueAt: string | null;
  /** Why `dueAt` is that date: what time counts and what does not, in sentences. */
  readonly why: readonly string[];
  /** While a question is open: the date by which the citizen is to answer it. */
  readonly answerBy: string | null;
  /** While it waits for CoWIN or another source: what it waits for. */
  readonly source: Named | null;
  /** If it was joined with another ticket of the same person: that one, which goes on for both. */
  readonly mergedInto: string | null;
  readonly mergedIntoFormatted: string | null;
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
    const read = await this.complaints.read(ticketId);
    const { complaint, events } = read;
    const directory = this.packs.current();
    const stages = stagesOf(events);
    const running = stages.filter(({ endedAt }) => endedAt === null);
    const due = (name: StageName) => running.find(({ stage, dueAt }) => stage === name && dueAt !== null);
    const promise = due('APPEAL') ?? due('RESOLVE') ?? due('CONFIRM') ?? due('ROUTE');
    const standing = standingOf(complaint);
    const into = complaint.status === 'merged' ? complaint.into : null;
    const desk = (id: string | null) => (id === null ? null : namedDesk(directory, language, id));
    return {
      ticketId,
      ticketIdFormatted: formatTicketId(ticketId),
      status: complaint.status,
      statusText: directory.message(language, `status.${complaint.status}`),
      nextStep: nextStep(complaint, await factsNow(read, this.packs, this.clock), directory, language),
      category: namedCategory(directory, language, complaint.category),
      lodgedAt: new Date(complaint.lodgedAt).toISOString(),
      accountableDesk: desk('accountable' in standing ? standing.accountable : null),
      holderDesk: desk(holderOf(complaint)),
      dueAt: promise?.dueAt ?? null,
      why: promise ? await this.why(promise, language) : [],
      answerBy: due('ANSWER')?.dueAt ?? null,
      source: complaint.status === 'awaitingSource' ? namedSource(directory, language, complaint.source) : null,
      mergedInto: into,
      mergedIntoFormatted: into && formatTicketId(into),
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

  private async why(promise: StageRecord, language: Language): Promise<readonly string[]> {
    const now = this.clock.now().getTime();
    await this.packs.ensure(promise.stretches.map(({ packVersion }) => packVersion));
    return whyIn(language, stretchesUpTo(now, promise, this.packs), promise, now, this.packs);
  }
}

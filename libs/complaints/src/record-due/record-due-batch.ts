import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Verdict } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import type { ActionRequest } from '../running/action-request';
import { ComplaintRunner } from '../running/complaint-runner';
import { DueDecisions } from './due-decisions';
import { ForeseenDue } from './foreseen-due';
import { decideDue } from './record-due.rule';

/** A request of a batch that failed, with what RecordDue throws for it. */
export interface FailedRequest {
  readonly request: ActionRequest;
  readonly error: unknown;
}

/**
 * RecordDue for hundreds of complaints at once; answers with the requests that failed. The same requests as RecordDue's,
 * idempotent against each other.
 */
export class RecordDueBatch extends Command<FailedRequest[]> {
  constructor(readonly requests: readonly ActionRequest[]) {
    super();
  }
}

/**
 * Stores in as few round trips as possible what was foreseen (ForeseeDue) and still holds; reads and decides the rest
 * together. It does the plain case alone: whatever meets a conflict, a refusal or an error goes through the single
 * command, one by one, and is judged there.
 */
@CommandHandler(RecordDueBatch)
export class RecordDueBatchHandler implements ICommandHandler<RecordDueBatch> {
  constructor(
    private readonly runner: ComplaintRunner,
    private readonly store: EventStore,
    private readonly decisions: DueDecisions,
    private readonly foreseen: ForeseenDue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requests }: RecordDueBatch): Promise<FailedRequest[]> {
    const unforeseen = await this.leftBy(requests, (each) => this.recordForeseen(each));
    const left = await this.leftBy(unforeseen, (each) => this.decideAndRecord(each));
    const failures = await Promise.all(left.map((request) => this.alone(request)));
    return failures.filter((failure) => failure !== null);
  }

  /** @param settle answers for each request whether nothing is left to do */
  private async leftBy(
    requests: readonly ActionRequest[],
    settle: (requests: readonly ActionRequest[]) => Promise<boolean[]>,
  ): Promise<readonly ActionRequest[]> {
    if (requests.length === 0) return requests;
    const settled = await settle(requests);
    return requests.filter((_, index) => !settled[index]);
  }

  private recordForeseen(requests: readonly ActionRequest[]): Promise<boolean[]> {
    const now = this.clock.now().getTime();
    return Promise.all(
      requests.map(async ({ commandId }) => {
        const append = this.foreseen.take(commandId, now);
        return append !== undefined && (await isSettled(this.store.appendPrepared(append)));
      }),
    );
  }

  private async decideAndRecord(requests: readonly ActionRequest[]): Promise<boolean[]> {
    const decisions = await this.decisions.byNow(requests);
    return Promise.all(
      decisions.map(async (decision) => {
        if (typeof decision === 'string') return decision === 'nothing';
        return isSettled(this.store.append(decision));
      }),
    );
  }

  private async alone(request: ActionRequest): Promise<FailedRequest | null> {
    try {
      await this.runner.act(request, 'record-due', {}, decideDue);
      return null;
    } catch (error) {
      return { request, error };
    }
  }
}

async function isSettled(verdict: Promise<Verdict>): Promise<boolean> {
  const { kind } = await verdict.catch(() => ({ kind: 'failed' as const }));
  return kind === 'stored' || kind === 'duplicate';
}

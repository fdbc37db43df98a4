import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, type StoredEvent, Vault, requestHash } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { instant } from '../domain/clocks/iso';
import type { Complaint } from '../domain/complaint';
import { type Facts, type Rules, isRefusal } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { after, perform } from '../domain/perform';
import { type ActionRequest, ComplaintRunner } from '../running/complaint-runner';
import { rulesFrom } from '../running/rulebook';
import { streamOf } from '../running/stream-id';
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

/** A complaint with what is known when all of its batch have been read. */
interface Known {
  readonly complaint: Complaint;
  readonly last: StoredEvent;
}

/**
 * Reads all streams in one round trip and stores what is due in as few. It does the plain case alone: whatever meets a
 * conflict, a refusal or an error goes through the single command, one by one, and is judged there.
 */
@CommandHandler(RecordDueBatch)
export class RecordDueBatchHandler implements ICommandHandler<RecordDueBatch> {
  constructor(
    private readonly runner: ComplaintRunner,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requests }: RecordDueBatch): Promise<FailedRequest[]> {
    const settled = await this.settle(requests);
    const left = requests.filter((_, index) => !settled[index]);
    const failures = await Promise.all(left.map((request) => this.alone(request)));
    return failures.filter((failure) => failure !== null);
  }

  /** For each request: whether nothing is left to do. */
  private async settle(requests: readonly ActionRequest[]): Promise<boolean[]> {
    if (requests.length === 0) return [];
    let known: (Known | undefined)[];
    try {
      known = await this.read(requests);
    } catch {
      // One stream that can't be read must not hold up the others: halves, until it stands alone.
      if (requests.length === 1) return [false];
      const middle = requests.length >> 1;
      return [...(await this.settle(requests.slice(0, middle))), ...(await this.settle(requests.slice(middle)))];
    }
    const factsAt = this.rulesNow();
    return Promise.all(
      requests.map((request, index) => this.record(request, known[index], factsAt).catch(() => false)),
    );
  }

  private async read(requests: readonly ActionRequest[]): Promise<(Known | undefined)[]> {
    const streams = await this.store.read.streams<ComplaintEvent>(requests.map(({ ticketId }) => streamOf(ticketId)));
    const known = requests.map(({ ticketId }) => {
      const events = streams.get(streamOf(ticketId)) ?? [];
      const complaint = fold(events);
      const last = events.at(-1);
      return complaint && last && { complaint, last };
    });
    await this.packs.ensure(
      known.flatMap((each) => (each ? each.complaint.stages.map(({ packVersion }) => packVersion) : [])),
    );
    return known;
  }

  /** Whether a repetition is left for the append to find: it knows the command ids of all that was ever stored. */
  private async record(
    { ticketId, actor, commandId, expectedVersion }: ActionRequest,
    known: Known | undefined,
    factsAt: (last: StoredEvent) => Facts,
  ): Promise<boolean> {
    if (!known || expectedVersion !== null) return false;
    const { complaint, last } = known;
    const facts = factsAt(last);
    const decision = perform(complaint, actor, 'record-due', facts, decideDue);
    if (isRefusal(decision)) return false;
    if (decision.length === 0) return true;
    const { kind } = await this.store.append({
      streamId: last.streamId,
      expected: last.version,
      events: decision,
      metadata: { actor, commandId },
      occurredAt: new Date(facts.now),
      requestHash: this.fingerprint(ticketId),
      result: after(complaint, decision, facts).status,
    });
    return kind === 'stored' || kind === 'duplicate';
  }

  private async alone(request: ActionRequest): Promise<FailedRequest | null> {
    try {
      await this.runner.act(request, 'record-due', {}, decideDue);
      return null;
    } catch (error) {
      return { request, error };
    }
  }

  /** As ComplaintRunner's, so that either form knows what the other one has done. */
  private fingerprint(ticketId: string): string {
    const request = { action: 'record-due', ticketId, expectedVersion: null, input: {}, texts: {} };
    return this.vault.keyedHash(requestHash(request)).toString('hex');
  }

  private rulesNow(): (last: StoredEvent) => Facts {
    const ofVersion = new Map<string, Rules>();
    const rulesOf = (version: string): Rules => {
      const rules = ofVersion.get(version) ?? rulesFrom(this.packs.version(version));
      ofVersion.set(version, rules);
      return rules;
    };
    const rules = rulesFrom(this.packs.current());
    const now = this.clock.now().getTime();
    return ({ occurredAt }) => ({ now: Math.max(now, instant(occurredAt)), rules, rulesOf });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { type Append, EventStore, type StoredEvent, Vault, requestHash } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { instant } from '../domain/clocks/iso';
import type { Complaint } from '../domain/complaint';
import { type Facts, type Rules, isRefusal } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { after, perform } from '../domain/perform';
import type { ActionRequest } from '../running/action-request';
import { rulesFrom } from '../running/rulebook';
import { streamOf } from '../running/stream-id';
import { decideDue } from './record-due.rule';

/** A complaint with what is known when all of its batch have been read. */
interface Known {
  readonly complaint: Complaint;
  readonly last: StoredEvent;
}

/** What due clocks mean for one complaint: an append; nothing, because nothing is left to do; or another must judge it. */
export type DueDecision = Append | 'nothing' | 'unclear';

/** Decides for hundreds of complaints at once what their clocks have to say. Reads; stores nothing. */
@Injectable()
export class DueDecisions {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By now. A repetition is left for the append to find: it knows the command ids of all that was ever stored. */
  byNow(requests: readonly ActionRequest[]): Promise<DueDecision[]> {
    const now = this.clock.now().getTime();
    return this.decide(requests, () => now);
  }

  /**
   * What the decision for each will be at an instant to come (ms since 1970), if nothing happens to its complaint and no
   * other pack comes into force until then.
   */
  at(requests: readonly ActionRequest[], instants: ReadonlyMap<ActionRequest, number>): Promise<DueDecision[]> {
    return this.decide(requests, (request) => instants.get(request) ?? Infinity);
  }

  private async decide(
    requests: readonly ActionRequest[],
    nowOf: (request: ActionRequest) => number,
  ): Promise<DueDecision[]> {
    if (requests.length === 0) return [];
    let known: (Known | undefined)[];
    try {
      known = await this.read(requests);
    } catch {
      // One stream that can't be read must not hold up the others: halves, until it stands alone.
      if (requests.length === 1) return ['unclear'];
      const middle = requests.length >> 1;
      return [
        ...(await this.decide(requests.slice(0, middle), nowOf)),
        ...(await this.decide(requests.slice(middle), nowOf)),
      ];
    }
    const factsAt = this.rulesNow();
    return requests.map((request, index) => {
      const each = known[index];
      return each ? this.decideOne(request, each, factsAt(nowOf(request), each.last)) : 'unclear';
    });
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

  private decideOne(
    { ticketId, actor, commandId, expectedVersion }: ActionRequest,
    { complaint, last }: Known,
    facts: Facts,
  ): DueDecision {
    if (expectedVersion !== null) return 'unclear';
    const decision = perform(complaint, actor, 'record-due', facts, decideDue);
    if (isRefusal(decision)) return 'unclear';
    if (decision.length === 0) return 'nothing';
    return {
      streamId: last.streamId,
      expected: last.version,
      events: decision,
      metadata: { actor, commandId },
      occurredAt: new Date(facts.now),
      requestHash: this.fingerprint(ticketId),
      result: after(complaint, decision, facts).status,
    };
  }

  /** As ComplaintRunner's, so that either form knows what the other one has done. */
  private fingerprint(ticketId: string): string {
    const request = { action: 'record-due', ticketId, expectedVersion: null, input: {}, texts: {} };
    return this.vault.keyedHash(requestHash(request)).toString('hex');
  }

  private rulesNow(): (now: number, last: StoredEvent) => Facts {
    const ofVersion = new Map<string, Rules>();
    const rulesOf = (version: string): Rules => {
      const rules = ofVersion.get(version) ?? rulesFrom(this.packs.version(version));
      ofVersion.set(version, rules);
      return rules;
    };
    const rules = rulesFrom(this.packs.current());
    return (now, { occurredAt }) => ({ now: Math.max(now, instant(occurredAt)), rules, rulesOf });
  }
}

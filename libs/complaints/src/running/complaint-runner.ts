import { type EventStore, type Vault, requestHash } from '@nivaran/event-store';
import type { Packs } from '@nivaran/directory';
import type { Clock } from '@nivaran/platform';
import type { Actor } from '../domain/actor';
import { instant } from '../domain/clocks/iso';
import type { Complaint, Status } from '../domain/complaint';
import { type Decision, type Facts, isRefusal } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { maskAadhaar } from '../domain/identifiers/aadhaar';
import { after, perform } from '../domain/perform';
import type { Action } from '../domain/permissions';
import type { SealedText } from '../domain/sealed-text';
import { ActionRefused, ComplaintContended, ComplaintNotFound, IdempotencyKeyReused, VersionStale } from './errors';
import { rulesFrom } from './rulebook';
import { sealContext, streamOf } from './stream-id';

/** Who asks for what on which complaint. */
export interface ActionRequest {
  readonly ticketId: string;
  readonly actor: Actor;
  /** The same id again gets the first answer again. */
  readonly commandId: string;
  /** The version that the caller decided on; null if the caller read none (workers). */
  readonly expectedVersion: number | null;
  /** Who had the system do this, and why, if somebody did. The reason is no personal data. */
  readonly order?: { readonly by: string; readonly reason: string | null };
}

/** What every command answers. */
export interface Outcome {
  readonly ticketId: string;
  readonly version: number;
  readonly position: number;
  readonly status: Status;
}

/** Free texts of an action by the name of the event field that they end up in; sealed before a rule sees them. */
type Texts<Name extends string> = Readonly<Record<Name, string | null>>;
type SealedTexts<Name extends string> = Readonly<Record<Name, SealedText>>;

const MOST_TRIES = 5;

/** Load, decide, append: the one way in which an existing complaint changes. */
export class ComplaintRunner {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly packs: Packs,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input what else the request says, for telling a repetition from a reused command id
   * @param texts a null text must not be used by the rule
   * @throws ComplaintNotFound, ActionRefused, VersionStale, IdempotencyKeyReused, ComplaintContended
   */
  async act<Name extends string = never>(
    request: ActionRequest,
    action: Action,
    { input = {}, texts }: { readonly input?: object; readonly texts?: Texts<Name> },
    rule: (complaint: Complaint, facts: Facts, texts: SealedTexts<Name>) => Decision,
  ): Promise<Outcome> {
    const { ticketId, actor, commandId, expectedVersion, order } = request;
    const fingerprint = this.vault
      .keyedHash(requestHash({ action, ticketId, expectedVersion, input, texts: texts ?? {} }))
      .toString('hex');

    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const events = await this.store.read.stream<ComplaintEvent>(streamOf(ticketId));
      // After the stream: whoever sees the events of the same command's first sending sees its record too.
      const prior = await this.store.read.command(commandId);
      if (prior) {
        if (prior.requestHash !== fingerprint) throw new IdempotencyKeyReused();
        return { ticketId, version: prior.version, position: prior.position, status: prior.result as Status };
      }
      const complaint = fold(events);
      const last = events.at(-1);
      if (!complaint || !last) throw new ComplaintNotFound();
      if (expectedVersion !== null && expectedVersion !== last.version) throw new VersionStale(last.version);

      const facts = await this.factsFor(complaint, last.occurredAt);
      const sealed = await this.seal(complaint, texts);
      const decision = perform(complaint, actor, action, facts, (current) => rule(current, facts, sealed));
      if (isRefusal(decision)) throw new ActionRefused(decision);
      if (decision.length === 0)
        return { ticketId, version: last.version, position: last.position, status: complaint.status };

      const { status } = after(complaint, decision, facts);
      const verdict = await this.store.append({
        streamId: streamOf(ticketId),
        expected: last.version,
        events: decision,
        metadata: { actor, commandId, ...(order && { order }) },
        occurredAt: new Date(facts.now),
        requestHash: fingerprint,
        result: status,
      });
      switch (verdict.kind) {
        case 'stored':
        case 'duplicate':
          return { ticketId, version: verdict.version, position: verdict.position, status: verdict.result as Status };
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // somebody was faster, perhaps this very command: look again
      }
    }
    throw new ComplaintContended();
  }

  /** A complaint as it is now; undefined if there is none. */
  async read(ticketId: string): Promise<Complaint | undefined> {
    return fold(await this.store.read.stream<ComplaintEvent>(streamOf(ticketId)));
  }

  /** Clocks of different machines differ a little: time never goes back within one complaint. */
  private async factsFor(complaint: Complaint, lastOccurredAt: string): Promise<Facts> {
    await this.packs.ensure(complaint.stages.map(({ packVersion }) => packVersion));
    return {
      now: Math.max(this.clock.now().getTime(), instant(lastOccurredAt)),
      rules: rulesFrom(this.packs.current()),
      rulesOf: (version) => rulesFrom(this.packs.version(version)),
    };
  }

  private async seal<Name extends string>(
    { ticketId, person }: Complaint,
    texts?: Texts<Name>,
  ): Promise<SealedTexts<Name>> {
    const entries = Object.entries<string | null>(texts ?? {});
    const sealed = await Promise.all(
      entries.map(async ([name, text]) => [
        name,
        text === null ? null : await this.vault.seal(person, sealContext(ticketId, name), maskAadhaar(text)),
      ]),
    );
    return Object.fromEntries(sealed) as SealedTexts<Name>;
  }
}

import {
  type CommandRecord,
  type EventStore,
  type Kept,
  type StoredEvent,
  type Vault,
  requestHash,
} from '@nivaran/event-store';
import type { Packs } from '@nivaran/directory';
import type { Clock } from '@nivaran/platform';
import { instant } from '../domain/clocks/iso';
import type { Complaint } from '../domain/complaint';
import type { Decision, Facts } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { fold } from '../domain/evolve';
import { maskAadhaar } from '../domain/identifiers/aadhaar';
import type { Action } from '../domain/permissions';
import type { SealedText } from '../domain/sealed-text';
import { whyStranger } from '../domain/why-not';
import { type ActionRequest, type Outcome, type Seen, appendOf, decided, outcomeOf, unchanged } from './action-request';
import {
  ActionRefused,
  ComplaintContended,
  ComplaintNotFound,
  IdempotencyKeyReused,
  OthersRefused,
  VersionStale,
} from './errors';
import { rulesFrom } from './rulebook';
import { sealContext, streamOf } from './stream-id';

/** Free texts of an action by the name of the event field that they end up in; sealed before a rule sees them. */
type Texts<Name extends string> = Readonly<Record<Name, string | null>>;
type SealedTexts<Name extends string> = Readonly<Record<Name, SealedText>>;

interface Said {
  readonly input?: object;
  readonly texts?: Texts<string>;
}

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
    { input = {}, texts = {} as Texts<Name> }: { readonly input?: object; readonly texts?: Texts<Name> },
    rule: (complaint: Complaint, facts: Facts, texts: SealedTexts<Name>) => Decision,
  ): Promise<Outcome> {
    const { ticketId, commandId } = request;
    const fingerprint = this.fingerprintOf(request, action, { input, texts });
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const events = await this.store.read.stream<ComplaintEvent>(streamOf(ticketId));
      // After the stream: whoever sees the events of the same command's first sending sees its record too.
      const prior = await this.prior(commandId, fingerprint);
      if (prior) return outcomeOf(ticketId, prior);
      const seen = await this.asSeen(events, request, action);
      const sealed = await this.seal(seen.complaint, texts);
      const decision = decided(seen, request, action, (current) => rule(current, seen.facts, sealed));
      if (decision.length === 0) return unchanged(seen);
      const verdict = await this.store.append(appendOf(seen, request, decision, fingerprint));
      switch (verdict.kind) {
        case 'stored':
        case 'duplicate':
          return outcomeOf(ticketId, verdict);
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // somebody was faster, perhaps this very command: look again
      }
    }
    throw new ComplaintContended();
  }

  /**
   * As `act` on several complaints, of which none changes if one may not. What was done before is not done again.
   * @throws OthersRefused if it may not be done to others than the first; else as `act`
   */
  async actTogether(
    requests: readonly [ActionRequest, ...ActionRequest[]],
    action: Action,
    input: object,
    rule: (complaint: Complaint) => Decision,
  ): Promise<Outcome> {
    const [first, ...others] = requests;
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const streams = await this.store.read.streams<ComplaintEvent>(requests.map(({ ticketId }) => streamOf(ticketId)));
      const prior = await this.prior(first.commandId, this.fingerprintOf(first, action, { input }));
      if (prior) return outcomeOf(first.ticketId, prior);
      const made = async (request: ActionRequest) => {
        const seen = await this.asSeen(streams.get(streamOf(request.ticketId)) ?? [], request, action);
        const decision = decided(seen, request, action, rule);
        const fingerprint = this.fingerprintOf(request, action, { input });
        return { seen, append: decision.length === 0 ? null : appendOf(seen, request, decision, fingerprint) };
      };
      const own = await made(first);
      const refused: string[] = [];
      const rest = await Promise.all(
        others.map((request) =>
          made(request).catch((error: unknown) => {
            if (!(error instanceof ActionRefused)) throw error;
            refused.push(request.ticketId);
          }),
        ),
      );
      if (refused.length > 0) throw new OthersRefused(refused);
      const appends = [own, ...rest].flatMap((each) => each?.append ?? []);
      if (appends.length === 0) return unchanged(own.seen);
      const verdict = await this.store.appendTogether(appends);
      if (verdict.kind === 'reused') throw new IdempotencyKeyReused();
      if (verdict.kind === 'stored')
        return own.append ? outcomeOf(first.ticketId, verdict.verdicts[0] as Kept) : unchanged(own.seen);
    }
    throw new ComplaintContended();
  }

  /**
   * Whether `act` would come to its rule, for what must be done before it, such as keeping a file. Nothing is written.
   * @returns whose complaint it is; `repeated`: the command id was used on it before, so that `act` decides nothing any more
   * @throws ComplaintNotFound, ActionRefused, VersionStale, IdempotencyKeyReused
   */
  async ask(request: ActionRequest, action: Action): Promise<{ readonly person: string; readonly repeated: boolean }> {
    const { ticketId, commandId } = request;
    const events = await this.store.read.stream<ComplaintEvent>(streamOf(ticketId));
    const prior = await this.store.read.command(commandId);
    if (prior && prior.streamId !== streamOf(ticketId)) throw new IdempotencyKeyReused();
    const seen = await this.asSeen(events, prior ? { ...request, expectedVersion: null } : request, action);
    if (!prior) decided(seen, request, action, () => []);
    return { person: seen.complaint.person, repeated: prior !== undefined };
  }

  /** A complaint as it is now; undefined if there is none. */
  async read(ticketId: string): Promise<Complaint | undefined> {
    return fold(await this.store.read.stream<ComplaintEvent>(streamOf(ticketId)));
  }

  /** What a command was answered with when it was carried out; undefined: it never was. @throws IdempotencyKeyReused */
  private async prior(commandId: string, fingerprint: string): Promise<CommandRecord | undefined> {
    const prior = await this.store.read.command(commandId);
    if (prior && prior.requestHash !== fingerprint) throw new IdempotencyKeyReused();
    return prior;
  }

  private fingerprintOf({ ticketId, expectedVersion }: ActionRequest, action: Action, said: Said): string {
    const { input = {}, texts = {} } = said;
    return this.vault.keyedHash(requestHash({ action, ticketId, expectedVersion, input, texts })).toString('hex');
  }

  /**
   * The complaint, if it is as the caller saw it. Whose business it is not is told that alone.
   * @throws ComplaintNotFound, ActionRefused, VersionStale
   */
  private async asSeen(
    events: readonly StoredEvent<ComplaintEvent>[],
    { actor, expectedVersion }: ActionRequest,
    action: Action,
  ): Promise<Seen> {
    const complaint = fold(events);
    const last = events.at(-1);
    if (!complaint || !last) throw new ComplaintNotFound();
    const facts = await this.factsFor(complaint, last.occurredAt);
    const stranger = whyStranger(actor, action, complaint, facts);
    if (stranger) throw new ActionRefused(stranger);
    if (expectedVersion !== null && expectedVersion !== last.version) throw new VersionStale(last.version);
    return { complaint, last, facts };
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

import { randomInt } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Directory, Packs } from '@nivaran/directory';
import { EventStore, PersonErased, Vault, requestHash } from '@nivaran/event-store';
import { CLOCK, type Clock, NivaranError } from '@nivaran/platform';
import { Inject } from '@nestjs/common';
import type { Actor } from '../domain/actor';
import type { Status } from '../domain/complaint';
import type { Channel, ComplaintLodged, IdProofType, Language } from '../domain/events';
import { maskAadhaar } from '../domain/identifiers/aadhaar';
import { type TicketId, ticketIdFrom } from '../domain/identifiers/ticket-id';
import type { Outcome } from '../running/action-request';
import { IdempotencyKeyReused, InputUnknown } from '../running/errors';
import { rulesFrom } from '../running/rulebook';
import { sealContext, streamOf } from '../running/stream-id';
import { decideLodge } from './lodge-complaint.rule';

/** What a citizen, or the helpdesk for them, says. `complainant.mobile`: ten digits. */
export interface LodgeInput {
  readonly category: string;
  readonly language: Language;
  readonly channel: Channel;
  readonly statement: string;
  readonly complainant: { readonly name: string; readonly mobile: string; readonly email: string | null };
  readonly vaccination: ComplaintLodged['data']['vaccination'] & { readonly beneficiaryReference: string | null };
  readonly residence: ComplaintLodged['data']['residence'];
  readonly idProof: { readonly type: IdProofType; readonly last4: string | null } | null;
  /** Of the words that the citizen agreed to; left out: those in force. */
  readonly consentVersion?: string | null;
}

export interface LodgeOutcome extends Outcome {
  readonly complaintId: string;
}

/** A complaint is lodged, with consent. */
export class LodgeComplaint extends Command<LodgeOutcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly input: LodgeInput,
  ) {
    super();
  }
}

/** The words that the citizen agreed to are not those in force. */
export class ConsentChanged extends NivaranError {
  readonly code = 'CONSENT_CHANGED';

  constructor() {
    super('The words that are agreed to have changed. Show those in force, and ask again.');
  }
}

/** Every ticket ID that was tried is taken. With 100 million a year this means that something else is wrong. */
export class NoTicketIdFree extends NivaranError {
  readonly code = 'NO_TICKET_ID_FREE';
}

const MOST_TRIES = 20;
const TICKET_IDS_A_YEAR = 100_000_000;

@CommandHandler(LodgeComplaint)
export class LodgeComplaintHandler implements ICommandHandler<LodgeComplaint> {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly packs: Packs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws InputUnknown, ConsentChanged, IdempotencyKeyReused */
  async execute({ actor, commandId, input }: LodgeComplaint): Promise<LodgeOutcome> {
    const fingerprint = this.vault.keyedHash(requestHash({ action: 'lodge', input })).toString('hex');
    // First of all: what was lodged stays lodged, even if it would be refused under a newer pack.
    const before = await this.store.read.command(commandId);
    if (before && before.requestHash !== fingerprint) throw new IdempotencyKeyReused();
    if (before) return outcome(before.result as string, before);
    const directory = this.packs.current();
    check(directory, input);
    const now = this.clock.now();
    const rules = rulesFrom(directory);
    const facts = { now: now.getTime(), rules, rulesOf: () => rules };

    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const person = await this.vault.personOf(input.complainant.mobile);
      const ticketId = ticketIdFrom(now.getUTCFullYear(), randomInt(TICKET_IDS_A_YEAR));
      const lodged = await this.seal(ticketId, person, input).catch(nullIfErased);
      const append = lodged && {
        streamId: streamOf(ticketId),
        expected: 'none' as const,
        events: decideLodge({ ...lodged, consent: { textVersion: directory.consentVersion } }, facts),
        metadata: { actor, commandId },
        occurredAt: now,
        requestHash: fingerprint,
        result: ticketId,
      };
      const verdict = append && (await this.vault.whileKept(person, () => this.store.append(append)));
      switch (verdict?.kind) {
        case 'stored':
        case 'duplicate':
          return outcome(verdict.result as string, verdict);
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // the ticket ID is taken: draw another one
        case undefined: // the person was just erased: the number makes a new one
      }
    }
    throw new NoTicketIdFree('No free ticket ID was found. Try again; if it happens again, tell the operator.');
  }

  private async seal(
    ticketId: TicketId,
    person: string,
    { category, language, channel, statement, complainant, vaccination, residence, idProof }: LodgeInput,
  ): Promise<Omit<ComplaintLodged['data'], 'packVersion' | 'consent'>> {
    const { beneficiaryReference, centre, ...jab } = vaccination;
    if (beneficiaryReference !== null) await this.vault.noteReference(person, beneficiaryReference);
    const personal = JSON.stringify(
      { ...complainant, beneficiaryReference, centre, idProofLast4: idProof?.last4 ?? null },
      (_field, value: unknown) => (typeof value === 'string' ? maskAadhaar(value) : value),
    );
    return {
      ticketId,
      category,
      language,
      channel,
      person,
      residence,
      statement: await this.vault.seal(person, sealContext(ticketId, 'statement'), maskAadhaar(statement)),
      personal: await this.vault.seal(person, sealContext(ticketId, 'personal'), personal),
      vaccination: { ...jab, centre: null },
      idProof: idProof?.type ?? null,
    };
  }
}

/** @throws InputUnknown, ConsentChanged */
function check(directory: Directory, { category, vaccination, residence, consentVersion }: LodgeInput): void {
  if (consentVersion && consentVersion !== directory.consentVersion) throw new ConsentChanged();
  if (!directory.hasCategory(category)) throw new InputUnknown('category', category);
  for (const [field, { districtLgd }] of Object.entries({ vaccination, residence }))
    if (districtLgd !== null && !directory.hasDistrict(districtLgd))
      throw new InputUnknown(`${field}.districtLgd`, districtLgd);
}

function nullIfErased(error: unknown): null {
  if (error instanceof PersonErased) return null;
  throw error;
}

function outcome(ticketId: string, { version, position }: { version: number; position: number }): LodgeOutcome {
  return { ticketId, complaintId: streamOf(ticketId), version, position, status: 'lodged' satisfies Status };
}

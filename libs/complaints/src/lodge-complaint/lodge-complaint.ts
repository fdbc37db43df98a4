import { randomInt } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault, requestHash } from '@nivaran/event-store';
import { CLOCK, type Clock, NivaranError } from '@nivaran/platform';
import { Inject } from '@nestjs/common';
import type { Actor } from '../domain/actor';
import type { Status } from '../domain/complaint';
import type { Channel, ComplaintLodged, IdProofType, Language } from '../domain/events';
import { maskAadhaar } from '../domain/identifiers/aadhaar';
import { type TicketId, ticketIdFrom } from '../domain/identifiers/ticket-id';
import type { Outcome } from '../running/complaint-runner';
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

  /** @throws InputUnknown, IdempotencyKeyReused */
  async execute({ actor, commandId, input }: LodgeComplaint): Promise<LodgeOutcome> {
    this.check(input);
    const fingerprint = this.vault.keyedHash(requestHash({ action: 'lodge', input })).toString('hex');
    const person = await this.vault.personOf(input.complainant.mobile);
    const now = this.clock.now();

    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const ticketId = ticketIdFrom(now.getUTCFullYear(), randomInt(TICKET_IDS_A_YEAR));
      const rules = rulesFrom(this.packs.current());
      const facts = { now: now.getTime(), rules, rulesOf: () => rules };
      const verdict = await this.store.append({
        streamId: streamOf(ticketId),
        expected: 'none',
        events: decideLodge(await this.seal(ticketId, person, input), facts),
        metadata: { actor, commandId },
        occurredAt: now,
        requestHash: fingerprint,
        result: ticketId,
      });
      switch (verdict.kind) {
        case 'stored':
        case 'duplicate':
          return outcome(verdict.result as string, verdict);
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // the ticket ID is taken: draw another one
      }
    }
    throw new NoTicketIdFree('No free ticket ID was found. Try again; if it happens again, tell the operator.');
  }

  private check({ category, vaccination, residence }: LodgeInput): void {
    const directory = this.packs.current();
    if (!directory.hasCategory(category)) throw new InputUnknown('category', category);
    for (const [field, { districtLgd }] of Object.entries({ vaccination, residence }))
      if (districtLgd !== null && !directory.hasDistrict(districtLgd))
        throw new InputUnknown(`${field}.districtLgd`, districtLgd);
  }

  private async seal(
    ticketId: TicketId,
    person: string,
    { category, language, channel, statement, complainant, vaccination, residence, idProof }: LodgeInput,
  ): Promise<Omit<ComplaintLodged['data'], 'packVersion'>> {
    const { beneficiaryReference, ...jab } = vaccination;
    const personal = JSON.stringify(
      { ...complainant, beneficiaryReference, idProofLast4: idProof?.last4 ?? null },
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
      vaccination: { ...jab, centre: jab.centre && maskAadhaar(jab.centre) },
      idProof: idProof?.type ?? null,
      consent: true,
    };
  }
}

function outcome(ticketId: string, { version, position }: { version: number; position: number }): LodgeOutcome {
  return { ticketId, complaintId: streamOf(ticketId), version, position, status: 'lodged' satisfies Status };
}

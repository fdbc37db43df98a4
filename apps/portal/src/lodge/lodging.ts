import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Attachments } from '@nivaran/attachments';
import { AttachEvidence, LodgeComplaint, type LodgeInput } from '@nivaran/complaints';
import { Vault } from '@nivaran/event-store';
import { LOGGER, type Logger } from '@nivaran/platform';
import { Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnDraft } from '../draft/own-draft';
import { emptyDraft } from '../draft/drafts';
import { type Asking, categoryOf } from './step';

/** Sends a draft: once, however often its button is pressed. */
@Injectable()
export class Lodging {
  constructor(
    private readonly own: OwnDraft,
    private readonly commands: CommandBus,
    private readonly attachments: Attachments,
    private readonly vault: Vault,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Afterwards nothing is left of the draft but the ticket ID. @throws as lodging does */
  async send(asking: Asking, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { commandId } = asking.draft;
    const lodge = new LodgeComplaint({ kind: 'citizen', id: 'public' }, commandId, inputOf(asking));
    const { ticketId } = await this.commands.execute(lodge);
    const isKept = await this.attach(asking, ticketId, await this.own.file(request));
    const sent = { ...emptyDraft(), ticketId, answered: isKept ? [] : ['file-failed'] };
    await this.own.keep(request, reply, () => sent, null);
  }

  /** The complaint stands without its slip: whether that could be kept is told. */
  private async attach({ draft }: Asking, ticketId: string, file: Buffer | null): Promise<boolean> {
    if (file === null || draft.file === null || draft.mobile === null) return true;
    try {
      const id = await this.vault.personOf(draft.mobile);
      const kept = await this.attachments.keep(id, file);
      const actor = { kind: 'citizen', id } as const;
      const asked = { ticketId, actor, commandId: `${draft.commandId}/file`, expectedVersion: null };
      await this.commands.execute(new AttachEvidence(asked, { kind: 'slip', ...kept }, draft.file.name));
      return true;
    } catch (error) {
      this.logger.warn({ err: error, ticketId }, 'A complaint was lodged, but its file could not be kept.');
      return false;
    }
  }
}

function inputOf(asking: Asking): LodgeInput {
  const { draft, directory, reading } = asking;
  const isOfVaccination = categoryOf(asking)?.district === 'vaccination';
  return {
    ...{ category: draft.category ?? '', language: reading.language, channel: 'web', statement: draft.statement ?? '' },
    complainant: { name: draft.name ?? '', mobile: draft.proved ?? '', email: draft.email },
    vaccination: {
      ...{ dose: draft.dose, date: draft.date, centre: draft.centre, vaccine: draft.vaccine },
      districtLgd: isOfVaccination ? draft.districtLgd : null,
      beneficiaryReference: draft.reference,
    },
    residence: isOfVaccination ? { pin: null, districtLgd: null } : { pin: draft.pin, districtLgd: draft.districtLgd },
    idProof: draft.idProof,
    consentVersion: directory.consentVersion,
  };
}

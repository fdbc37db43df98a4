import { Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import { ATTACHMENT_TYPES, Attachments } from '@nivaran/attachments';
import { type ActionRequest, AskWhether, AttachEvidence, type Outcome } from '@nivaran/complaints';
import { Audit } from '@nivaran/identity';
import { AttachmentNotFound, GetEvidence, type ReaderOf } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACTION_PROBLEMS } from '../complaints/action-endpoint';
import { Endpoint } from '../openapi/endpoint';
import { RequestRefused } from '../problems/errors';
import { EtagOfOutcome } from '../requests/etag';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { ActionRequestOf, Reader, TicketIdOf } from '../requests/parts';
import { visitorOf } from '../session/visitor';
import { type AttachOutcome, attachOutcome } from './attachment-answers';
import { fileHeaders } from './file-headers';
import { fileNameOf } from './file-name';
import type { AttachmentForm } from './form';
import { FormOf } from './form-of';

/** Files that a process takes in at the same time: each lies in memory whole, and a picture is made anew from it. */
const AT_A_TIME = 8;

/** Files that belong to a case. They lie sealed in a storage that nobody reaches but through here. */
@Controller('api/v1/complaints/:ticketId/attachments')
export class AttachmentsController {
  private receiving = 0;

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly attachments: Attachments,
    private readonly audit: Audit,
  ) {}

  @Post()
  @UseInterceptors(EtagOfOutcome)
  @Endpoint({
    summary: 'Attach a file to a complaint',
    access: 'party',
    description:
      'The action `attach` of the complaint. A picture is made anew, so that position, camera and the like are gone; a PDF stays as it is.',
    limit: 'attach',
    answer: { status: 201, schema: attachOutcome, description: 'Kept.', headers: ['Location', 'ETag'] },
    problems: [
      ...ACTION_PROBLEMS,
      ...(['EVIDENCE_TWICE', 'EVIDENCE_TOO_MUCH', 'ATTACHMENT_EMPTY', 'ATTACHMENT_TYPE_UNSUPPORTED'] as const),
      ...(['ATTACHMENT_DAMAGED', 'ATTACHMENT_ACTIVE_CONTENT', 'ATTACHMENT_INFECTED'] as const),
      ...(['SCANNER_UNAVAILABLE', 'ATTACHMENT_STORE_UNAVAILABLE', 'ATTACHMENTS_BUSY'] as const),
    ],
  })
  async attachFile(
    @ActionRequestOf() request: ActionRequest,
    @FormOf() receive: () => Promise<AttachmentForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachOutcome> {
    await this.commands.execute(new AskWhether(request, 'attach'));
    if (this.receiving >= AT_A_TIME) throw new RequestRefused('ATTACHMENTS_BUSY');
    this.receiving += 1;
    try {
      const { outcome, attachment } = await this.take(request, receive);
      reply.header('location', `/api/v1/complaints/${request.ticketId}/attachments/${attachment.sha256}`);
      return { ...outcome, attachment };
    } finally {
      this.receiving -= 1;
    }
  }

  private async take(
    request: ActionRequest,
    receive: () => Promise<AttachmentForm>,
  ): Promise<{ readonly outcome: Outcome; readonly attachment: AttachOutcome['attachment'] }> {
    const { kind, file } = await receive();
    // Once more: on a slow line others had a minute to act, and what is refused then is not kept either.
    const { person, repeated } = await this.commands.execute(new AskWhether(request, 'attach'));
    // Kept before the event names it: a file that nobody names does no harm, a name without its file would.
    const kept = await (repeated
      ? this.attachments.examine(file.content)
      : this.attachments.keep(person, file.content));
    const name = fileNameOf(file.name, kept.mediaType);
    const outcome = await this.commands.execute(new AttachEvidence(request, { kind, ...kept }, name));
    return { outcome, attachment: { kind, ...kept, name } };
  }

  @Get(':sha256')
  @ApiParam({
    name: 'sha256',
    description: 'Of the file, as `evidence` of the complaint lists it.',
    schema: { type: 'string', example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  })
  @Endpoint({
    summary: 'Read a file of a complaint',
    access: 'party',
    description: 'For those who may read the personal data of the complaint. That staff did is recorded.',
    answer: { status: 200, files: ATTACHMENT_TYPES, description: 'The file.', headers: ['Content-Disposition'] },
    problems: [
      'ATTACHMENT_NOT_YOURS',
      'ATTACHMENT_NOT_FOUND',
      'PERSON_ERASED',
      'ATTACHMENT_STORE_UNAVAILABLE',
      'STORE_UNAVAILABLE',
    ],
  })
  async readFile(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @TicketIdOf() ticketId: string,
    @Param('sha256') sha256: string,
    @Reader() reader: ReaderOf,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { person, mediaType, name } = await this.queries.execute(new GetEvidence(ticketId, sha256, reader));
    const content = await this.attachments.read(person, sha256);
    if (content === null) throw new AttachmentNotFound(); // such as one of a simulation, which invents no bytes
    const by = visitorOf(request);
    if (by.account) {
      const data = { account: by.account.id, ticketId, sha256 };
      await this.audit.record({ type: 'EvidenceRead', data }, by); // before anything is shown
    }
    reply.headers(fileHeaders(mediaType, name));
    return content;
  }
}

import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { fileHeaders } from '@nivaran/api';
import { Attachments } from '@nivaran/attachments';
import { GetEvidence } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnTickets } from '../act/own-ticket';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { readingOf } from '../page/reading';
import { readTicketId } from './ticket-field';

/** A file of one's own complaint, to look at. `sha256`: of its content, as the complaint lists it. */
@Controller(LANGUAGES.map((language) => `${language}/track/:ticket/file/:sha256`))
export class ReadFileController {
  constructor(
    private readonly tickets: OwnTickets,
    private readonly queries: QueryBus,
    private readonly attachments: Attachments,
  ) {}

  /** @throws NotFoundException if their complaint has no such file, or nobody kept it */
  @Get()
  @PageRoute()
  async read(
    @Req() request: FastifyRequest,
    @Param() { ticket, sha256 }: Readonly<Record<'ticket' | 'sha256', string>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const reading = readingOf(request);
    const read = readTicketId(ticket, reading.texts);
    if ('error' in read) throw new NotFoundException();
    const { ticketId } = read;
    const own = await this.tickets.read(ticketId, request, reading);
    const id = request.citizen?.person;
    if (!own || !id) {
      void reply.redirect(`/${reading.language}/track/${ticketId}`, 303);
      return undefined;
    }
    if (!own.whole.evidence.some((file) => file.sha256 === sha256)) throw new NotFoundException();
    const actor = { kind: 'citizen', id } as const;
    const { person, mediaType, name } = await this.queries.execute(new GetEvidence(ticketId, sha256, { actor }));
    const content = await this.attachments.read(person, sha256);
    if (content === null) throw new NotFoundException();
    reply.headers(fileHeaders(mediaType, name));
    return content;
  }
}

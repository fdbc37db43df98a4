import { randomUUID } from 'node:crypto';
import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { fileNameOf } from '@nivaran/api';
import { Attachments } from '@nivaran/attachments';
import { AskWhether, AttachEvidence } from '@nivaran/complaints';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnDraft } from '../draft/own-draft';
import { LANGUAGES } from '../page/language';
import { Page } from '../page/page';
import { PageRoute } from '../page/page-route';
import { ErrorSummary, type Errors, NO_ERRORS, isWrong } from '../page/parts';
import { type Reading, readingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { FileField, uploadIn } from '../page/upload';
import { readTicketId } from '../track/ticket-field';
import { OwnTickets, may } from './own-ticket';

/** A slip that is found later. The same file again is not kept twice. */
@Controller(LANGUAGES.map((language) => `${language}/track/:ticket/file`))
export class AddFileController {
  constructor(
    private readonly tickets: OwnTickets,
    private readonly commands: CommandBus,
    private readonly attachments: Attachments,
    private readonly draft: OwnDraft,
    private readonly said: Said,
  ) {}

  @Get()
  @PageRoute()
  async ask(
    @Req() request: FastifyRequest,
    @Param('ticket') typed: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reading = readingOf(request);
    const ticketId = ticketOf(typed, reading);
    const own = await this.tickets.read(ticketId, request, reading);
    if (own && may(own, 'attach')) {
      const pending = await this.draft.pending(request, `${ticketId}/file`);
      return this.page(reading, ticketId, pending?.errors ?? NO_ERRORS);
    }
    void reply.redirect(`/${reading.language}/track/${ticketId}`, 303);
    return undefined;
  }

  @Post()
  @PageRoute({ form: 'files', limit: 'attach' })
  async add(@Req() request: FastifyRequest, @Param('ticket') typed: string, @Res() reply: FastifyReply): Promise<void> {
    const reading = readingOf(request);
    const ticketId = ticketOf(typed, reading);
    const place = `${ticketId}/file`;
    const id = request.citizen?.person;
    if (!id) {
      void reply.redirect(`/${reading.language}/prove?to=${place}`, 303);
      return;
    }
    try {
      const upload = await uploadIn(request);
      if (upload) {
        await this.keep(ticketId, id, upload);
        await this.draft.done(request, reply, place);
        void reply.redirect(`/${reading.language}/track/${ticketId}?done=file`, 303);
        return;
      }
      await this.draft.setAside(request, reply, place, { form: {}, errors: { file: reading.texts.own.noFile } });
    } catch (error) {
      const errors = { file: this.said.of(error, request, reply) };
      await this.draft.setAside(request, reply, place, { form: {}, errors });
    }
    void reply.redirect(`/${reading.language}/track/${place}`, 303);
  }

  /** Whether they may is asked before the file is kept. */
  private async keep(
    ticketId: string,
    id: string,
    upload: { readonly content: Buffer; readonly name: string },
  ): Promise<void> {
    const actor = { kind: 'citizen', id } as const;
    const asked = { ticketId, actor, commandId: `portal-${randomUUID()}`, expectedVersion: null };
    await this.commands.execute(new AskWhether(asked, 'attach'));
    const kept = await this.attachments.keep(id, upload.content);
    const name = fileNameOf(upload.name, kept.mediaType);
    await this.commands.execute(new AttachEvidence(asked, { kind: 'slip', ...kept }, name));
  }

  private page(reading: Reading, ticketId: string, errors: Errors): string {
    const { language, texts } = reading;
    const { file } = texts.own.acts;
    const ticket = `/${language}/track/${ticketId}`;
    return htmlOf(
      <Page {...reading} title={file.title} hasErrors={isWrong(errors)}>
        <p className="back">
          <a href={ticket}>‹ {texts.back}</a>
        </p>
        <ErrorSummary {...{ errors, texts }} />
        <h1>{file.title}</h1>
        <form method="post" action={`${ticket}/file`} encType="multipart/form-data" noValidate>
          <FileField label={file.label} hint={file.hint} error={errors['file']} />
          <div className="actions">
            <button type="submit">{file.button}</button>
          </div>
        </form>
      </Page>,
    );
  }
}

/** @throws NotFoundException */
function ticketOf(typed: string, { texts }: Reading): string {
  const read = readTicketId(typed, texts);
  if ('error' in read) throw new NotFoundException();
  return read.ticketId;
}

import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Actor, SCORES } from '@nivaran/complaints';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnDraft } from '../draft/own-draft';
import { type Form, formOf, lengthOf, textIn } from '../page/form';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS, isWrong } from '../page/parts';
import { type Reading, readingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { readTicketId } from '../track/ticket-field';
import { ActPage } from './act-page';
import { ACTS, type Act } from './acts';
import { OwnTickets, may, questionOf } from './own-ticket';

const LONGEST = 5000;
const COMMAND_ID = /^[\w-]{36}$/;

/** What citizens do with a complaint of their own. Who may do what when says the permissions table. */
@Controller(LANGUAGES.map((language) => `${language}/track/:ticket/:act`))
export class ActController {
  constructor(
    private readonly tickets: OwnTickets,
    private readonly commands: CommandBus,
    private readonly draft: OwnDraft,
    private readonly said: Said,
  ) {}

  @Get()
  @PageRoute()
  async ask(
    @Req() request: FastifyRequest,
    @Param() params: Readonly<Record<'ticket' | 'act', string>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reading = readingOf(request);
    const { act, ticketId, place } = found(params, reading);
    const withHistory = act.name === 'answer'; // which shows the question
    const own = await this.tickets.read(ticketId, request, reading, { withHistory });
    if (!own || !may(own, act.action)) {
      await this.draft.done(request, reply, place); // too late for what was typed
      void reply.redirect(`/${reading.language}/track/${ticketId}`, 303);
      return undefined;
    }
    const { form, errors } = (await this.draft.pending(request, place)) ?? { form: {}, errors: NO_ERRORS };
    const { version } = own.whole;
    return htmlOf(<ActPage {...reading} {...{ act, ticketId, version, form, errors, question: questionOf(own) }} />);
  }

  @Post()
  @PageRoute({ form: 'fields' })
  async act(
    @Req() request: FastifyRequest,
    @Param() params: Readonly<Record<'ticket' | 'act', string>>,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reading = readingOf(request);
    const { act, ticketId, place } = found(params, reading);
    const form = formOf(body);
    const [track, prove] = [`/${reading.language}/track`, `/${reading.language}/prove`];
    const id = request.citizen?.person;
    if (!id) {
      // Their time is over: what they wrote waits until they have shown their number again.
      await this.draft.setAside(request, reply, place, { form, errors: NO_ERRORS });
      void reply.redirect(`${prove}?to=${place}`, 303);
      return;
    }
    const errors =
      wrongIn(form, act, reading) ?? (await this.tried({ kind: 'citizen', id }, act, ticketId, form, request, reply));
    if (isWrong(errors)) await this.draft.setAside(request, reply, place, { form, errors });
    else await this.draft.done(request, reply, place);
    void reply.redirect(isWrong(errors) ? `${track}/${place}` : `${track}/${ticketId}?done=${act.name}`, 303);
  }

  /** What the server had against it. */
  private async tried(
    actor: Actor,
    act: Act,
    ticketId: string,
    form: Form,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Errors> {
    const command = COMMAND_ID.test(form['command'] ?? '') ? form['command'] : 'none';
    const asked = {
      ...{ ticketId, actor, commandId: `portal-${actor.id}-${command}` },
      expectedVersion: Number(form['version']) || null,
    };
    try {
      await this.commands.execute(act.command(asked, wordsIn(form) || null, scoreIn(form)));
      return NO_ERRORS;
    } catch (error) {
      return { [act.needsScore ? 'score' : 'words']: this.said.of(error, request, reply) };
    }
  }
}

const wordsIn = (form: Form): string => textIn(form, 'words').replaceAll('\r\n', '\n');
const scoreIn = (form: Form) => SCORES.find((score) => String(score) === form['score']) ?? null;

/** null: nothing. */
function wrongIn(form: Form, act: Act, { texts: { own } }: Reading): Errors | null {
  const words = wordsIn(form);
  if (act.needsScore && scoreIn(form) === null) return { score: own.score.missing };
  if (act.needsWords && words === '') return { words: own.empty };
  return lengthOf(words) > LONGEST ? { words: own.long } : null;
}

/** `place`: what comes after the path of tracking. @throws NotFoundException */
function found({ ticket, act: name }: Readonly<Record<'ticket' | 'act', string>>, { texts }: Reading) {
  const act = ACTS.find((each) => each.name === name);
  const read = readTicketId(ticket, texts);
  if (!act || 'error' in read) throw new NotFoundException();
  const { ticketId } = read;
  return { act, ticketId, place: `${ticketId}/${act.name}` };
}

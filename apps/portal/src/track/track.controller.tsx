import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Guesses } from '@nivaran/api';
import { ComplaintNotFound, toAsciiDigits } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { TrackComplaint } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnTickets } from '../act/own-ticket';
import { formatsIn } from '../page/formats';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Reading, ReadingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import type { Texts } from '../texts/texts';
import { FindPage } from './find-page';
import { readTicketId } from './ticket-field';
import { TicketPage } from './ticket-page';

@Controller(LANGUAGES.map((language) => `${language}/track`))
export class TrackController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
    private readonly own: OwnTickets,
    private readonly guesses: Guesses,
  ) {}

  /** The form; with a number that is right, its page. */
  @Get()
  @PageRoute()
  find(
    @ReadingOf() reading: Reading,
    @Query('ticket') typed: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | undefined {
    if (typeof typed !== 'string') return htmlOf(<FindPage {...reading} url={`/${reading.language}/track`} />);
    const read = readTicketId(typed, reading.texts);
    if ('error' in read) return this.wrong(reading, reply, typed, read.error, 400);
    void reply.redirect(`/${reading.language}/track/${read.ticketId}`, 303);
    return undefined;
  }

  @Get(':ticket')
  @PageRoute()
  async show(
    @ReadingOf() reading: Reading,
    @Param('ticket') typed: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { language, texts } = reading;
    const read = readTicketId(typed, texts);
    if ('error' in read) return this.wrong(reading, reply, typed, read.error, 404);
    try {
      const query = new TrackComplaint(read.ticketId, language);
      const [tracked, own] = await Promise.all([
        this.guesses.watch(request, () => this.queries.execute(query)),
        this.own.read(read.ticketId, request, reading, { withHistory: true }),
      ]);
      const formats = formatsIn(language, this.packs.current().pack.timeZone);
      const url = `/${language}/track/${read.ticketId}`;
      return htmlOf(<TicketPage {...reading} {...{ url, tracked, formats, own, done: doneOf(done, texts) }} />);
    } catch (error) {
      if (!(error instanceof ComplaintNotFound)) throw error;
      return this.wrong(reading, reply, typed, texts.track.unknown, 404);
    }
  }

  private wrong(reading: Reading, reply: FastifyReply, typed: string, error: string, status: 400 | 404): string {
    reply.code(status);
    // Twelve digits may be an Aadhaar number: it is not shown again, and leads to no other address.
    const shown = toAsciiDigits(typed).replace(/\D/g, '').length === 12 ? '' : typed;
    return htmlOf(<FindPage {...reading} url={`/${reading.language}/track`} {...{ typed: shown, error }} />);
  }
}

function doneOf(done: unknown, { own }: Texts): keyof Texts['own']['ticket']['done'] | null {
  return typeof done === 'string' && Object.hasOwn(own.ticket.done, done)
    ? (done as keyof Texts['own']['ticket']['done'])
    : null;
}

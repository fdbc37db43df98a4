import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PersonExporter, SessionCookies } from '@nivaran/api';
import { Packs } from '@nivaran/directory';
import { CitizenSessions } from '@nivaran/identity';
import { type FoundTicket, TicketsOfPerson } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatsIn } from '../page/formats';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Reading, readingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { MinePage } from './mine-page';

/** What came from a number that somebody has shown to be theirs. */
@Controller(LANGUAGES.map((language) => `${language}/mine`))
export class MineController {
  constructor(
    private readonly sessions: CitizenSessions,
    private readonly cookies: SessionCookies,
    private readonly queries: QueryBus,
    private readonly exporter: PersonExporter,
    private readonly packs: Packs,
  ) {}

  @Get()
  @PageRoute()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reading = readingOf(request);
    if (!request.citizen) {
      void reply.redirect(`/${reading.language}/prove`, 303);
      return undefined;
    }
    const tickets = await this.tickets(request, reading);
    const formats = formatsIn(reading.language, this.packs.current().pack.timeZone);
    return htmlOf(<MinePage {...reading} {...{ tickets, formats }} />);
  }

  @Get('data')
  @PageRoute()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="nivaran-my-data.json"')
  async data(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reading = readingOf(request);
    const { citizen } = request;
    if (!citizen) {
      reply.removeHeader('content-disposition');
      void reply.redirect(`/${reading.language}/prove`, 303);
      return undefined;
    }
    const tickets = await this.tickets(request, reading);
    const everything = await this.exporter.export(citizen.person ?? '', tickets, reading.language, request.ip);
    return `${JSON.stringify(everything, null, 2)}\n`;
  }

  @Post('out')
  @PageRoute({ form: 'fields' })
  async out(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = this.cookies.citizenTokenIn(request);
    if (token !== undefined) await this.sessions.end(token);
    this.cookies.takeCitizen(request, reply);
    void reply.redirect(`/${readingOf(request).language}`, 303);
  }

  private tickets({ citizen }: FastifyRequest, { language }: Reading): Promise<readonly FoundTicket[]> {
    if (!citizen?.person) return Promise.resolve([]);
    return this.queries.execute(new TicketsOfPerson(citizen.person, language));
  }
}

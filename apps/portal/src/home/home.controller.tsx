import { Controller, Get, Redirect, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { languageOf } from '@nivaran/api';
import { Packs } from '@nivaran/directory';
import { GetIncidents } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatsIn } from '../page/formats';
import { LANGUAGES, chosenLanguage } from '../page/language';
import { PageRoute } from '../page/page-route';
import { htmlOf } from '../page/render';
import { type Reading, ReadingOf } from '../page/reading';
import { HomePage } from './home-page';

/** More troubles at once than a citizen reads. */
const MOST_TROUBLES = 5;

@Controller([...LANGUAGES])
export class HomeController {
  constructor(
    private readonly queries: QueryBus,
    private readonly packs: Packs,
  ) {}

  @Get()
  @PageRoute()
  async home(@ReadingOf() reading: Reading): Promise<string> {
    const { pack } = this.packs.current();
    const { language } = reading;
    const open = { status: 'open', cursor: null, limit: MOST_TROUBLES } as const;
    const { items: troubles } = await this.queries.execute(new GetIncidents(open, language));
    const categories = pack.categories.map(({ code, name }) => ({ code, name: name[language] }));
    return htmlOf(<HomePage {...reading} {...{ troubles, categories, formats: formatsIn(language, pack.timeZone) }} />);
  }
}

/** Whoever comes without a language gets the one that was chosen last, else the one that the browser asks for. */
@Controller()
export class FrontDoorController {
  @Get()
  @PageRoute()
  @Redirect()
  open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): { readonly url: string; readonly statusCode: number } {
    reply.header('vary', 'accept-language, cookie');
    return { url: `/${chosenLanguage(request) ?? languageOf(request)}`, statusCode: 302 };
  }
}

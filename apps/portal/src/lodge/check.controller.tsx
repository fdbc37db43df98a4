import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDED } from '@nivaran/complaints';
import { Vault } from '@nivaran/event-store';
import { type FoundTicket, TicketsOfPerson } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formOf } from '../page/form';
import { OwnDraft, pendingIn } from '../draft/own-draft';
import { LANGUAGES } from '../page/language';
import { Page } from '../page/page';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS } from '../page/parts';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { CheckPage } from './check-page';
import { Lodging } from './lodging';
import { LodgingDesk } from './lodging-desk';
import type { Asking } from './step';
import { nextOf } from './steps';

const PAGE = 'check';

/** The last look, and the sending. What is like an open complaint of the same person is told before. */
@Controller(LANGUAGES.map((language) => `${language}/complaint`))
export class CheckController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly own: OwnDraft,
    private readonly lodging: Lodging,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
    private readonly said: Said,
  ) {}

  @Get('check')
  @PageRoute()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const asking = await this.desk.asking(request);
    const { draft, reading } = asking;
    const next = draft.ticketId === null ? nextOf(asking) : 'done';
    if (next !== 'check') {
      void reply.redirect(`/${reading.language}/complaint/${next}`, 303);
      return undefined;
    }
    const similar = draft.answered.includes('similar') ? [] : await this.similar(asking);
    if (similar.length > 0) return this.similarPage(asking, similar);
    return this.page(asking, pendingIn(draft, PAGE, request)?.errors ?? NO_ERRORS);
  }

  @Post('similar')
  @PageRoute({ form: 'fields' })
  async goOn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.own.keep(request, reply, (before) => ({ ...before, answered: [...before.answered, 'similar'] }));
    const { reading } = await this.desk.asking(request);
    void reply.redirect(`/${reading.language}/complaint/check`, 303);
  }

  @Post('check')
  @PageRoute({ form: 'fields', limit: 'lodge' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const asking = await this.desk.asking(request);
    const { draft, directory, reading } = asking;
    const consent = formOf(body)['consent'];
    if (draft.ticketId === null && nextOf(asking) === 'check') {
      const { check } = reading.texts.lodge;
      const wrong =
        consent === undefined ? check.consentError : consent === directory.consentVersion ? null : check.consentChanged;
      const refused =
        wrong ??
        (await this.lodging.send(asking, request, reply).then(
          () => null,
          (error: unknown) => this.said.of(error, request, reply),
        ));
      if (refused !== null) {
        await this.own.setAside(request, reply, PAGE, { form: {}, errors: { consent: refused } });
        void reply.redirect(`/${reading.language}/complaint/check`, 303);
        return;
      }
    }
    void reply.redirect(`/${reading.language}/complaint/done`, 303);
  }

  private async similar({ draft, reading }: Asking): Promise<readonly FoundTicket[]> {
    const person = draft.proved === null ? undefined : await this.vault.find(draft.proved);
    if (person === undefined) return [];
    const tickets = await this.queries.execute(new TicketsOfPerson(person, reading.language));
    return tickets.filter(
      ({ status, category }) => category.code === draft.category && !ENDED.some((ended) => ended === status),
    );
  }

  private page(asking: Asking, errors: Errors): string {
    const consent = asking.directory.message(asking.reading.language, 'consent.text');
    return htmlOf(<CheckPage {...{ asking, errors, consent }} />);
  }

  private similarPage({ reading }: Asking, tickets: readonly FoundTicket[]): string {
    const { language, texts } = reading;
    const { similar } = texts.lodge;
    return htmlOf(
      <Page {...reading} title={similar.title}>
        <h1>{similar.title}</h1>
        <p>{similar.text}</p>
        <ul>
          {tickets.map(({ ticketId, category }) => (
            <li key={ticketId}>
              <a href={`/${language}/track/${ticketId}`}>
                {category.name}: {ticketId}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action={`/${language}/complaint/similar`}>
          <button type="submit" className="plain">
            {similar.goOn}
          </button>
        </form>
      </Page>,
    );
  }
}

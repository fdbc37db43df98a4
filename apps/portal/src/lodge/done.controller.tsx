import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Packs } from '@nivaran/directory';
import { TrackComplaint, type TrackingView } from '@nivaran/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatsIn } from '../page/formats';
import { LANGUAGES } from '../page/language';
import { Page } from '../page/page';
import { PageRoute } from '../page/page-route';
import { Facts } from '../page/parts';
import { htmlOf } from '../page/render';
import { LodgingDesk } from './lodging-desk';

/** Routing takes some tens of ms: whoever has just sent a complaint waits so long (ms) to hear which desk has it. */
const [LOOK_EVERY, LONGEST_WAIT] = [50, 1000];

@Controller(LANGUAGES.map((language) => `${language}/complaint/done`))
export class DoneController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly queries: QueryBus,
    private readonly packs: Packs,
  ) {}

  @Get()
  @PageRoute()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { draft, reading } = await this.desk.asking(request);
    const { language, texts } = reading;
    if (draft.ticketId === null) {
      void reply.redirect(`/${language}/complaint`, 303);
      return undefined;
    }
    const tracked = await this.whenOnDesk(new TrackComplaint(draft.ticketId, language));
    const formats = formatsIn(language, this.packs.current().pack.timeZone);
    const { done } = texts.lodge;
    const { ticketIdFormatted: number, accountableDesk: desk, dueAt } = tracked;
    return htmlOf(
      <Page {...reading} title={done.title}>
        <h1>{done.title}</h1>
        {draft.answered.includes('file-failed') && <p className="note">{done.fileFailed}</p>}
        <p>{done.number}</p>
        <p className="ticket">{number}</p>
        <p>{done.keep}</p>
        <div className="actions">
          <a className="button" href={`/${language}/track/${draft.ticketId}`}>
            {done.follow}
          </a>
          <button type="button" className="plain" data-copy={number} data-done={done.copied} hidden>
            {done.copy}
          </button>
          <button type="button" className="plain" data-print="" hidden>
            {done.print}
          </button>
        </div>
        {desk ? (
          <Facts facts={[[done.office, desk.name], dueAt === null ? null : [done.until, formats.moment(dueAt)]]} />
        ) : (
          <p>{done.finding}</p>
        )}
      </Page>,
    );
  }

  private async whenOnDesk(query: TrackComplaint): Promise<TrackingView> {
    for (let waited = 0; ; waited += LOOK_EVERY) {
      const tracked = await this.queries.execute(query);
      if (tracked.accountableDesk !== null || waited >= LONGEST_WAIT) return tracked;
      await sleep(LOOK_EVERY);
    }
  }
}

import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { CitizenSignIn, SessionCookies } from '@nivaran/api';
import { formatMobile, parseMobile } from '@nivaran/complaints';
import { DEMONSTRATION } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusyPage } from '../code/busy-page';
import { CodeSender, PROOF } from '../code/code-sender';
import { OwnDraft } from '../draft/own-draft';
import { type Form, formOf, textIn } from '../page/form';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS } from '../page/parts';
import { readingOf } from '../page/reading';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { CodePage, NumberPage } from './prove-pages';

/** Where the number that is being proved is kept meanwhile, and where what is wrong with it. */
const [NUMBER, CODE] = ['prove', 'prove/code'];

/** Somebody shows by a code that a mobile number is theirs, and comes back to where they were. */
@Controller(LANGUAGES.map((language) => `${language}/prove`))
export class ProveController {
  constructor(
    private readonly own: OwnDraft,
    private readonly codes: CodeSender,
    private readonly signIn: CitizenSignIn,
    private readonly cookies: SessionCookies,
    private readonly said: Said,
    @Inject(DEMONSTRATION) private readonly demonstration: boolean,
  ) {}

  @Get()
  @PageRoute()
  async askNumber(@Req() request: FastifyRequest, @Query('to') to: unknown): Promise<string> {
    const reading = readingOf(request);
    const pending = await this.own.pending(request, NUMBER);
    if (pending?.form[PROOF] !== undefined)
      return htmlOf(<BusyPage {...reading} {...pending} action={`/${reading.language}/prove`} />);
    const { form, errors } = pending ?? { form: {}, errors: NO_ERRORS };
    return htmlOf(<NumberPage {...reading} {...{ typed: form['mobile'], errors, to: placeIn(to ?? form['to']) }} />);
  }

  @Post()
  @PageRoute({ form: 'fields' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { language, texts } = readingOf(request);
    const form = formOf(body);
    const mobile = parseMobile(textIn(form, 'mobile'));
    const pending =
      mobile === null
        ? { form, errors: { mobile: texts.lodge.contact.mobileWrong } }
        : await this.codes.send(mobile, form, request, reply);
    await this.own.setAside(request, reply, pending ? NUMBER : CODE, pending ?? sent(form));
    if (!pending) await this.own.done(request, reply, NUMBER);
    void reply.redirect(`/${language}/${pending ? NUMBER : CODE}`, 303);
  }

  @Get('code')
  @PageRoute()
  async askCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const reading = readingOf(request);
    const pending = await this.own.pending(request, CODE);
    const mobile = mobileIn(pending?.form);
    if (!pending || mobile === null) {
      void reply.redirect(`/${reading.language}/prove`, 303);
      return undefined;
    }
    const { form, errors } = pending;
    if (form[PROOF] !== undefined)
      return htmlOf(<BusyPage {...reading} {...{ form, errors, action: `/${reading.language}/prove/again` }} />);
    const shown = { number: formatMobile(mobile), isDemonstration: this.demonstration };
    return htmlOf(<CodePage {...reading} {...{ errors, ...shown }} />);
  }

  @Post('again')
  @PageRoute({ form: 'fields' })
  async sendAgain(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { language } = readingOf(request);
    const kept = (await this.own.pending(request, CODE))?.form ?? {};
    const mobile = mobileIn(kept);
    if (mobile !== null) {
      const { [PROOF]: proof } = formOf(body);
      const pending = await this.codes.send(mobile, { ...kept, [PROOF]: proof }, request, reply);
      const { mobile: error, ...errors } = pending?.errors ?? NO_ERRORS;
      const told: Errors = error === undefined ? errors : { ...errors, code: error };
      await this.own.setAside(request, reply, CODE, { form: pending?.form ?? sent(kept).form, errors: told });
    }
    void reply.redirect(`/${language}/${CODE}`, 303);
  }

  @Post('code')
  @PageRoute({ form: 'fields' })
  async prove(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { language, texts } = readingOf(request);
    const form = (await this.own.pending(request, CODE))?.form ?? {};
    const mobile = mobileIn(form);
    if (mobile === null) {
      void reply.redirect(`/${language}/prove`, 303);
      return;
    }
    const wrong = async (error: string): Promise<void> => {
      await this.own.setAside(request, reply, CODE, { form, errors: { code: error } });
      void reply.redirect(`/${language}/${CODE}`, 303);
    };
    const typed = textIn(formOf(body), 'code');
    if (typed === '') return wrong(texts.lodge.code.empty);
    try {
      this.cookies.giveCitizen(request, reply, await this.signIn.prove(mobile, typed, request.ip));
    } catch (error) {
      return wrong(this.said.of(error, request, reply));
    }
    await this.own.done(request, reply, CODE);
    const to = placeIn(form['to']);
    void reply.redirect(`/${language}/${to === null ? 'mine' : `track/${to}`}`, 303);
  }
}

const mobileIn = (form: Form = {}): string | null => parseMobile(textIn(form, 'mobile'));

/** What is kept while a code is on its way. */
const sent = ({ mobile, to }: Form): { readonly form: Form; readonly errors: Errors } => ({
  ...{ form: { mobile, to }, errors: NO_ERRORS },
});

/** The ticket, or the thing to do with it, that somebody came from; null for anything else, which leads nowhere. */
function placeIn(to: unknown): string | null {
  return typeof to === 'string' && /^\d{11}(\/[a-z]{1,20})?$/.test(to) ? to : null;
}

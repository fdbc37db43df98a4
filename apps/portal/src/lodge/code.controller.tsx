import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CitizenSignIn, SessionCookies } from '@nivaran/api';
import { formatMobile } from '@nivaran/complaints';
import { DEMONSTRATION } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusyPage } from '../code/busy-page';
import { CodeSender, PROOF } from '../code/code-sender';
import { CodeField } from '../code/fields';
import { withoutPending } from '../draft/draft';
import { OwnDraft, pendingIn } from '../draft/own-draft';
import { formOf, textIn } from '../page/form';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS } from '../page/parts';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { LodgePage } from './lodge-page';
import { LodgingDesk } from './lodging-desk';
import type { Asking } from './step';
import { nextOf } from './steps';

const PAGE = 'code';

/** The code that was sent to the number of the draft. */
@Controller(LANGUAGES.map((language) => `${language}/complaint/code`))
export class CodeController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly own: OwnDraft,
    private readonly codes: CodeSender,
    private readonly signIn: CitizenSignIn,
    private readonly cookies: SessionCookies,
    private readonly said: Said,
    @Inject(DEMONSTRATION) private readonly demonstration: boolean,
  ) {}

  @Get()
  @PageRoute()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const asking = await this.desk.asking(request);
    const { draft, reading } = asking;
    if (draft.mobile === null) {
      void reply.redirect(`/${reading.language}/complaint`, 303);
      return undefined;
    }
    const pending = pendingIn(draft, PAGE, request);
    if (pending?.form[PROOF] !== undefined)
      return htmlOf(<BusyPage {...reading} {...pending} action={`/${reading.language}/complaint/code/again`} />);
    return this.page(asking, draft.mobile, pending?.errors ?? NO_ERRORS);
  }

  @Post()
  @PageRoute({ form: 'fields' })
  async prove(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const asking = await this.desk.asking(request);
    const { language, texts } = asking.reading;
    const { mobile } = asking.draft;
    if (mobile === null) {
      void reply.redirect(`/${language}/complaint`, 303);
      return;
    }
    const wrong = async (error: string): Promise<void> => {
      await this.own.setAside(request, reply, PAGE, { form: {}, errors: { code: error } });
      void reply.redirect(`/${language}/complaint/code`, 303);
    };
    const typed = textIn(formOf(body), 'code');
    if (typed === '') return wrong(texts.lodge.code.empty);
    try {
      this.cookies.giveCitizen(request, reply, await this.signIn.prove(mobile, typed, request.ip));
    } catch (error) {
      return wrong(this.said.of(error, request, reply));
    }
    const draft = await this.own.keep(request, reply, (before) => ({
      ...{ ...withoutPending(before, PAGE), proved: mobile },
      answered: [...new Set([...before.answered, 'code'])],
    }));
    void reply.redirect(`/${language}/complaint/${nextOf({ ...asking, draft })}`, 303);
  }

  @Post('again')
  @PageRoute({ form: 'fields' })
  async sendAgain(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { draft, reading } = await this.desk.asking(request);
    if (draft.mobile !== null) {
      const pending = await this.codes.send(draft.mobile, formOf(body), request, reply);
      if (pending) await this.own.setAside(request, reply, PAGE, asCode(pending));
      else await this.own.done(request, reply, PAGE);
    }
    void reply.redirect(`/${reading.language}/complaint/code`, 303);
  }

  private page(asking: Asking, mobile: string, errors: Errors): string {
    const { language, texts } = asking.reading;
    const { code } = texts.lodge;
    const url = `/${language}/complaint/code`;
    return htmlOf(
      <LodgePage
        {...{ ...asking.reading, url, title: code.title, errors, back: 'contact' }}
        after={
          <form method="post" action={`${url}/again`}>
            <button type="submit" className="plain">
              {code.again}
            </button>
          </form>
        }
      >
        <p>{code.sent(formatMobile(mobile))}</p>
        {this.demonstration && <p className="note">{code.demonstration}</p>}
        <CodeField {...{ label: code.label, hint: code.hint, error: errors['code'] }} />
      </LodgePage>,
    );
  }
}

/** Where only the code is asked for, what is wrong with the number is told there. */
function asCode({ form, errors: { mobile, ...errors } }: NonNullable<Awaited<ReturnType<CodeSender['send']>>>) {
  return { form, errors: mobile === undefined ? errors : { ...errors, code: mobile } };
}

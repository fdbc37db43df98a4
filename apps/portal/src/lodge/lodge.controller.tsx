import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withPending, withoutPending } from '../draft/draft';
import { OwnDraft, pendingIn } from '../draft/own-draft';
import { type Form, formOf } from '../page/form';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS } from '../page/parts';
import { htmlOf } from '../page/render';
import { LodgePage } from './lodge-page';
import { LodgingDesk } from './lodging-desk';
import type { Asking, Step } from './step';
import { STEPS, askedAnew, beforeOf, namesOf, nextOf } from './steps';

/** The steps of a complaint that are forms of fields alone. */
@Controller(LANGUAGES.map((language) => `${language}/complaint`))
export class LodgeController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly own: OwnDraft,
  ) {}

  /** To where somebody left off. */
  @Get()
  @PageRoute()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asking = await this.desk.asking(request);
    if (asking.draft.ticketId !== null) await this.own.clear(request, reply); // that one is sent: this is another
    const step = asking.draft.ticketId === null ? nextOf(asking) : 'what';
    void reply.redirect(`/${asking.reading.language}/complaint/${step}`, 303);
  }

  @Post('clear')
  @PageRoute({ form: 'fields' })
  async clear(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { reading } = await this.desk.asking(request);
    await this.own.clear(request, reply);
    void reply.redirect(`/${reading.language}`, 303);
  }

  @Get(':step')
  @PageRoute()
  async show(
    @Req() request: FastifyRequest,
    @Param('step') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const asking = await this.desk.asking(request);
    const step = stepOf(name);
    if (asking.draft.ticketId !== null || !isReached(asking, name)) {
      void reply.redirect(`/${asking.reading.language}/complaint`, 303);
      return undefined;
    }
    const pending = pendingIn(asking.draft, name, request);
    if (!pending) return this.page(step, asking, step.fill(asking.draft), NO_ERRORS);
    const read = 'seek' in pending.form ? { errors: NO_ERRORS } : step.read(pending.form, asking);
    return this.page(step, asking, pending.form, 'errors' in read ? read.errors : NO_ERRORS);
  }

  /** What is wrong is shown by the page itself, so that going back never asks to send a form again. */
  @Post(':step')
  @PageRoute({ form: 'fields' })
  async answer(
    @Req() request: FastifyRequest,
    @Param('step') name: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asking = await this.desk.asking(request);
    const { language } = asking.reading;
    const step = stepOf(name);
    const form = formOf(body);
    const read = 'seek' in form ? { errors: NO_ERRORS } : step.read(form, asking);
    const draft = await this.own.keep(request, reply, (before) => {
      if ('errors' in read) return withPending(before, { page: name, form, errors: {}, language });
      const after = { ...withoutPending(before, name), ...read.change };
      const anew = askedAnew(name, before, after, asking);
      return { ...after, answered: [...new Set([...before.answered.filter((each) => !anew.includes(each)), name])] };
    });
    const next = 'errors' in read ? name : nextOf({ ...asking, draft });
    void reply.redirect(`/${language}/complaint/${next}`, 303);
  }

  private page(step: Step, asking: Asking, form: Form, errors: Errors): string {
    return htmlOf(
      <LodgePage {...asking.reading} title={step.title(asking)} back={beforeOf(asking, step.name)} errors={errors}>
        {step.fields({ ...asking, form, errors })}
      </LodgePage>,
    );
  }
}

function stepOf(name: string): Step {
  const step = STEPS.find((each) => each.name === name);
  if (!step) throw new NotFoundException();
  return step;
}

/** Whether everything before it was answered. */
function isReached(asking: Asking, name: string): boolean {
  const names = namesOf(asking);
  const at = names.indexOf(name);
  return at !== -1 && names.slice(0, at).every((each) => asking.draft.answered.includes(each));
}

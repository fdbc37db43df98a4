import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { lodgeBody } from '@nivaran/api';
import { parseMobile } from '@nivaran/complaints';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusyPage } from '../code/busy-page';
import { CodeSender, PROOF } from '../code/code-sender';
import { MobileField } from '../code/fields';
import { withoutPending } from '../draft/draft';
import { OwnDraft, pendingIn } from '../draft/own-draft';
import { type Form, formOf, textIn, textOrNull } from '../page/form';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, Field, NO_ERRORS, isWrong } from '../page/parts';
import { htmlOf } from '../page/render';
import { LodgePage } from './lodge-page';
import { LodgingDesk } from './lodging-desk';
import type { Asking } from './step';
import { beforeOf } from './steps';

const PAGE = 'contact';
const { name: nameField, email: emailField } = lodgeBody.shape.complainant.shape;

/** How somebody can be reached. A code is sent to their number. */
@Controller(LANGUAGES.map((language) => `${language}/complaint/contact`))
export class ContactController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly own: OwnDraft,
    private readonly codes: CodeSender,
  ) {}

  @Get()
  @PageRoute()
  async show(@Req() request: FastifyRequest): Promise<string> {
    const asking = await this.desk.asking(request);
    const pending = pendingIn(asking.draft, PAGE, request);
    if (pending?.form[PROOF] !== undefined)
      return htmlOf(<BusyPage {...asking.reading} {...pending} action={asking.reading.url} />);
    if (pending) return this.page(asking, pending.form, { ...wrongIn(pending.form, asking), ...pending.errors });
    const { name, mobile, email } = asking.draft;
    const form = { name: name ?? undefined, mobile: mobile ?? undefined, email: email ?? undefined };
    return this.page(asking, form, NO_ERRORS);
  }

  @Post()
  @PageRoute({ form: 'fields' })
  async answer(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const asking = await this.desk.asking(request);
    const lodging = `/${asking.reading.language}/complaint`;
    const form = formOf(body);
    const mobile = parseMobile(textIn(form, 'mobile'));
    const isProved = asking.draft.proved === mobile;
    const pending =
      mobile === null || isWrong(wrongIn(form, asking))
        ? { form, errors: NO_ERRORS }
        : isProved
          ? null
          : await this.codes.send(mobile, form, request, reply);
    if (pending) {
      await this.own.setAside(request, reply, PAGE, pending);
      void reply.redirect(`${lodging}/contact`, 303);
      return;
    }
    await this.own.keep(request, reply, (before) => ({
      ...withoutPending(withoutPending(before, PAGE), 'code'),
      ...{ name: textIn(form, 'name'), mobile, email: textOrNull(form, 'email') },
      answered: [...new Set([...before.answered.filter((each) => isProved || each !== 'code'), 'contact'])],
    }));
    void reply.redirect(`${lodging}/${isProved ? 'check' : 'code'}`, 303);
  }

  private page(asking: Asking, form: Form, errors: Errors): string {
    const { reading } = asking;
    const { contact } = reading.texts.lodge;
    return htmlOf(
      <LodgePage
        {...reading}
        {...{ title: contact.title, errors, back: beforeOf(asking, PAGE), button: contact.button }}
      >
        <Field name="name" label={contact.name} hint={contact.nameHint} error={errors['name']}>
          {(props) => <input {...props} type="text" autoComplete="name" maxLength={200} defaultValue={form['name']} />}
        </Field>
        <MobileField
          {...{ label: contact.mobile, hint: contact.mobileHint, error: errors['mobile'], typed: form['mobile'] }}
        />
        <Field name="email" label={`${contact.email} (${reading.texts.optional})`} error={errors['email']}>
          {(props) => (
            <input {...props} type="email" autoComplete="email" maxLength={254} defaultValue={form['email']} />
          )}
        </Field>
      </LodgePage>,
    );
  }
}

function wrongIn(form: Form, { reading }: Asking): Errors {
  const { contact } = reading.texts.lodge;
  return {
    ...(!nameField.safeParse(textIn(form, 'name')).success && { name: contact.nameWrong }),
    ...(parseMobile(textIn(form, 'mobile')) === null && { mobile: contact.mobileWrong }),
    ...(!emailField.safeParse(textOrNull(form, 'email')).success && { email: contact.emailWrong }),
  };
}

import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Attachments } from '@nivaran/attachments';
import { fileNameOf } from '@nivaran/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withoutPending } from '../draft/draft';
import { OwnDraft, pendingIn } from '../draft/own-draft';
import { LANGUAGES } from '../page/language';
import { PageRoute } from '../page/page-route';
import { type Errors, NO_ERRORS } from '../page/parts';
import { htmlOf } from '../page/render';
import { Said } from '../page/said';
import { FileField, uploadIn } from '../page/upload';
import { LodgePage } from './lodge-page';
import { LodgingDesk } from './lodging-desk';
import type { Asking } from './step';
import { beforeOf, nextOf } from './steps';

const PAGE = 'file';

/** The slip, which may be left out. It is cleaned before it is kept, and lies sealed with the draft. */
@Controller(LANGUAGES.map((language) => `${language}/complaint/file`))
export class FileController {
  constructor(
    private readonly desk: LodgingDesk,
    private readonly own: OwnDraft,
    private readonly attachments: Attachments,
    private readonly said: Said,
  ) {}

  @Get()
  @PageRoute()
  async show(@Req() request: FastifyRequest): Promise<string> {
    const asking = await this.desk.asking(request);
    return this.page(asking, pendingIn(asking.draft, PAGE, request)?.errors ?? NO_ERRORS);
  }

  @Post('remove')
  @PageRoute({ form: 'fields' })
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.own.keep(request, reply, (before) => ({ ...before, file: null }), null);
    void reply.redirect(`/${(await this.desk.asking(request)).reading.language}/complaint/file`, 303);
  }

  @Post()
  @PageRoute({ form: 'files', limit: 'attach' })
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asking = await this.desk.asking(request);
    try {
      const upload = await uploadIn(request);
      const cleaned = upload && (await this.attachments.clean(upload.content));
      const draft = await this.own.keep(
        ...([request, reply] as const),
        (before) => ({
          ...withoutPending(before, PAGE),
          answered: [...new Set([...before.answered, 'file'])],
          ...(cleaned && {
            file: { name: fileNameOf(upload?.name ?? '', cleaned.mediaType), bytes: cleaned.bytes },
          }),
        }),
        cleaned?.content,
      );
      void reply.redirect(`/${asking.reading.language}/complaint/${nextOf({ ...asking, draft })}`, 303);
    } catch (error) {
      const errors = { file: this.said.of(error, request, reply) };
      await this.own.setAside(request, reply, PAGE, { form: {}, errors });
      void reply.redirect(`/${asking.reading.language}/complaint/file`, 303);
    }
  }

  private page(asking: Asking, errors: Errors): string {
    const { draft, reading } = asking;
    const { file: texts } = reading.texts.lodge;
    const { language } = reading;
    return htmlOf(
      <LodgePage
        {...reading}
        {...{ title: texts.title, errors, back: beforeOf(asking, 'file'), hasFile: true }}
        after={
          draft.file && (
            <form method="post" action={`/${language}/complaint/file/remove`}>
              <p>
                {texts.there} <strong>{draft.file.name}</strong>
              </p>
              <button type="submit" className="plain">
                {texts.remove}
              </button>
            </form>
          )
        }
      >
        <FileField label={texts.label} hint={texts.hint} error={errors['file']} />
      </LodgePage>,
    );
  }
}

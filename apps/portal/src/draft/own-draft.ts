import { Injectable } from '@nestjs/common';
import { SessionCookies } from '@nivaran/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Form } from '../page/form';
import type { Errors } from '../page/parts';
import { readingOf } from '../page/reading';
import { type Draft, withPending, withoutPending } from './draft';
import { DRAFT_LIFETIME, Drafts } from './drafts';

const COOKIE = 'nivaran_draft';

/** The draft of whoever asks: the one that the cookie of their browser opens. */
@Injectable()
export class OwnDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly cookies: SessionCookies,
  ) {}

  read(request: FastifyRequest): Promise<Draft> {
    return this.drafts.read(this.tokenIn(request));
  }

  /** Keeps a change; the first one gives the browser the token that opens it. */
  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    change: (draft: Draft) => Draft,
    file?: Buffer | null,
  ): Promise<Draft> {
    const token = this.tokenIn(request) ?? this.drafts.newToken();
    const draft = await this.drafts.change(token, change, file);
    this.cookies.write(request, reply, COOKIE, token, DRAFT_LIFETIME);
    return draft;
  }

  async clear(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = this.tokenIn(request);
    if (token !== undefined) await this.drafts.delete(token);
    this.cookies.write(request, reply, COOKIE, '', 0);
  }

  async file(request: FastifyRequest): Promise<Buffer | null> {
    const token = this.tokenIn(request);
    return token === undefined ? null : this.drafts.file(token);
  }

  /** What was typed on a page and not done; null if there is nothing. */
  async pending(
    request: FastifyRequest,
    page: string,
  ): Promise<{ readonly form: Form; readonly errors: Errors } | null> {
    return pendingIn(await this.read(request), page, request);
  }

  /**
   * Keeps what was typed, and what is wrong with it, for its page to show. An answer to a form is always a redirect: whoever
   * goes back is not asked to send a form again, and whoever has to prove their number first finds their words afterwards.
   */
  async setAside(
    request: FastifyRequest,
    reply: FastifyReply,
    page: string,
    { form, errors }: { readonly form: Form; readonly errors: Errors },
  ): Promise<void> {
    const { language } = readingOf(request);
    await this.keep(request, reply, (before) => withPending(before, { page, form, errors, language }));
  }

  /** It is done: nothing of it is kept. */
  async done(request: FastifyRequest, reply: FastifyReply, page: string): Promise<void> {
    if ((await this.read(request)).pending.some((each) => each.page === page))
      await this.keep(request, reply, (before) => withoutPending(before, page));
  }

  private tokenIn(request: FastifyRequest): string | undefined {
    return this.cookies.read(request, COOKIE);
  }
}

/** What the server said in another language is not shown again; what was typed is. */
export function pendingIn(
  { pending }: Draft,
  wanted: string,
  request: FastifyRequest,
): { readonly form: Form; readonly errors: Errors } | null {
  const found = pending.find(({ page }) => page === wanted);
  if (!found) return null;
  return { form: found.form, errors: found.language === readingOf(request).language ? found.errors : {} };
}

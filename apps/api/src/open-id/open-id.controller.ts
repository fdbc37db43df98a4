import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { OpenId, OpenIdFailed, OpenIdSignIn, SignIn } from '@nivaran/identity';
import { CLOCK, type Clock, LOGGER, type Logger } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { SessionCookies } from '../session/session-cookies';
import { visitorOf } from '../session/visitor';
import { flowOf, giveFlow, takeFlow } from './flow-cookie';
import { type BeginQuery, beginQuery, callbackQuery } from './open-id-input';
import { signedInPage } from './signed-in-page';
import { type WaysToSignIn, waysToSignIn } from './ways';

const HTML = 'text/html; charset=utf-8';

/** Signing in at the state's own sign-on (OpenID Connect), beside account and password. */
@Controller('api/v1/session')
export class OpenIdController {
  constructor(
    private readonly openId: OpenId,
    private readonly openIdSignIn: OpenIdSignIn,
    private readonly signingIn: SignIn,
    private readonly cookies: SessionCookies,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('ways')
  @Endpoint({
    summary: 'Read how one can sign in',
    access: 'open',
    answer: { status: 200, schema: waysToSignIn, description: 'What a page for signing in offers.' },
  })
  readWaysToSignIn(@QueryOf(languageQuery) _query: LanguageQuery): WaysToSignIn {
    const { name } = this.openId;
    return { password: true, openId: name === null ? null : { name } };
  }

  @Get('openid')
  @Endpoint({
    summary: 'Go to the sign-on service',
    description:
      'For browsers: a link leads here. They come back to /api/v1/session/openid/callback, and go on to `to` from there.',
    access: 'open',
    showsPages: true,
    answer: { status: 302, description: 'To the sign-on service.', headers: ['Location', 'Set-Cookie'] },
    problems: ['OPENID_NOT_SET_UP', 'OPENID_UNAVAILABLE'],
  })
  async beginOpenId(
    @QueryOf(beginQuery) { to }: BeginQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    const { address, flow } = await this.openId.begin(language);
    // The session before can be told only now: its cookie does not come along from the provider.
    const before = this.cookies.tokenIn(request) ?? null;
    const begun = this.clock.now().getTime();
    giveFlow(reply, { ...flow, to, language, before, begun }, this.cookies.isSecure);
    reply.header('location', address.href);
  }

  @Get('openid/callback')
  @Header('content-type', HTML)
  @Endpoint({
    summary: 'Come back from the sign-on service',
    description: 'It sends browsers here. Opens a session as signing in with a password does.',
    access: 'open',
    showsPages: true,
    answer: {
      status: 200,
      mediaType: 'text/html',
      description: 'Signed in; the page goes on by itself.',
      headers: ['Set-Cookie'],
    },
    problems: [
      ...(['OPENID_NOT_SET_UP', 'OPENID_UNAVAILABLE', 'OPENID_FAILED', 'OPENID_NO_ACCOUNT'] as const),
      ...(['TOO_MANY_ATTEMPTS', 'STORE_UNAVAILABLE'] as const),
    ],
  })
  async finishOpenId(
    @QueryOf(callbackQuery) _query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { isSecure } = this.cookies;
    const flow = flowOf(request, this.clock.now(), isSecure);
    takeFlow(reply, isSecure);
    if (flow) request.language = flow.language;
    const device = request.headers['user-agent'] ?? '';
    const query = request.url.replace(/^[^?]*/, '');
    try {
      if (!flow) throw new OpenIdFailed('The browser brought no cookie of ours, or an old one.');
      const token = await this.openIdSignIn.finish(query, flow, device, visitorOf(request));
      await this.signingIn.outOf(this.cookies.tokenIn(request) ?? flow.before ?? undefined, request.ip);
      this.cookies.give(request, reply, token);
      reply.header('content-language', flow.language);
      return signedInPage(flow);
    } catch (error) {
      if (error instanceof OpenIdFailed)
        this.logger.info({ reason: error.reason }, 'Signing in at the sign-on service was not completed.');
      throw error;
    }
  }
}

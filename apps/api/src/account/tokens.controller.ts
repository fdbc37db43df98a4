import { Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { AccessTokens, LONGEST_TOKEN, TOKEN_SCOPES, TokenUnknown } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, isUuid, languageQuery, plainText, wholeNumber } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { sessionOf, visitorOf } from '../session/visitor';

const newToken = z
  .strictObject({
    name: plainText(60).meta({ description: 'What it is for.', example: 'Weekly report' }),
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
    days: wholeNumber(1, LONGEST_TOKEN).meta({ description: 'Days until it ends.', example: 90 }),
  })
  .meta({ id: 'NewAccessToken' });

const accessToken = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AccessToken' });
const accessTokens = z.object({ items: z.array(accessToken) }).meta({ id: 'AccessTokens' });
const madeToken = accessToken
  .extend({ token: z.string().meta({ example: 'nvn_…', description: 'Send it as Authorization: Bearer nvn_…' }) })
  .meta({ id: 'MadeAccessToken' });

/** Keys for programs that act in one's name. */
@Controller('api/v1/account/tokens')
export class TokensController {
  constructor(private readonly tokens: AccessTokens) {}

  @Get()
  @Endpoint({
    summary: 'List my access tokens',
    token: 'never',
    answer: { status: 200, schema: accessTokens, description: 'Those that are not over, the newest first.' },
  })
  async listTokens(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof accessTokens>> {
    const items = await this.tokens.list(sessionOf(request).account.id);
    return { items: items.map((item) => ({ ...item, scopes: [...item.scopes] })) };
  }

  @Post()
  @Endpoint({
    summary: 'Make an access token',
    description: 'It may do what you may, as far as its scopes go; never accounts and sign-in.',
    token: 'never',
    fresh: true,
    answer: { status: 201, schema: madeToken, description: 'The token. It is not shown again.' },
    problems: ['TOO_MANY_TOKENS', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async makeToken(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(newToken) { scopes, ...body }: z.infer<typeof newToken>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof madeToken>> {
    const { account } = sessionOf(request);
    const { token, made } = await this.tokens.make(
      account.id,
      { ...body, scopes: [...new Set(scopes)] },
      visitorOf(request),
    );
    return { ...made, scopes: [...made.scopes], token };
  }

  @Delete(':tokenId')
  @Endpoint({
    summary: 'Revoke an access token',
    token: 'never',
    answer: { status: 204, description: 'It opens nothing any more.' },
    problems: ['TOKEN_UNKNOWN', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async revokeToken(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('tokenId') tokenId: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (!isUuid(tokenId)) throw new TokenUnknown();
    await this.tokens.revoke(sessionOf(request).account.id, tokenId, visitorOf(request));
  }
}

import { Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { InputUnknown } from '@nivaran/complaints';
import { EventStore, parkedStreams, releaseStream } from '@nivaran/event-store';
import { AccessTokens, Audit, TOKEN_SCOPES, TokenUnknown } from '@nivaran/identity';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, isUuid, languageQuery, text } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { visitorOf } from '../session/visitor';

const tokensAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        account: z.string(),
        name: z.string(),
        scopes: z.array(z.enum(TOKEN_SCOPES)),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'AdminTokens' });

const parkedAnswer = z
  .object({
    items: z.array(
      z.object({
        subscription: z.string(),
        streamId: z.string(),
        position: z.int().meta({ description: 'Of the first event that was not taken in.' }),
        error: z.string(),
        parkedAt: z.iso.datetime(),
        released: z.boolean().meta({ description: 'It is tried again within seconds.' }),
      }),
    ),
  })
  .meta({ id: 'ParkedStreams' });

const releaseBody = z.strictObject({ subscription: text(1, 100), streamId: text(1, 200) });

/** What an administrator looks after while Nivaran runs. */
@Controller('api/v1/admin')
export class UpkeepController {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly store: EventStore,
    private readonly audit: Audit,
  ) {}

  @Get('tokens')
  @Endpoint({
    summary: 'List everybody’s access tokens',
    roles: ['admin'],
    token: 'never',
    answer: { status: 200, schema: tokensAnswer, description: 'Those that are not over, the newest first.' },
  })
  async listAllTokens(@QueryOf(languageQuery) _query: LanguageQuery): Promise<z.infer<typeof tokensAnswer>> {
    const items = await this.tokens.all();
    return { items: items.map(({ scopes, ...token }) => ({ ...token, scopes: [...scopes] })) };
  }

  @Delete('tokens/:tokenId')
  @Endpoint({
    summary: 'Revoke somebody’s access token',
    roles: ['admin'],
    token: 'never',
    answer: { status: 204, description: 'It opens nothing any more.' },
    problems: ['TOKEN_UNKNOWN', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async revokeAnyToken(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Param('tokenId') id: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const token = isUuid(id) && (await this.tokens.all()).find((each) => each.id === id);
    if (!token) throw new TokenUnknown();
    await this.tokens.revoke(token.account, id, visitorOf(request));
  }

  @Get('parked')
  @Endpoint({
    summary: 'List what a projection could not take in',
    description: 'Streams that are passed over until somebody releases them; everything else goes on.',
    roles: ['admin', 'auditor'],
    answer: { status: 200, schema: parkedAnswer, description: 'The oldest first. None is as it should be.' },
  })
  async listParked(@QueryOf(languageQuery) _query: LanguageQuery): Promise<z.infer<typeof parkedAnswer>> {
    const parked = await parkedStreams(this.store.pool);
    return {
      items: parked.map(({ position, parkedAt, ...stream }) => ({
        ...{ ...stream, position, parkedAt: parkedAt.toISOString() },
      })),
    };
  }

  @Post('parked/release')
  @Endpoint({
    summary: 'Have a parked stream tried again',
    roles: ['admin'],
    token: 'never',
    answer: { status: 204, description: 'It is tried within seconds, from its first event that was not taken in.' },
    problems: ['INPUT_UNKNOWN', 'CROSS_ORIGIN', 'STORE_UNAVAILABLE'],
  })
  async release(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(releaseBody) { subscription, streamId }: z.infer<typeof releaseBody>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const parked = await parkedStreams(this.store.pool, subscription);
    if (!parked.some((each) => each.streamId === streamId)) throw new InputUnknown('streamId', streamId);
    const data = { subscription, streamId };
    await this.audit.record({ type: 'StreamReleased', data }, visitorOf(request));
    await releaseStream(this.store.pool, subscription, streamId);
  }
}

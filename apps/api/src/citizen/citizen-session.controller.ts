import { Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { CODE_LIFETIME, CitizenSessions } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { JsonBody, QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';
import { SessionCookies } from '../session/session-cookies';
import { CitizenSignIn } from './citizen-sign-in';
import { ProofOfWork } from './proof-of-work';
import { type CodeRequest, type Proof, codeRequest, proof } from './citizen-input';

const sent = z
  .object({ seconds: z.int().meta({ description: 'How long the code holds.', example: 300 }) })
  .meta({ id: 'CodeSent' });

const challenge = z
  .object({
    parameters: z.object({
      ...{ algorithm: z.string(), nonce: z.string(), salt: z.string(), cost: z.int(), keyLength: z.int() },
      ...{ keyPrefix: z.string(), keySignature: z.string(), expiresAt: z.int(), data: z.object({ issuedAt: z.int() }) },
    }),
    signature: z.string(),
  })
  .meta({ id: 'Challenge', description: 'Hexadecimal, as altcha has it.' });

/** Citizens prove a mobile number by a code that is sent to it. */
@Controller('api/v1/citizen')
export class CitizenSessionController {
  constructor(
    private readonly signIn: CitizenSignIn,
    private readonly sessions: CitizenSessions,
    private readonly cookies: SessionCookies,
    private readonly work: ProofOfWork,
  ) {}

  @Get('challenge')
  @Endpoint({
    summary: 'Get a proof of work to do',
    description:
      'Only wanted while very many codes are asked for. Challenge and solution are those of altcha, version 2.',
    access: 'open',
    answer: { status: 200, schema: challenge, description: 'It can be answered within ten minutes.' },
  })
  async giveChallenge(@QueryOf(languageQuery) _query: LanguageQuery): Promise<z.infer<typeof challenge>> {
    return challenge.parse(await this.work.challenge());
  }

  @Post('code')
  @Endpoint({
    summary: 'Send a code to a mobile number',
    description: 'The answer is the same whether or not any complaint came from this number.',
    access: 'open',
    answer: { status: 202, schema: sent, description: 'It is on its way.' },
    problems: ['PROOF_OF_WORK_WANTED', 'TOO_MANY_ATTEMPTS', 'MESSAGE_NOT_SENT', 'CROSS_ORIGIN', 'NO_PACK_IN_FORCE'],
  })
  async sendCode(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(codeRequest) { mobile, language: asked, proofOfWork }: CodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<{ seconds: number }> {
    await this.signIn.sendCode(mobile, asked ?? languageOf(request), request.ip, proofOfWork);
    return { seconds: CODE_LIFETIME / 1000 };
  }

  @Post('session')
  @Endpoint({
    summary: 'Prove a mobile number by its code',
    description: 'Sets a cookie that opens the complaints which came from this number, for an hour.',
    access: 'open',
    answer: { status: 204, description: 'Proved.', headers: ['Set-Cookie'] },
    problems: ['ONE_TIME_CODE_WRONG', 'TOO_MANY_ATTEMPTS', 'CROSS_ORIGIN'],
  })
  async proveNumber(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @JsonBody(proof) { mobile, code }: Proof,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookies.giveCitizen(request, reply, await this.signIn.prove(mobile, code, request.ip));
  }

  @Delete('session')
  @Endpoint({
    summary: 'Give a proved number up',
    access: 'open',
    answer: { status: 204, description: 'The cookie opens nothing any more.' },
    problems: ['CROSS_ORIGIN'],
  })
  async giveUpNumber(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookies.citizenTokenIn(request);
    if (token !== undefined) await this.sessions.end(token);
    this.cookies.takeCitizen(request, reply);
  }
}

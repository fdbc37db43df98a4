import { Injectable } from '@nestjs/common';
import { CitizenSignIn, ProofOfWork, RequestRefused } from '@nivaran/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Form } from '../page/form';
import type { Errors } from '../page/parts';
import { readingOf } from '../page/reading';
import { Said } from '../page/said';

/** The field in which a proof of work comes. */
export const PROOF = 'proof';

/** Sends codes to mobile numbers for the pages. */
@Injectable()
export class CodeSender {
  constructor(
    private readonly signIn: CitizenSignIn,
    private readonly work: ProofOfWork,
    private readonly said: Said,
  ) {}

  /**
   * @param form what was sent, with a proof of work if one was asked for
   * @returns null if the code is on its way; else what its page has to show: an error, or that a proof is wanted
   */
  async send(
    mobile: string,
    form: Form,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ readonly form: Form; readonly errors: Errors } | null> {
    const { language, texts } = readingOf(request);
    const { [PROOF]: proof, ...rest } = form;
    try {
      await this.signIn.sendCode(mobile, language, request.ip, proof ?? null);
      return null;
    } catch (error) {
      const isWanted = error instanceof RequestRefused && error.code === 'PROOF_OF_WORK_WANTED';
      if (!isWanted) return { form: rest, errors: { mobile: this.said.of(error, request, reply) } };
      const errors = proof === undefined ? {} : { [PROOF]: texts.busy.early };
      return { form: { ...rest, [PROOF]: await this.work.unsolved(proof) }, errors };
    }
  }
}

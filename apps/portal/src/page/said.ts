import { Injectable } from '@nestjs/common';
import { ProblemWriter, diagnose } from '@nivaran/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The status from which on it is our fault, and no matter of a field. */
const OURS = 500;
const TRY_AGAIN = 503;

/** Tells in a page what a part of the server refused, next to the field that it is about. */
@Injectable()
export class Said {
  constructor(private readonly writer: ProblemWriter) {}

  /** Sets the status of the answer. @throws what is our fault and not only for a moment */
  of(error: unknown, request: FastifyRequest, reply: FastifyReply): string {
    const { status, detail } = this.writer.write(diagnose(error), error, request);
    if (status >= OURS && status !== TRY_AGAIN) throw error;
    reply.code(status);
    return detail;
  }
}

import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../requests/language';
import { RouteTable } from '../server/route-table';
import { type Code, RETRY_AFTER } from './codes';
import { type Diagnosis, diagnose } from './diagnose';
import { ProblemWriter } from './problem-writer';

/** The one way in which anything that went wrong with a request is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly writer: ProblemWriter,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const diagnosis = this.withMethods(diagnose(error), request);
    const problem = this.writer.write(diagnosis, error, request);
    void reply
      .code(problem.status)
      .headers(headersOf(diagnosis))
      .header('content-language', languageOf(request))
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  /** An address that is there, but not for this method. */
  private withMethods(diagnosis: Diagnosis, { url }: FastifyRequest): Diagnosis {
    if (diagnosis.code !== 'ROUTE_UNKNOWN') return diagnosis;
    const allowed = this.routes.methodsAt(url);
    return allowed.length === 0
      ? diagnosis
      : { ...diagnosis, code: 'METHOD_NOT_ALLOWED', details: { allowed: allowed.join(', ') } };
  }
}

function headersOf({ code, details }: Diagnosis): Record<string, string> {
  const retryAfter = RETRY_AFTER[code satisfies Code];
  return {
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(code === 'VERSION_STALE' ? { etag: `"${String(details['actual'])}"` } : {}),
    ...(code === 'METHOD_NOT_ALLOWED' ? { allow: String(details['allowed']) } : {}),
  };
}

import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Language } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { LOGGER, type Logger } from '@nivaran/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../requests/language';
import { RouteTable } from '../server/route-table';
import { type Code, RETRY_AFTER, STATUSES } from './codes';
import { type Diagnosis, diagnose } from './diagnose';
import { problemFrom } from './problem';

/** The one way in which anything that went wrong is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly packs: Packs,
    private readonly routes: RouteTable,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const diagnosis = this.complete(diagnose(error), error, request);
    const language = languageOf(request);
    const problem = problemFrom(diagnosis, language, { desk: (id) => this.deskName(id, language) });
    void reply
      .code(problem.status)
      .headers(headersOf(diagnosis))
      .header('content-language', language)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private complete(diagnosis: Diagnosis, error: unknown, request: FastifyRequest): Diagnosis {
    const { code, details } = diagnosis;
    if (code === 'ROUTE_UNKNOWN') {
      const allowed = this.routes.methodsAt(request.url);
      return allowed.length === 0
        ? diagnosis
        : { ...diagnosis, code: 'METHOD_NOT_ALLOWED', details: { allowed: allowed.join(', ') } };
    }
    if (STATUSES[code] < 500) return diagnosis;
    const id = randomUUID();
    const where = { id, code, method: request.method, route: request.routeOptions?.url ?? null };
    if (code === 'INTERNAL_ERROR') this.logger.error({ err: error, ...where }, 'A request failed.');
    else this.logger.warn({ err: error, ...where }, 'A request could not be served at the moment.');
    return { ...diagnosis, details: { ...details, id } };
  }

  private deskName(id: string, language: Language): string {
    const directory = this.packs.current();
    return directory.hasDesk(id) ? directory.desk(id).name[language] : id;
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

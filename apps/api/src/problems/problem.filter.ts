import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusals } from '../audit/refusals';
import { PAGE_OF_PROBLEM, type PageOfProblem, wantsPage } from '../pages/problem-page';
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
    private readonly refusals: Refusals,
    private readonly routes: RouteTable,
    @Inject(PAGE_OF_PROBLEM) private readonly pageOf: PageOfProblem,
  ) {}

  /** Never throws: Nest does not wait for it. */
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.tell(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for routes that are no controller's. Never throws. */
  async tell(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (reply.sent) return;
    const diagnosis = this.withMethods(diagnose(error), request);
    try {
      await this.refusals.note(diagnosis.code, request);
      this.answer(diagnosis, error, request, reply);
    } catch (fault) {
      this.answer(diagnose(fault), fault, request, reply); // without its trace, nobody is told more
    }
  }

  private answer(diagnosis: Diagnosis, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.writer.write(diagnosis, error, request);
    const language = languageOf(request);
    const [type, text] = wantsPage(request)
      ? ['text/html', this.pageOf(problem, language, request)]
      : ['application/problem+json', JSON.stringify(problem)];
    void reply
      .code(problem.status)
      .headers(headersOf(diagnosis))
      .header('content-language', language)
      .type(`${type}; charset=utf-8`)
      .send(text);
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
  const retryAfter = (details['retryAfter'] as number | undefined) ?? RETRY_AFTER[code satisfies Code];
  return {
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(code === 'VERSION_STALE' ? { etag: `"${String(details['actual'])}"` } : {}),
    ...(code === 'METHOD_NOT_ALLOWED' ? { allow: String(details['allowed']) } : {}),
  };
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** The entity tag of a version of a complaint. */
export const etagOf = (version: number): string => `"${version}"`;

/** Whether If-None-Match names this version (weak comparison, RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, version: number): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(version));
}

/** Sends the version of an outcome as ETag too, for the next If-Match. */
@Injectable()
export class EtagOfOutcome implements NestInterceptor<{ readonly version: number } | undefined> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<{ readonly version: number } | undefined>,
  ): Observable<{ readonly version: number } | undefined> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((outcome) => {
        if (outcome) reply.header('etag', etagOf(outcome.version));
      }),
    );
  }
}

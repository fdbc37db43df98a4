import type { FastifyInstance } from 'fastify';
import { RequestRefused } from '../problems/errors';

/** Characters after the ?. The longest that has a use, a search in Hindi, has a tenth of it. */
const LONGEST = 4096;
const MOST_PARAMETERS = 50;

/** Refuses a query that nobody needs, before anything else looks at it. */
export function limitQuery(instance: FastifyInstance): void {
  instance.addHook('onRequest', ({ raw }, _reply, done) => {
    const query = raw.url?.split('?', 2)[1] ?? '';
    if (query.length > LONGEST || countOf(query) > MOST_PARAMETERS) done(new RequestRefused('QUERY_TOO_LONG'));
    else done();
  });
}

const countOf = (query: string): number => (query === '' ? 0 : query.split('&').length);

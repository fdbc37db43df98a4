import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Parts of a request that mean nothing here, and that programs send all the same. */
export function ignoreParts(instance: FastifyInstance): void {
  // A body of DELETE means nothing (RFC 9110, 9.3.5), but many a client announces one with every request.
  instance.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  // Whatever else is expected than 100-continue may be passed over (RFC 9110, 10.1.1). Node would refuse it without a word.
  instance.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    instance.server.emit('request', request, response);
  });
}

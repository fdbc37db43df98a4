import type { FastifyInstance } from 'fastify';

/** While the server stops, every answer ends its connection. One that is kept open would hold the stop up. */
export function endConnectionsOnClose(instance: FastifyInstance): void {
  let closing = false;
  instance.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  instance.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}

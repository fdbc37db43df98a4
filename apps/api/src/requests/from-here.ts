import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether it is known that people come by way of a proxy: then whoever calls from this machine is that. */
    isBehindProxy: boolean;
  }
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether a request comes from this machine itself. A proxy here calls from loopback too, for others: it says so. */
export function isFromHere({
  server,
  socket,
  headers,
}: Pick<FastifyRequest, 'socket' | 'headers'> & { readonly server: { readonly isBehindProxy: boolean } }): boolean {
  const forOthers = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return !server.isBehindProxy && forOthers === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
}

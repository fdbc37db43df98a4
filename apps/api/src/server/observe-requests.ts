import type { Logger } from '@nivaran/platform';
import type { FastifyInstance } from 'fastify';
import { httpDuration } from '../metrics/metrics';
import { isRead } from '../requests/is-read';

/**
 * Measures every request, and logs it by its route: never the address itself, which holds ticket IDs, nor query or body.
 * Reads that went well are logged at debug.
 */
export function observeRequests(instance: FastifyInstance, logger: Logger): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    httpDuration.observe({ method, route, status }, elapsedTime / 1000);
    const level = status >= 500 ? 'warn' : status >= 400 || !isRead(method) ? 'info' : 'debug';
    logger[level]({ method, route, status, ms: Number(elapsedTime.toFixed(1)) }, 'request');
    done();
  });
}

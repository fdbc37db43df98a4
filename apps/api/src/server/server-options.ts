import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Code } from '../problems/codes';
import { diagnose } from '../problems/diagnose';
import { type Problem, problemFrom } from '../problems/problem';
import { languageOf } from '../requests/language';

/** How the HTTP server guards itself. Times in ms, sizes in bytes. */
export const SERVER_OPTIONS = {
  bodyLimit: 1_048_576,
  /** For a whole request to arrive: a file of 10 MB on a slow line. Its headers have as long as ever. */
  requestTimeout: 120_000,
  http: { headersTimeout: 30_000 },
  /** For a connection on which nothing moves, longer than the longest answer (an append waits 10 s for a failover). */
  connectionTimeout: 60_000,
  /** A request that slips in while we stop is still served; its connection ends with it. */
  return503OnClosing: false,
  routerOptions: { maxParamLength: 200 },
  frameworkErrors: refuseAddress,
  clientErrorHandler: refuseConnection,
};

/**
 * @param trustedProxies networks of those whose X-Forwarded-For is believed: the client's address is the right-most one in
 * it that is not theirs. With none of them it is that of the connection, whatever a header says.
 */
export function serverOptions(trustedProxies: readonly string[]) {
  return { ...SERVER_OPTIONS, trustProxy: trustedProxies.length > 0 && [...trustedProxies] };
}

const NO_NAMES = { desk: (id: string) => id };
const CONTENT_TYPE = 'application/problem+json; charset=utf-8';

/** Nothing in a problem is there to be shown, run or loaded. */
const BARE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What the router refuses passes by Nest, its headers and its filter. */
function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const problem = problemFrom(diagnose(error), language, NO_NAMES);
  void reply
    .code(problem.status)
    .headers({ ...BARE_HEADERS, 'content-language': language })
    .type(CONTENT_TYPE)
    .send(JSON.stringify(problem));
}

const CONNECTION_CODES: Readonly<Record<string, Code>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW',
};

/** What cannot be read as a request gets a problem too, in English: its headers are not known. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code = CONNECTION_CODES[error.code ?? ''] ?? 'REQUEST_MALFORMED';
  socket.end(rawAnswer(problemFrom({ code, details: {}, field: undefined, fields: [] }, 'en', NO_NAMES)));
}

function rawAnswer(problem: Problem): string {
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `Content-Type: ${CONTENT_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

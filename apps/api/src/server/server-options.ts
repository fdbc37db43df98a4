import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Code, STATUSES } from '../problems/codes';
import { problemFrom } from '../problems/problem';

/** How the HTTP server guards itself. Times in ms, sizes in bytes. */
export const SERVER_OPTIONS = {
  bodyLimit: 1_048_576,
  /** For a whole request to arrive. */
  requestTimeout: 30_000,
  /** For a connection on which nothing moves, longer than the longest answer (an append waits 10 s for a failover). */
  connectionTimeout: 60_000,
  /** A request that slips in while we stop is still served; the connection ends with it. */
  return503OnClosing: false,
  /** The address of a client is that of its connection: no header is believed. */
  trustProxy: false,
  routerOptions: { maxParamLength: 200 },
  clientErrorHandler: refuse,
};

const CODES: Readonly<Record<string, Code>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW',
};

/** What cannot be read as a request gets a problem too, in English: its headers are not known. */
function refuse(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code = CODES[error.code ?? ''] ?? 'REQUEST_MALFORMED';
  const status = STATUSES[code];
  const diagnosis = { code, details: {}, field: undefined, fields: [] };
  const body = JSON.stringify(problemFrom(diagnosis, 'en', { desk: (id) => id }));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

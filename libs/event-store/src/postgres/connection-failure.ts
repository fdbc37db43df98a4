const NODE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** SQLSTATE classes: 08 connection exception, 53 insufficient resources, 57 operator intervention (shutdown, restart). */
const SQL_CLASSES = new Set(['08', '53', '57']);
/** A statement that took too long is the statement's fault, though its class is 57. */
const QUERY_CANCELED = '57014';
/** The server has become a standby: the primary is elsewhere by now. */
const READ_ONLY = '25006';

/**
 * Whether the database, not the request, is at fault: it went away, is starting, or has no room for a connection.
 * node-postgres reports a socket that closed under a query by message alone.
 */
export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    NODE_CODES.has(code) ||
    code === READ_ONLY ||
    (/^[0-9A-Z]{5}$/.test(code) && SQL_CLASSES.has(code.slice(0, 2)) && code !== QUERY_CANCELED) ||
    /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|connection error/i.test(
      error.message,
    )
  );
}

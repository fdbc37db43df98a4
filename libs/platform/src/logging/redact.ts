import { redactUrl } from '../settings/redact-url';

/**
 * Names under which personal data or secrets travel, without case, `_` and `-`. Whatever stands under them is left out
 * of the log, at any depth: logs carry ids alone (design of personal data: the log of a process is not erasable).
 */
const PRIVATE = new Set([
  ...['name', 'fullname', 'displayname', 'mobile', 'phone', 'email', 'address', 'residence', 'complainant', 'person'],
  ...['statement', 'words', 'text', 'note', 'explanation', 'question', 'answer', 'vaccination'],
  ...[
    'idproof',
    'last4',
    'aadhaar',
    'beneficiaryreference',
    'body',
    'payload',
    'form',
    'detail',
    'parameters',
    'values',
  ],
  // `current` and `next` are passwords where one is changed. `code` stays: it names a problem. The code of a second factor
  // comes in a `body`, and nowhere else.
  ...['password', 'passwordhash', 'current', 'next', 'secret', 'clientsecret', 'sharedsecret', 'otp', 'recoverycodes'],
  ...['token', 'accesstoken', 'refreshtoken', 'idtoken', 'tokenhash', 'sessionid', 'masterkey', 'wrappedkey', 'apikey'],
  ...['authorization', 'proxyauthorization', 'cookie', 'cookies', 'setcookie'],
]);

const LEFT_OUT = '[left out]';
const DEEPEST = 8;

/** A copy fit for the log: private values left out, URLs without user, password and query. */
export function redact(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (value instanceof Error) return describeError(value, depth);
  if (depth >= DEEPEST || Buffer.isBuffer(value)) return LEFT_OUT;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const plain = name.toLowerCase().replace(/[_-]/g, '');
      if (PRIVATE.has(plain)) return [name, LEFT_OUT];
      if (plain.endsWith('url') && typeof item === 'string') return [name, withoutQuery(item)];
      return [name, redact(item, depth + 1)];
    }),
  );
}

/** An error's own fields may hold anything (a failed row, a request): only these are known to be harmless. */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: redact(cause, depth + 1) }),
  };
}

function withoutQuery(text: string): string {
  return URL.canParse(text) ? redactUrl(text) : text.replace(/[?#].*$/s, '');
}

import createClient, { type Middleware } from 'openapi-fetch';
import { i18n } from '../texts/i18n';
import type { Problem, paths } from './schema';

/** The server said no. Its sentence is in the reader's language, and says how to mend it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came: no network, or no server. What was asked for may be asked again. */
export class Unreachable extends Error {}

const speaks: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', i18n.language);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: '/' });
api.use(speaks);

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the server answered; the one place where a problem becomes an error. @throws Refused, Unreachable */
export async function answer<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable('', { cause });
  });
  if (response.ok) return data as Data;
  if (isProblem(error)) throw new Refused(error);
  throw new Unreachable(String(response.status)); // a proxy answered, not we
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}

/** A key for one intention: the same intention sent again is not done twice. */
export const newKey = (): string => crypto.randomUUID();

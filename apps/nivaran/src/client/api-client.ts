import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AccountMissing, PasswordMissing, ServerProblem, ServerUnreachable } from './errors';

export interface ClientOptions {
  readonly url: string;
  /** Whom to act as; undefined: nobody, for what is open to all. */
  readonly as: string | undefined;
  readonly language: 'hi' | 'en';
}

interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | null;
}

/** The command line's way to a running Nivaran: the same HTTP contract as everybody else's. */
export class ApiClient {
  private cookie: string | undefined;
  private token: string | undefined;

  constructor(private readonly options: ClientOptions) {}

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.request<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.request<Body>('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /**
   * Acts by the access token of NIVARAN_TOKEN, or signs in as the account of the options; the password comes from
   * NIVARAN_PASSWORD or the terminal, and so does the code of a second factor.
   */
  async signIn(): Promise<this> {
    const { as } = this.options;
    this.token = as === undefined ? process.env['NIVARAN_TOKEN'] || undefined : undefined;
    if (this.token) return this;
    if (!as) throw new AccountMissing();
    const password = process.env['NIVARAN_PASSWORD'] || (await ask(`Password of ${as}: `));
    const { body } = await this.post<{ needs: string | null }>('/api/v1/session', { account: as, password });
    if (body.needs === 'second-factor')
      await this.post('/api/v1/session/code', { code: await ask(`Code of the second factor of ${as}: `) });
    return this;
  }

  /** Does an action on the complaint as it is now. */
  async act<Body>(ticketId: string, action: string, body: object): Promise<Body> {
    const path = `/api/v1/complaints/${encodeURIComponent(ticketId)}`;
    const { etag } = await this.get(path);
    const answer = await this.post<Body>(`${path}/actions/${action}`, body, { 'if-match': etag ?? '' });
    return answer.body;
  }

  private async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    let response: Response;
    try {
      response = await fetch(new URL(path, this.options.url), {
        method,
        headers: {
          accept: 'application/json, application/problem+json',
          'accept-language': this.options.language,
          ...(this.cookie ? { cookie: this.cookie } : {}),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new ServerUnreachable(this.options.url);
    }
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    const text = await response.text();
    if (!response.ok) throw problemOf(response, text);
    return { body: (text ? JSON.parse(text) : null) as Body, etag: response.headers.get('etag') };
  }
}

function problemOf(response: Response, text: string): ServerProblem {
  try {
    return new ServerProblem({ ...(JSON.parse(text) as { code: string }), status: response.status });
  } catch {
    return new ServerProblem({ status: response.status, code: 'NO_PROBLEM', title: `HTTP ${response.status}` });
  }
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new PasswordMissing();
  process.stderr.write(question);
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: mute, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

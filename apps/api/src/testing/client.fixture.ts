import { type Agent, request } from 'node:http';
import type { DocumentedAnswers } from './documented-answers.fixture';

/** What came back. `body`: the JSON, or the text if it is none. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Body;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;
type Answer = Record<string, unknown>;

export interface Server {
  readonly port: number;
  readonly agent: Agent;
  readonly answers: DocumentedAnswers;
}

/** Somebody who talks to the api over HTTP; every answer is checked against the OpenAPI document. */
export class Client {
  private cookie: string | undefined;

  constructor(
    private readonly server: Server,
    private readonly always: Headers = {},
  ) {}

  async signIn(account: string, password: string): Promise<this> {
    const { status, headers, text } = await this.post('/api/v1/session', { account, password });
    if (status !== 200) throw new Error(`${account} could not sign in: ${text}`);
    this.cookie = headers['set-cookie']?.split(';')[0];
    return this;
  }

  /** The same person with other headers on every request. */
  with(headers: Headers): Client {
    const other = new Client(this.server, { ...this.always, ...headers });
    other.cookie = this.cookie;
    return other;
  }

  get<Body = Answer>(path: string, headers: Headers = {}): Promise<Reply<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Answer>(path: string, body?: unknown, headers: Headers = {}): Promise<Reply<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  /** Does an action on the complaint as it is now. */
  async act<Body = Answer>(
    ticketId: string,
    action: string,
    body: object = {},
    headers: Headers = {},
  ): Promise<Reply<Body>> {
    const { headers: read } = await this.get(`/api/v1/complaints/${ticketId}`);
    const match = { 'if-match': read['etag'] ?? '', ...headers };
    return this.post<Body>(`/api/v1/complaints/${ticketId}/actions/${action}`, body, match);
  }

  /** @param body an object goes as JSON, a string as it is */
  async send<Body = Answer>(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Reply<Body>> {
    const payload = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    const sent = {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(payload === undefined && method !== 'POST' ? {} : { 'content-length': Buffer.byteLength(payload ?? '') }),
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...this.always,
      ...headers,
    };
    const reply = await this.exchange(method, path, payload, sent);
    const contentType = reply.headers['content-type'] ?? '';
    this.server.answers.check({ method, path, contentType, ...reply });
    return { ...reply, body: (contentType.includes('json') ? JSON.parse(reply.text) : reply.text) as Body };
  }

  private exchange(
    method: string,
    path: string,
    payload: string | undefined,
    headers: Readonly<Record<string, string | number>>,
  ): Promise<Omit<Reply<unknown>, 'body'>> {
    const { port, agent } = this.server;
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [
                name,
                value === undefined ? value : String(value),
              ]),
            ),
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      call.once('error', reject);
      call.end(payload);
    });
  }
}

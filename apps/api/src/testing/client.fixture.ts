import { type Agent, request } from 'node:http';
import { Readable } from 'node:stream';
import type { DocumentedAnswers } from './documented-answers.fixture';

/** What came back. `body`: the JSON, or the text if it is none; `bytes`: as they came. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Body;
  readonly text: string;
  readonly bytes: Buffer;
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

  /** Comes with the cookie of this answer from now on. */
  keepCookieOf({ headers, text }: Reply<unknown>): this {
    this.cookie = headers['set-cookie']?.split(';')[0];
    if (this.cookie === undefined) throw new Error(`No cookie was given: ${text}`);
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

  /** Sends a file, with its kind, to the complaint as it is now. */
  async attach<Body = Answer>(
    ticketId: string,
    { kind = 'slip', name, content }: { readonly kind?: string; readonly name: string; readonly content: Buffer },
    headers: Headers = {},
  ): Promise<Reply<Body>> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new File([content], name));
    const { headers: read } = await this.get(`/api/v1/complaints/${ticketId}`);
    return this.submit<Body>(ticketId, form, { 'if-match': read['etag'] ?? '', ...headers });
  }

  /** Sends a form as it is. */
  async submit<Body = Answer>(ticketId: string, form: FormData, headers: Headers = {}): Promise<Reply<Body>> {
    const encoded = new Response(form);
    const body = Buffer.from(await encoded.arrayBuffer());
    const sent = { 'content-type': encoded.headers.get('content-type') ?? '', ...headers };
    return this.send<Body>('POST', `/api/v1/complaints/${ticketId}/attachments`, body, sent);
  }

  /** @param body an object goes as JSON; a string, bytes and a stream as they are */
  async send<Body = Answer>(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Reply<Body>> {
    const asItIs = typeof body === 'string' || body === undefined || Buffer.isBuffer(body) || body instanceof Readable;
    const payload = asItIs ? body : JSON.stringify(body);
    const hasLength = !(payload instanceof Readable) && (payload !== undefined || method === 'POST');
    const sent = {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(hasLength ? { 'content-length': Buffer.byteLength(payload ?? '') } : {}),
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...this.always,
      ...headers,
    };
    const reply = await this.exchange(method, path, payload, sent);
    const contentType = reply.headers['content-type'] ?? '';
    const given = reply.headers['set-cookie']?.split(';')[0];
    if (given?.split('=')[0] === this.cookie?.split('=')[0]) this.cookie = given;
    this.server.answers.check({ method, path, contentType, ...reply });
    return {
      ...reply,
      body: (contentType.includes('json') && method !== 'HEAD' ? JSON.parse(reply.text) : reply.text) as Body,
    };
  }

  private exchange(
    method: string,
    path: string,
    payload: string | Buffer | Readable | undefined,
    headers: Readonly<Record<string, string | number>>,
  ): Promise<Omit<Reply<unknown>, 'body'>> {
    const { port, agent } = this.server;
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [
                name,
                value === undefined ? value : String(value),
              ]),
            ),
            text: bytes.toString(),
            bytes,
          });
        });
      });
      call.once('error', reject);
      if (payload instanceof Readable) payload.pipe(call);
      else call.end(payload);
    });
  }
}

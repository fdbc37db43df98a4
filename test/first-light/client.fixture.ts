import { randomUUID } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, never>;
}

/** One person at one browser: keeps the session's cookie, sends what the contract asks for. */
export class Person {
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly language: 'hi' | 'en' = 'en',
  ) {}

  async signIn(account: string, password = 'nivaran-demo'): Promise<this> {
    const { status } = await this.post('/api/v1/session', { account, password });
    if (status >= 300) throw new Error(`${account} could not sign in: HTTP ${status}`);
    return this;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /** Does an action on the complaint as it is now. */
  async act(ticketId: string, action: string, body: object = {}): Promise<Answer> {
    const { headers } = await this.get(`/api/v1/complaints/${ticketId}`);
    const version = headers.get('etag') ?? '';
    return this.post(`/api/v1/complaints/${ticketId}/actions/${action}`, body, { 'if-match': version });
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : null) as Answer['body'],
    };
  }
}

/** A complaint of Sunita's from Bhopal, in Hindi, about a second dose that does not show. */
export function bhopalComplaint(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', consent: true },
    statement: 'दूसरी खुराक 21 जून को लगी थी, पर ऐप में अब भी बाकी दिख रही है। नौकरी के लिए प्रमाणपत्र चाहिए।',
    complainant: { name: 'सुनीता मालवीय', mobile: '9826012345', email: null },
    vaccination: {
      ...{ dose: 2, date: '2021-06-21', centre: 'जे.पी. अस्पताल', districtLgd: null },
      ...{ vaccine: 'COVISHIELD', beneficiaryReference: null },
    },
    residence: { pin: '462001', districtLgd: null },
    idProof: { type: 'AADHAAR', last4: '1234' },
    ...change,
  };
}

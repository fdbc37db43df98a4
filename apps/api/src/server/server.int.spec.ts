import { connect } from 'node:net';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}

const lodge = '/api/v1/complaints';

describe('a request that is not in order', () => {
  const api = apiUnderTest();

  it.each([
    ['broken JSON', 'POST', lodge, '{"category": ', {}, 400, 'JSON_MALFORMED'],
    ['a key __proto__', 'POST', lodge, '{"__proto__": {"x": 1}}', {}, 400, 'JSON_MALFORMED'],
    ['no body', 'POST', lodge, '', {}, 400, 'BODY_EMPTY'],
    [
      'a form',
      'POST',
      lodge,
      'a=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    ['plain text', 'POST', lodge, 'hello', { 'content-type': 'text/plain' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['a content type that is none', 'POST', lodge, '{}', { 'content-type': '☃' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
    ['a body of more than 1 MiB', 'POST', lodge, ' '.repeat(1_048_577), {}, 413, 'BODY_TOO_LARGE'],
    ['an unknown address', 'GET', '/api/v1/nothing', undefined, {}, 404, 'ROUTE_UNKNOWN'],
    ['an address without its part', 'GET', `${lodge}/`, undefined, {}, 404, 'ROUTE_UNKNOWN'],
    ['a wrong method', 'PUT', lodge, '{}', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['a broken %-escape', 'GET', '/api/v1/public/track/%E0%A4%A', undefined, {}, 400, 'URL_MALFORMED'],
    [
      'a part of an address that is too long',
      'GET',
      `/api/v1/public/track/${'1'.repeat(300)}`,
      undefined,
      {},
      414,
      'URL_TOO_LONG',
    ],
    ['an unknown parameter', 'GET', '/api/v1/public/categories?langauge=hi', undefined, {}, 400, 'INPUT_INVALID'],
    ['a language that there is not', 'GET', '/api/v1/public/categories?lang=fr', undefined, {}, 400, 'INPUT_INVALID'],
  ] as const)(
    'with %s is answered with a problem that says so',
    async (_, method, path, body, headers, status, code) => {
      const sent = code === 'CONTENT_TYPE_UNSUPPORTED' && 'content-type' in headers ? ascii(headers) : headers;
      const answer = await api.citizen.send<Problem & { status: number; type: string }>(method, path, body, sent);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({ type: `/api/v1/problems/${code}`, status });
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it('with a wrong method says which methods there are', async () => {
    const { headers, body } = await api.citizen.send('PUT', lodge, '{}');
    expect(headers['allow']).toBe('POST');
    expect(body['detail']).toBe('This address takes POST. /api/docs says what each of them does.');
  });

  it('is told in the language of the query, of Accept-Language, or in English', async () => {
    const details = await Promise.all([
      api.citizen.post(`${lodge}?lang=hi`, '{'),
      api.citizen.post(lodge, '{', { 'accept-language': 'hi-IN, en;q=0.5' }),
      api.citizen.post(lodge, '{'),
    ]);
    expect(details.map(({ headers }) => headers['content-language'])).toEqual(['hi', 'hi', 'en']);
    expect(details.map(({ body }) => body['title'])).toEqual([
      'बॉडी JSON नहीं है',
      'बॉडी JSON नहीं है',
      'The body is not JSON',
    ]);
  });

  it('that is no HTTP at all, or has headers without end, gets a problem too', async () => {
    expect(await raw(api.port, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"code":"REQUEST_MALFORMED"/);
    const long = `GET /?${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`;
    expect(await raw(api.port, long)).toMatch(/^HTTP\/1\.1 431 [^]*"code":"HEADERS_TOO_LARGE"/);
  });

  it('leads to what its kind of problem is', async () => {
    const { body } = await api.citizen.post<Problem & { type: string; title: string }>(`${lodge}?lang=hi`, '{');
    expect((await api.citizen.get(`${body.type}?lang=hi`)).body).toEqual({
      type: body.type,
      code: 'JSON_MALFORMED',
      status: 400,
      title: body.title,
    });
    const unknown = await api.citizen.get('/api/v1/problems/NO_SUCH');
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'PROBLEM_UNKNOWN']);
    expect((await api.citizen.get<{ items: readonly object[] }>('/api/v1/problems')).body.items.length).toBeGreaterThan(
      40,
    );
  });
});

describe('naughty input', () => {
  const api = apiUnderTest();
  const strings = [
    ...[
      '',
      ' ',
      '\0',
      '\ud800',
      'null',
      'undefined',
      'NaN',
      '-1',
      '1e309',
      '0x10',
      '१२३',
      "' or '1'='1",
      '"; drop table --',
    ],
    ...[
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '%00',
      '%s%n',
      '${7*7}',
      '\u202egnp',
      '\u200b',
      '﷽',
      '👩‍👩‍👧‍👦',
      '\r\nSet-Cookie: x=y',
    ],
    ...['a'.repeat(10_000), '٠١٢', 'İ', 'ß', 'constructor', '__proto__', 'toString', '2341 2341 2346', '=cmd|/c calc'],
  ];
  const values: unknown[] = [
    ...strings,
    ...[
      null,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      1e308,
      2 ** 53,
      [],
      [[]],
      {},
      { a: 1 },
      [null],
      { toString: 1 },
      { length: -1 },
    ],
  ];

  it('gets no answer of 500 or above, wherever it stands in a lodging', async () => {
    const base = aLodging();
    for (const field of Object.keys(base) as (keyof typeof base)[])
      for (const value of values) {
        const part = base[field];
        const bodies = [{ ...base, [field]: value }];
        if (typeof part === 'object' && part !== null)
          for (const inner of Object.keys(part)) bodies.push({ ...base, [field]: { ...part, [inner]: value } });
        for (const body of bodies) {
          const { status, text } = await api.citizen.post(lodge, body);
          if (status >= 500) throw new Error(`${field} ${JSON.stringify(value)}: ${text}`);
        }
      }
  });

  it('gets no answer of 500 or above as a body', async () => {
    const deep = 200_000;
    const bodies = [
      ...values.map((value) => JSON.stringify(value)),
      ...['['.repeat(deep) + ']'.repeat(deep), '{"a":'.repeat(deep / 4) + '1' + '}'.repeat(deep / 4), '{"a":1,"a":2}'],
      ...['\ufeff{}', '{}{}', "{'a':1}", '{"constructor":{"prototype":{"x":1}}}', `"${'\\u0000'.repeat(100)}"`],
    ];
    for (const path of [lodge, '/api/v1/session', '/api/v1/queue/next', `${lodge}/26148297315/actions/note`])
      for (const body of bodies) {
        const { status, text } = await (await api.as('officer.bhopal')).post(path, body, { 'if-match': '"1"' });
        if (status >= 500) throw new Error(`${path} ${body.slice(0, 100)}: ${text}`);
      }
  });

  it('gets no answer of 500 or above in an address, a query or a header', async () => {
    const helpdesk = await api.as('helpdesk');
    for (const value of strings) {
      if (/\p{Cs}/u.test(value)) continue; // no address can hold it
      const encoded = encodeURIComponent(value).slice(0, 4000);
      const header = value.replace(/[^\x20-\x7e]/g, '?').slice(0, 300);
      const answers = [
        await helpdesk.get(`${lodge}/${encoded}`),
        await helpdesk.get(`/api/v1/public/track/${encoded}`),
        await helpdesk.get(`/api/v1/public/pins/${encoded}`),
        await helpdesk.get(`/api/v1/problems/${encoded}`),
        ...(await Promise.all(
          ['desk', 'status', 'category', 'holder', 'dueBefore', 'cursor', 'limit', 'position', 'lang'].map((name) =>
            helpdesk.get(`/api/v1/queue?${name}=${encoded}`),
          ),
        )),
        ...(await Promise.all(
          ['from', 'to', 'groupBy', 'asOf'].map((name) => helpdesk.get(`/api/v1/reports/sla?${name}=${encoded}`)),
        )),
        ...(await Promise.all(
          ['if-none-match', 'accept-language', 'cookie', 'accept', 'origin'].map((name) =>
            helpdesk.get('/api/v1/session', { [name]: header }),
          ),
        )),
        await helpdesk.post(lodge, aLodging(), { 'idempotency-key': header }),
        await helpdesk.post(`${lodge}/26148297315/actions/accept`, {}, { 'if-match': header }),
      ];
      for (const { status, text } of answers) if (status >= 500) throw new Error(`${JSON.stringify(value)}: ${text}`);
    }
  });
});

describe('every answer', () => {
  const api = apiUnderTest();

  it.each(['/api/v1/session', '/api/v1/nothing', '/api/docs', '/api/openapi.json'])(
    'of %s has the headers that keep a browser out of trouble',
    async (path) => {
      const { headers } = await api.citizen.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|upgrade-insecure|https:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('is measured and logged by its route, without what the address or the body say', async () => {
    await api.citizen.get('/api/v1/public/track/26148297315?lang=hi');
    await api.citizen.post(lodge, aLodging({ statement: 'x' }));
    const lines = api.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        route: '/api/v1/public/track/:ticketId',
        method: 'GET',
        ms: expect.any(Number),
      }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ level: 'info', route: lodge, method: 'POST', status: 400 }));
    expect(api.log.join('')).not.toMatch(/26148297315|lang=hi|सुनीता|9000010001/);
  });
});

describe('stopping', () => {
  const api = apiUnderTest();

  it('answers a request that is under way, and ends its connection', async () => {
    const body = JSON.stringify(aLodging());
    const half = Math.floor(body.length / 2);
    const socket = connect(api.port, '127.0.0.1');
    const answer = text(socket);
    socket.write(
      `POST ${lodge} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    socket.write(body.slice(0, half));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = api.app.close();
    socket.write(body.slice(half));
    expect(await answer).toMatch(/^HTTP\/1\.1 201 [^]*connection: close/i);
    await closed;
  });
});

function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  return text(socket);
}

function text(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.once('error', reject);
    socket.once('close', () => resolve(received));
  });
}

function ascii(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('☃', '?/?')]));
}

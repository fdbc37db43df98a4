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

  it.each(['c0af', 'ff', 'e0a4', 'eda080', 'f4908080'])(
    'with bytes that are no UTF-8 (%s) is not JSON',
    async (hex) => {
      const [start = '', end = ''] = JSON.stringify(aLodging({ statement: 'a statement with @@' })).split('@@');
      const bytes = Buffer.concat([Buffer.from(start), Buffer.from(hex, 'hex'), Buffer.from(end)]);
      const { status, body } = await api.citizen.send('POST', lodge, bytes);
      expect([status, body['code']]).toEqual([400, 'JSON_MALFORMED']);
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

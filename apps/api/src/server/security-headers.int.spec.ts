import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

/** Of every answer, whatever it is about: https://owasp.org/www-project-secure-headers/ */
const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
    "manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': expect.stringMatching(/^([\w-]+=\(\), )+[\w-]+=\(\)$/),
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
/** Of the connection, and of what is in the answer. */
const OF_THE_ANSWER = ['connection', 'keep-alive', 'date', 'content-length', 'content-type', 'content-language'];

describe('every answer', () => {
  const api = apiUnderTest();
  const headersOf = async (method: string, path: string, body?: unknown) => {
    const { headers } = await api.citizen.send(method, path, body);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.includes(name)));
  };

  it.each([
    ['a page', '/api/docs'],
    ['the document', '/api/openapi.json'],
    ['health', '/health/ready'],
    ['a refusal', '/api/v1/session'],
    ['an address that is not there', '/api/v1/nothing'],
    ['a query that is too long', `/api/v1/nothing?${'&'.repeat(60)}`],
  ])('has the headers that keep a browser out of trouble, and no others: %s', async (_, path) => {
    expect(await headersOf('GET', path)).toEqual(ALWAYS);
  });

  it('has them although its request was not read', async () => {
    expect(await headersOf('POST', '/api/v1/complaints', '{')).toEqual(ALWAYS);
  });

  it.each(['%E0%A4%A', '1'.repeat(300)])('has the strictest of them where the router refuses: %s', async (part) => {
    expect(await headersOf('GET', `/api/v1/public/track/${part}`)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('says beside them what the client needs', async () => {
    expect(await headersOf('POST', '/api/v1/complaints', aLodging())).toEqual({
      ...ALWAYS,
      location: expect.any(String),
      etag: expect.any(String),
    });
    expect(await headersOf('GET', '/api/v1/public/categories')).toEqual({
      ...{ ...ALWAYS, 'cache-control': 'public, max-age=300' },
      vary: 'accept-language',
    });
    expect(await headersOf('PUT', '/api/v1/complaints', '{}')).toEqual({ ...ALWAYS, allow: 'POST' });
  });
});

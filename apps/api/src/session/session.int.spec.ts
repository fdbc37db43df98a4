import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const session = '/api/v1/session';
const password = 'nivaran-demo';

describe('signing in', () => {
  const api = apiUnderTest();

  it('opens a session in a cookie that no script and no other site can use', async () => {
    const { status, body, headers } = await api.citizen.post(session, { account: 'officer.bhopal', password });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ account: 'officer.bhopal', name: 'Anil Dubey', role: 'officer', desk: 'bhopal' },
      ...{ needs: null, endsAt: expect.stringMatching(/^20\d\d-.*Z$/) },
    });
    expect(headers['set-cookie']).toMatch(
      /^nivaran_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['the browser came by https', { origin: 'https://127.0.0.1' }],
    ['the proxy says that it did', { 'x-forwarded-proto': 'https' }],
  ])('marks the cookie Secure when %s', async (_, said) => {
    const host = { host: '127.0.0.1' };
    const { headers } = await api.citizen.post(session, { account: 'helpdesk', password }, { ...said, ...host });
    expect(headers['set-cookie']).toMatch(/; Secure$/);
  });

  it.each([
    ['an unknown account', { account: 'nobody', password }],
    ['a wrong password', { account: 'helpdesk', password: 'nivaran' }],
  ])('says the same about %s', async (_, credentials) => {
    const { status, body, headers } = await api.citizen.post(session, credentials);
    expect(status).toBe(401);
    expect(body).toEqual({
      type: '/api/v1/problems/SIGN_IN_FAILED',
      title: 'Sign-in failed',
      status: 401,
      code: 'SIGN_IN_FAILED',
      detail: 'The account and the password do not go together. Check both and try again.',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('tells who is signed in, and 401 when nobody is', async () => {
    expect((await (await api.as('national')).get(session)).body).toMatchObject({
      account: 'national',
      role: 'national',
    });
    const { status, body } = await api.citizen.get(session);
    expect([status, body['code']]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it('ends with signing out, in the browser and on the server', async () => {
    const { headers } = await api.citizen.post(session, { account: 'helpdesk', password });
    const cookie = { cookie: headers['set-cookie']?.split(';')[0] ?? '' };
    expect((await api.citizen.get(session, cookie)).status).toBe(200);
    const out = await api.citizen.send('DELETE', session, undefined, cookie);
    expect([out.status, out.text]).toEqual([204, '']);
    expect(out.headers['set-cookie']).toMatch(/^nivaran_session=; Path=\/; Max-Age=0;/);
    expect((await api.citizen.get(session, cookie)).status).toBe(401);
    expect((await api.citizen.send('DELETE', session)).status).toBe(204);
  });

  it('replaces the session before it', async () => {
    const { headers } = await api.citizen.post(session, { account: 'helpdesk', password });
    const cookie = { cookie: headers['set-cookie']?.split(';')[0] ?? '' };
    await api.citizen.post(session, { account: 'state', password }, cookie);
    expect((await api.citizen.get(session, cookie)).status).toBe(401);
  });

  it.each([['x'], ['A'.repeat(43)], ["' or 1=1 --"]])('does not take the token %s', async (token) => {
    const { status } = await api.citizen.get(session, { cookie: `nivaran_session=${token}` });
    expect(status).toBe(401);
  });

  it('that is over does not turn staff into the public: nothing is lodged in another name', async () => {
    const cookie = { cookie: `nivaran_session=${'A'.repeat(43)}` };
    const { status, body } = await api.citizen.post('/api/v1/complaints', aLodging(), cookie);
    expect([status, body['code']]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it('ends after an hour without use, and after twelve hours', async () => {
    const { headers } = await api.citizen.post(session, { account: 'helpdesk', password });
    const cookie = { cookie: headers['set-cookie']?.split(';')[0] ?? '' };
    const hour = 3_600_000;
    for (let passed = 0; passed < 12 * hour - 60_000; passed += hour - 60_000) {
      expect((await api.citizen.get(session, cookie)).status).toBe(200);
      api.pass(hour - 60_000);
    }
    api.pass(12 * 60_000);
    expect((await api.citizen.get(session, cookie)).status).toBe(401);
    api.pass(-13 * hour);
  });

  it('is slowed down when it is tried too often, and says for how long', async () => {
    const wrong = { account: 'auditor', password: 'wrong' };
    for (let time = 0; time < 10; time += 1) expect((await api.citizen.post(session, wrong)).status).toBe(401);
    const { status, body, headers } = await api.citizen.post(`${session}?lang=hi`, wrong);
    expect([status, body['code'], body['title']]).toEqual([429, 'TOO_MANY_ATTEMPTS', 'बहुत बार कोशिश हुई']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(890);
  });
});

describe('without signing in', () => {
  const api = apiUnderTest();

  it.each([
    ['GET', '/api/v1/complaints/26148297315'],
    ['GET', '/api/v1/complaints/26148297315/history'],
    ['GET', '/api/v1/complaints/26148297315/sla'],
    ['POST', '/api/v1/complaints/26148297315/actions/accept'],
    ['GET', '/api/v1/queue'],
    ['POST', '/api/v1/queue/next'],
    ['GET', '/api/v1/reports/sla'],
    ['GET', '/api/v1/reports/sla.csv'],
    ['GET', '/api/v1/directory'],
  ])('%s %s is closed', async (method, path) => {
    const { status, body } = await api.citizen.send(method, path);
    expect([status, body['code']]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it('every route of the document that is open to all is one of those that should be', async () => {
    const { body } = await api.citizen.get<{ paths: Record<string, Record<string, { security?: object[] }>> }>(
      '/api/openapi.json',
    );
    const open = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, { security }]) => (security ? [] : [`${method.toUpperCase()} ${path}`])),
    );
    expect(open.sort()).toEqual([
      'DELETE /api/v1/citizen/session',
      'DELETE /api/v1/session',
      'GET /api/v1/citizen/challenge',
      'GET /api/v1/problems',
      'GET /api/v1/problems/{code}',
      'GET /api/v1/public/categories',
      'GET /api/v1/public/consent',
      'GET /api/v1/public/districts',
      'GET /api/v1/public/incidents',
      'GET /api/v1/public/pins/{pin}',
      'GET /api/v1/public/track/{ticketId}',
      'GET /api/v1/session/openid',
      'GET /api/v1/session/openid/callback',
      'GET /api/v1/session/ways',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/citizen/code',
      'POST /api/v1/citizen/session',
      'POST /api/v1/session',
    ]);
  });
});

describe('a page of another site', () => {
  const api = apiUnderTest();
  const lodge = '/api/v1/complaints';

  it.each([
    ['the browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['the browser says same-site', { 'sec-fetch-site': 'same-site' }],
    ['its Origin is another host', { origin: 'https://evil.example' }],
    ['its Origin is opaque', { origin: 'null' }],
  ])('can change nothing when %s', async (_, headers) => {
    const helpdesk = await api.as('helpdesk');
    for (const [method, path] of [
      ['POST', lodge],
      ['POST', '/api/v1/session'],
      ['DELETE', '/api/v1/session'],
    ] as const) {
      const { status, body } = await helpdesk.send(method, path, method === 'POST' ? {} : undefined, headers);
      expect([status, body['code']]).toEqual([403, 'CROSS_ORIGIN']);
    }
    expect((await helpdesk.get('/api/v1/session')).status).toBe(200);
  });

  it('is told from our own page, and from programs that are no browser', async () => {
    const helpdesk = await api.as('helpdesk');
    const own = { origin: `http://127.0.0.1:${api.port}` };
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, own, {}]) {
      const { body } = await helpdesk.post(lodge, {}, headers);
      expect(body['code']).toBe('INPUT_INVALID');
    }
  });
});

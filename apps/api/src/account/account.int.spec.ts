import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { Client } from '../testing/client.fixture';

const session = '/api/v1/session';
const account = '/api/v1/account';
const admin = { account: 'admin.mp', name: 'Joseph Lakra', role: 'admin', desk: null, openId: null };

describe('one’s own account', () => {
  const api = apiUnderTest();
  let secret: string;
  let recovery: readonly string[];
  let me: Client;

  const code = () => {
    api.pass(60_000); // each code is taken once
    const timestamp = api.runtime.clock.now().getTime();
    return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
  };
  const codeOf = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await answer;
    return [status, body['code']];
  };

  it('begins with a password of an administrator, a second factor, and a password of one’s own', async () => {
    const { body } = await (await api.as('admin')).post('/api/v1/staff', admin);
    expect(body).toEqual({ account: 'admin.mp', password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) });
    const given = String(body['password']);
    me = await api.somebody('admin.mp', given);
    expect((await me.get(session)).body).toMatchObject({ needs: 'second-factor-setup' });
    expect(await codeOf(me.get('/api/v1/staff'))).toEqual([403, 'SECOND_FACTOR_SETUP_NEEDED']);

    const setup = (await me.post(`${account}/second-factor`, {})).body;
    secret = String(setup['secret']);
    expect(setup['uri']).toContain(`secret=${secret}`);
    const confirmed = await me.post<{ recoveryCodes: string[] }>(`${account}/second-factor/confirm`, { code: code() });
    recovery = confirmed.body.recoveryCodes;
    expect(recovery).toHaveLength(10);
    expect((await me.get(session)).body).toMatchObject({ needs: 'new-password' });
    expect(await codeOf(me.get('/api/v1/staff'))).toEqual([403, 'NEW_PASSWORD_NEEDED']);

    const next = 'aam ka achaar 42';
    expect(await codeOf(me.post(`${account}/password`, { current: 'wrong', next }))).toEqual([422, 'PASSWORD_WRONG']);
    expect((await me.post(`${account}/password`, { current: given, next })).status).toBe(204);
    expect((await me.get(session)).body).toMatchObject({ needs: null });
    expect((await me.get('/api/v1/staff')).status).toBe(200);
  });

  it('asks for a code at every sign-in from now on', async () => {
    me = await api.somebody('admin.mp', 'aam ka achaar 42');
    expect((await me.get(session)).body).toMatchObject({ needs: 'second-factor' });
    expect(await codeOf(me.get('/api/v1/queue'))).toEqual([403, 'SECOND_FACTOR_NEEDED']);
    const change = { current: 'aam ka achaar 42', next: 'kuch aur hi baat 7' };
    expect(await codeOf(me.post(`${account}/password`, change))).toEqual([403, 'SECOND_FACTOR_NEEDED']);
    expect(await codeOf(me.post(`${session}/code`, { code: '000000' }))).toEqual([422, 'CODE_WRONG']);
    expect((await me.post(`${session}/code`, { code: code() })).body).toMatchObject({ needs: null });
    expect((await me.get('/api/v1/queue')).status).toBe(200);
  });

  it('takes a recovery code where the device is lost', async () => {
    const other = await api.somebody('admin.mp', 'aam ka achaar 42');
    expect((await other.post(`${session}/code`, { code: recovery[0] })).body).toMatchObject({ needs: null });
    const { recoveryCodes } = (await other.post<{ recoveryCodes: string[] }>(`${account}/recovery-codes`, {})).body;
    expect(recoveryCodes).not.toContain(recovery[1]);
    expect(await codeOf(other.send('DELETE', `${account}/second-factor`))).toEqual([409, 'SECOND_FACTOR_KEPT']);
    expect(await codeOf(other.post(`${account}/second-factor`, {}))).toEqual([409, 'SECOND_FACTOR_THERE']);
  });

  it.each([
    ['short', 'kapas', 'It needs at least 12 characters. Four words that do not belong together are easy to remember.'],
    ['guessable', 'password1234', /^It would soon be guessed/],
    ['same', 'aam ka achaar 42', 'It is the one that you have. Choose another.'],
  ])('does not take a password that is %s', async (_, next, detail) => {
    const { status, body } = await me.post(`${account}/password`, { current: 'aam ka achaar 42', next });
    expect([status, body['code'], body['field']]).toEqual([422, 'PASSWORD_TOO_WEAK', 'next']);
    expect(body['detail']).toMatch(detail);
  });

  it('shows its sessions, and ends the others', async () => {
    const phone = (await api.somebody('helpdesk', 'nivaran-demo')).with({ 'user-agent': 'Phone' });
    const desk = await api.somebody('helpdesk', 'nivaran-demo');
    const list = (await desk.get<{ items: { id: string; current: boolean }[] }>(`${account}/sessions`)).body.items;
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    for (const { id, current } of list)
      if (!current) expect((await desk.send('DELETE', `${account}/sessions/${id}`)).status).toBe(204);
    expect(await codeOf(phone.get(session))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect((await desk.get(session)).status).toBe(200);
    for (const id of [list[0]?.id ?? '', randomUUID(), 'x'])
      if (id !== list.find(({ current }) => current)?.id)
        expect(await codeOf(desk.send('DELETE', `${account}/sessions/${id}`))).toEqual([404, 'SESSION_UNKNOWN']);
  });

  it('changes only soon after signing in, so that nobody can do it at a computer left alone', async () => {
    const officer = await api.somebody('officer.bhopal', 'nivaran-demo');
    api.pass(15 * 60_000);
    for (const answer of [
      officer.post(`${account}/second-factor`, {}),
      officer.post(`${account}/second-factor/confirm`, { code: '123456' }),
      officer.send('DELETE', `${account}/second-factor`),
      officer.post(`${account}/recovery-codes`, {}),
      officer.post(`${account}/tokens`, { name: 'x', scopes: ['read'], days: 1 }),
      officer.send('DELETE', `${account}/sessions/${randomUUID()}`),
    ])
      expect(await codeOf(answer)).toEqual([403, 'SIGN_IN_AGAIN']);
    expect((await officer.get('/api/v1/queue')).status).toBe(200);
    await officer.signIn('officer.bhopal', 'nivaran-demo');
    expect((await officer.post(`${account}/tokens`, { name: 'x', scopes: ['read'], days: 1 })).status).toBe(201);
    api.pass(-15 * 60_000);
  });

  describe('and its access tokens', () => {
    const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` });
    const tokens = `${account}/tokens`;
    const make = async (...scopes: string[]) => {
      const helpdesk = await api.as('helpdesk');
      return (await helpdesk.post(tokens, { name: 'Weekly report', scopes, days: 90 })).body;
    };

    it('open what their scopes say and nothing of sign-in and accounts', async () => {
      const reads = bearer((await make('read'))['token']);
      expect((await api.citizen.get('/api/v1/queue', reads)).status).toBe(200);
      expect(await codeOf(api.citizen.get('/api/v1/reports/sla', reads))).toEqual([403, 'ACCESS_TOKEN_SCOPE']);
      expect(await codeOf(api.citizen.post('/api/v1/queue/next', {}, reads))).toEqual([403, 'ACCESS_TOKEN_SCOPE']);
      expect(await codeOf(api.citizen.get(session, reads))).toEqual([403, 'SESSION_ONLY']);
      expect(await codeOf(api.citizen.get(tokens, reads))).toEqual([403, 'SESSION_ONLY']);
      const reports = bearer((await make('reports'))['token']);
      expect((await api.citizen.get('/api/v1/reports/sla', reports)).status).toBe(200);
      expect(await codeOf(api.citizen.get('/api/v1/queue', reports))).toEqual([403, 'ACCESS_TOKEN_SCOPE']);
    });

    it('act in their owner’s name', async () => {
      const { token } = await make('read', 'write');
      const { body } = await api.citizen.post('/api/v1/queue/next', {}, bearer(token));
      expect(body['code']).toBe('ROLE_MAY_NOT'); // the helpdesk has no desk
    });

    it('end when they are revoked', async () => {
      const { id, token } = await make('read');
      const helpdesk = await api.as('helpdesk');
      const { items } = (await helpdesk.get<{ items: { id: string }[] }>(tokens)).body;
      expect(items[0]).toMatchObject({ id, name: 'Weekly report', scopes: ['read'] });
      expect(JSON.stringify(items)).not.toContain('nvn_');
      expect(await codeOf((await api.as('state')).send('DELETE', `${tokens}/${String(id)}`))).toEqual([
        404,
        'TOKEN_UNKNOWN',
      ]);
      expect((await helpdesk.send('DELETE', `${tokens}/${String(id)}`)).status).toBe(204);
      expect(await codeOf(api.citizen.get('/api/v1/queue', bearer(token)))).toEqual([401, 'ACCESS_TOKEN_INVALID']);
    });

    it.each(['', 'Bearer', 'Bearer x', `Bearer nvn_${'A'.repeat(43)}`, 'Basic aGVscGRlc2s6bml2YXJhbi1kZW1v'])(
      'are not "%s"',
      async (authorization) => {
        expect(await codeOf(api.citizen.get('/api/v1/queue', { authorization }))).toEqual([
          401,
          'ACCESS_TOKEN_INVALID',
        ]);
      },
    );

    it('are for a year at most, and for something', async () => {
      const helpdesk = await api.as('helpdesk');
      for (const body of [
        { name: 'x', scopes: ['read'], days: 366 },
        { name: 'x', scopes: [], days: 1 },
        { name: 'x', scopes: ['accounts'], days: 1 },
        { name: '', scopes: ['read'], days: 1 },
      ])
        expect(await codeOf(helpdesk.post(tokens, body))).toEqual([400, 'INPUT_INVALID']);
    });
  });
});

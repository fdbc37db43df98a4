import { apiUnderTest } from '../testing/api-under-test.fixture';

const staff = '/api/v1/staff';
const sehore = { account: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore', openId: null };

describe('accounts of staff', () => {
  const api = apiUnderTest();
  const admin = () => api.as('admin');
  const codeOf = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await answer;
    return [status, body['code']];
  };

  it('are made by an administrator', async () => {
    const { status, body } = await (await admin()).post(staff, sehore);
    expect([status, body['account']]).toEqual([201, 'officer.sehore']);
    const { openId: _, ...read } = sehore;
    expect((await (await admin()).get(`${staff}/officer.sehore`)).body).toMatchObject({
      ...read,
      ...{ demonstration: false, secondFactor: false, disabledAt: null, lastSeenAt: null },
    });
    expect(await codeOf((await admin()).post(staff, sehore))).toEqual([409, 'ACCOUNT_TAKEN']);
  });

  it.each(['helpdesk', 'officer.bhopal', 'supervisor.bhopal', 'state', 'national', 'auditor'])(
    'are not for %s to see or change',
    async (account) => {
      const client = await api.as(account);
      expect(await codeOf(client.get(staff))).toEqual([403, 'ROLE_MAY_NOT']);
      expect(await codeOf(client.post(staff, { ...sehore, account: 'another' }))).toEqual([403, 'ROLE_MAY_NOT']);
      expect(await codeOf(client.post(`${staff}/admin/disable`, {}))).toEqual([403, 'ROLE_MAY_NOT']);
    },
  );

  it.each([
    ['an officer without a desk', { desk: null }, [422, 'DESK_FOR_ROLE']],
    ['a helpdesk agent with one', { role: 'helpdesk' }, [422, 'DESK_FOR_ROLE']],
    ['the state cell at a district desk', { role: 'state' }, [422, 'DESK_FOR_ROLE']],
    ['a supervisor at the state desk', { role: 'supervisor', desk: 'state' }, [422, 'DESK_FOR_ROLE']],
    ['a desk that does not exist', { desk: 'atlantis' }, [422, 'DESK_FOR_ROLE']],
    ['capitals in the name to sign in with', { account: 'Officer.Sehore' }, [400, 'INPUT_INVALID']],
    ['a role that does not exist', { role: 'king' }, [400, 'INPUT_INVALID']],
  ])('have role and desk that fit: not %s', async (_, change, expected) => {
    expect(await codeOf((await admin()).post(staff, { ...sehore, account: 'another', ...change }))).toEqual(expected);
  });

  it('change nothing of the sign-in of the administrator who is at it', async () => {
    const client = await admin();
    for (const action of ['disable', 'reset-password', 'reset-second-factor'])
      expect(await codeOf(client.post(`${staff}/admin/${action}`, {}))).toEqual([409, 'OWN_ACCOUNT']);
    const change = { name: 'Joseph Lakra', role: 'admin', desk: null };
    for (const own of [
      { ...change, openId: 'joseph@mp.example' },
      { ...change, role: 'helpdesk' },
    ])
      expect(await codeOf(client.send('PUT', `${staff}/admin`, own))).toEqual([409, 'OWN_ACCOUNT']);
    for (const same of [change, { ...change, openId: null }])
      expect((await client.send('PUT', `${staff}/admin`, same)).status).toBe(200);
  });

  it('are changed by whoever has just signed in', async () => {
    const client = await admin();
    api.pass(16 * 60_000);
    for (const action of ['disable', 'enable', 'reset-password', 'reset-second-factor'])
      expect(await codeOf(client.post(`${staff}/officer.sehore/${action}`, {}))).toEqual([403, 'SIGN_IN_AGAIN']);
    expect(await codeOf(client.post(staff, { ...sehore, account: 'another' }))).toEqual([403, 'SIGN_IN_AGAIN']);
    expect((await client.get(staff)).status).toBe(200);
  });

  it('are signed out when their role or desk changes, and come back with the new one', async () => {
    await api.createAccounts({ id: 'officer.moving', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' });
    const moving = await api.as('officer.moving');
    expect((await moving.get('/api/v1/session')).body).toMatchObject({ desk: 'sehore' });
    const change = { name: 'Rekha Yadav', role: 'supervisor', desk: 'bhopal', openId: null };
    expect((await (await admin()).send('PUT', `${staff}/officer.moving`, change)).body).toMatchObject({
      desk: 'bhopal',
    });
    expect((await moving.get('/api/v1/session')).status).toBe(401);
  });

  it('are disabled at once, and enabled again', async () => {
    await api.createAccounts({ id: 'officer.former', name: 'X', role: 'officer', desk: 'sehore' });
    const former = await api.as('officer.former');
    expect((await (await admin()).post(`${staff}/officer.former/disable`, {})).status).toBe(204);
    expect(await codeOf(former.get('/api/v1/queue'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect((await (await admin()).post(`${staff}/officer.former/enable`, {})).status).toBe(204);
    expect((await (await api.somebody('officer.former', 'nivaran-demo')).get('/api/v1/queue')).status).toBe(200);
  });

  it('get another password and lose a second factor by an administrator’s hand', async () => {
    const { body } = await (await admin()).post(`${staff}/officer.sehore/reset-password`, {});
    const { items } = (await (await admin()).get<{ items: object[] }>(`${staff}/officer.sehore/sessions`)).body;
    expect(items).toEqual([]);
    const officer = await api.somebody('officer.sehore', String(body['password']));
    expect((await officer.get('/api/v1/session')).body).toMatchObject({ needs: 'new-password' });
    expect((await (await admin()).post(`${staff}/officer.sehore/reset-second-factor`, {})).status).toBe(204);
    expect(await codeOf(officer.get('/api/v1/session'))).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  it('are signed out of one session by an administrator', async () => {
    const state = await api.somebody('state', 'nivaran-demo');
    const { items } = (await (await admin()).get<{ items: { id: string }[] }>(`${staff}/state/sessions`)).body;
    expect((await (await admin()).send('DELETE', `${staff}/state/sessions/${items[0]?.id}`)).status).toBe(204);
    expect(await codeOf(state.get('/api/v1/session'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(await codeOf((await admin()).send('DELETE', `${staff}/state/sessions/x`))).toEqual([404, 'SESSION_UNKNOWN']);
  });

  it('of one’s own are not disabled or lowered: somebody must be left to let people in', async () => {
    expect(await codeOf((await admin()).post(`${staff}/admin/disable`, {}))).toEqual([409, 'OWN_ACCOUNT']);
    const lower = { name: 'Joseph Lakra', role: 'helpdesk', desk: null, openId: null };
    expect(await codeOf((await admin()).send('PUT', `${staff}/admin`, lower))).toEqual([409, 'OWN_ACCOUNT']);
  });

  it('that do not exist are not found', async () => {
    const client = await admin();
    const { account: _, ...change } = sehore;
    for (const answer of [
      client.get(`${staff}/nobody`),
      client.get(`${staff}/nobody/sessions`),
      client.send('PUT', `${staff}/nobody`, change),
      ...['disable', 'enable', 'reset-password', 'reset-second-factor'].map((action) =>
        client.post(`${staff}/nobody/${action}`, {}),
      ),
    ])
      expect(await codeOf(answer)).toEqual([404, 'ACCOUNT_UNKNOWN']);
  });

  it.each(['admin%00', '%00', 'Admin', 'a'.repeat(61), '%F0%9F%98%80'])('are not called %s', async (name) => {
    const client = await admin();
    for (const answer of [
      client.get(`${staff}/${name}`),
      client.post(`${staff}/${name}/disable`, {}),
      client.send('DELETE', `${staff}/${name}/sessions/x`),
    ])
      expect(await codeOf(answer)).toEqual([404, 'ACCOUNT_UNKNOWN']);
  });

  it('are listed in pages', async () => {
    const page = async (query: string) =>
      (await (await admin()).get<{ items: { account: string }[]; nextCursor: string | null }>(`${staff}?${query}`))
        .body;
    const all = (await page('limit=200')).items.map(({ account }) => account);
    const first = await page('limit=3');
    const second = await page(`limit=200&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ account }) => account)).toEqual(all);
    expect(second.nextCursor).toBeNull();
    expect((await page('role=auditor')).items.map(({ account }) => account)).toEqual(['auditor']);
    expect(await codeOf((await admin()).get(`${staff}?cursor=%21`))).toEqual([400, 'CURSOR_INVALID']);
  });
});

import { verifyChain } from '@nivaran/event-store';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Entry {
  readonly position: number;
  readonly type: string;
  readonly actor: string;
  readonly account: string | null;
  readonly ticketId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
interface Page {
  readonly items: readonly Entry[];
  readonly nextCursor: string | null;
}

describe('the audit log', () => {
  const api = apiUnderTest();
  const read = async (query = '') => {
    const { rows } = await api.runtime.pool.query<{ head: number }>(
      'select max(position) as head from event_store.events',
    );
    const path = `/api/v1/audit?position=${rows[0]?.head ?? 0}&${query}`;
    return (await (await api.as('auditor')).get<Page>(path)).body;
  };

  beforeAll(async () => {
    await api.as('auditor');
    await api.citizen.post('/api/v1/session', { account: 'officer.bhopal', password: 'wrong' });
  });

  it('knows who signed in, who failed to and who signed out', async () => {
    const state = await api.somebody('state', 'nivaran-demo');
    await state.send('DELETE', '/api/v1/session');
    const { items } = await read('account=state');
    expect(items.map(({ type, actor }) => [type, actor]).slice(0, 2)).toEqual([
      ['SignedOut', 'state'],
      ['SignedIn', 'state'],
    ]);
    expect(items[0]?.data['session']).toBe(items[1]?.data['session']);
    expect((await read('type=SignInRefused')).items[0]).toMatchObject({
      ...{ actor: 'public', actorKind: 'public', account: 'officer.bhopal', network: '127.0.0.0/24' },
      data: { account: 'officer.bhopal', fault: 'credentials' },
    });
  });

  it('knows who was refused what, on which ticket', async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    const ticketId = String(body['ticketId']);
    const officer = await api.as('officer.bhopal');
    await officer.get('/api/v1/staff');
    await officer.get('/api/v1/queue?desk=indore');
    await (await api.as('auditor')).act(ticketId, 'note', { text: 'x' });
    const { items } = await read('type=AccessRefused');
    expect(items.map(({ actor, ticketId: about, data }) => [actor, about, data['code'], data['route']])).toEqual([
      ['auditor', ticketId, 'ROLE_MAY_NOT', '/api/v1/complaints/:ticketId/actions/note'],
      ['officer.bhopal', null, 'QUEUE_NOT_YOURS', '/api/v1/queue'],
      ['officer.bhopal', null, 'ROLE_MAY_NOT', '/api/v1/staff'],
    ]);
    expect((await read(`ticketId=${ticketId}`)).items.map(({ type }) => type)).toEqual(['AccessRefused']);
  });

  it('knows each ticket of a bulk that was refused', async () => {
    const lodged = await Promise.all([1, 2].map(() => api.citizen.post('/api/v1/complaints', aLodging())));
    const items = lodged.map(({ body }) => ({ ticketId: String(body['ticketId']), version: Number(body['version']) }));
    const key = { 'idempotency-key': 'refused-bulk' };
    await (await api.as('auditor')).post('/api/v1/bulk/note', { items, text: 'x' }, key);
    const [refused] = (await read('actor=auditor&type=AccessRefused')).items;
    const tickets = refused?.data['tickets'] as string[] | undefined;
    expect(tickets?.toSorted()).toEqual(items.map(({ ticketId }) => ticketId).sort());
  });

  it('does not take a forgotten sign-in or an unfinished one for a refusal', async () => {
    const before = (await read('type=AccessRefused')).items.length;
    await api.citizen.get('/api/v1/queue');
    expect((await read('type=AccessRefused')).items).toHaveLength(before);
  });

  it('is read from the newest on, page by page, between two moments', async () => {
    const all = (await read('limit=200')).items.map(({ position }) => position);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    const first = await read('limit=3');
    const second = await read(`limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ position }) => position)).toEqual(all.slice(0, 6));
    expect((await read('to=2026-01-01')).items).toEqual([]);
    expect((await read('from=2026-01-01&limit=200')).items).toHaveLength(all.length);
  });

  it('is for auditors and administrators alone', async () => {
    for (const account of ['helpdesk', 'officer.bhopal', 'supervisor.bhopal', 'state', 'national'])
      expect((await (await api.as(account)).get('/api/v1/audit')).body).toMatchObject({ code: 'ROLE_MAY_NOT' });
    expect((await (await api.as('admin')).get('/api/v1/audit')).status).toBe(200);
    expect((await (await api.as('admin')).get('/api/v1/audit?cursor=x')).body).toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('stands under the same chain as everything else', async () => {
    const { rows } = await api.runtime.pool.query<{ streams: number }>(
      `select count(distinct stream_id)::int as streams from event_store.events where stream_id like 'audit-%'`,
    );
    expect(rows[0]?.streams).toBeGreaterThan(0);
    expect((await verifyChain(api.runtime.pool)).fault).toBeUndefined();
  });
});

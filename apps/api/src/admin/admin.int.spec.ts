import { loadPack } from '@nivaran/directory';
import { join } from 'node:path';
import { projectRoot } from '@nivaran/platform';
import { publishPack } from '@nivaran/runtime';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const admin = '/api/v1/admin';

describe('administration', () => {
  const api = apiUnderTest();
  const get = async <Body>(path: string) => (await (await api.as('admin')).get<Body>(`${admin}/${path}`)).body;

  it('lists every desk with its calendar and how many work there', async () => {
    const { items } = await get<{ items: { desk: { code: string }; calendar: { code: string }; staff: number }[] }>(
      'desks',
    );
    expect(items).toHaveLength(54);
    const bhopal = items.find(({ desk }) => desk.code === 'bhopal');
    expect(bhopal).toMatchObject({ calendar: { code: 'bhopal-office' }, staff: 2, district: { code: '396' } });
  });

  it('says what each role may do, as the rules that decide have it', async () => {
    const { items } = await get<{ items: { action: string; roles: string[] }[] }>('roles');
    expect(items.find(({ action }) => action === 'erase')?.roles).toEqual(['admin']);
    expect(items.find(({ action }) => action === 'accept')?.roles).not.toContain('helpdesk');
  });

  it('shows a month of a calendar: working hours, days off, and holidays by their names', async () => {
    type Month = { days: { date: string; hours: { from: string; to: string }[]; exception: string | null }[] };
    const { days } = await get<Month>('calendars/bhopal-office?month=2026-12&lang=en');
    expect(days).toHaveLength(31);
    const on = (date: string) => days.find((day) => day.date === date);
    expect(on('2026-12-03')).toMatchObject({ hours: [], exception: expect.stringMatching(/gas/i) });
    expect(on('2026-12-06')).toMatchObject({ hours: [], exception: null }); // a Sunday
    expect(on('2026-12-07')?.hours.length).toBeGreaterThan(0);
    const february = await get<Month>('calendars/always-on?month=2028-02');
    expect([february.days.length, february.days[0]?.hours]).toEqual([29, [{ from: '00:00', to: '24:00' }]]);
  });

  it.each(['calendars/nowhere?month=2026-12', 'packs/0000', 'packs/0000/effect'])('does not know %s', async (path) => {
    const { status, body } = await (await api.as('admin')).get(`${admin}/${path}`);
    expect([status, body['code']]).toEqual([422, 'INPUT_UNKNOWN']);
  });

  it('lists packs, what each changed, and what moving the open clocks would do', async () => {
    const { body: lodged } = await api.citizen.post('/api/v1/complaints', aLodging());
    await api.route(String(lodged['ticketId']));
    await (await api.as('state')).get(`/api/v1/queue?position=${await api.runtime.store.read.head()}`);
    const pack = await loadPack(join(projectRoot(), 'packs/madhya-pradesh'));
    const categories = pack.categories.map((each) =>
      each.code === 'DOSE_MISSING' ? { ...each, resolve: 'P7D' } : each,
    );
    const version = 'f'.repeat(16);
    const url = api.runtime.pool.options.connectionString ?? '';
    await publishPack(url, { ...pack, categories, version }, new Date());

    const { items } = await get<{ items: { version: string; inForce: boolean; changes: number | null }[] }>('packs');
    expect(items.map(({ inForce, changes }) => [inForce, changes])).toEqual([
      [true, 1],
      [false, null],
    ]);
    const { changes } = await get<{ changes: object[] }>(`packs/${version}`);
    expect(changes).toEqual([
      {
        ...{ area: 'categories', key: 'DOSE_MISSING', change: 'changed', path: 'resolve' },
        ...{ before: '"P10D"', after: '"P7D"' },
      },
    ]);
    expect(await get(`packs/${version}/effect`)).toMatchObject({
      ...{ lookedAt: 1, isWhole: true, clocks: 1, earlier: 1, later: 0 },
      byDesk: [{ desk: { code: 'bhopal' }, clocks: 1 }],
    });
  });

  it('lists and revokes the access tokens of everybody', async () => {
    const state = await api.somebody('state', 'nivaran-demo');
    const made = await state.post('/api/v1/account/tokens', { name: 'Weekly', scopes: ['reports'], days: 30 });
    const { items } = await get<{ items: { id: string; account: string }[] }>('tokens');
    expect(items).toEqual([expect.objectContaining({ id: made.body['id'], account: 'state', name: 'Weekly' })]);
    const path = `${admin}/tokens/${String(made.body['id'])}`;
    expect((await (await api.as('admin')).send('DELETE', path)).status).toBe(204);
    expect((await (await api.as('admin')).send('DELETE', path)).status).toBe(404);
    expect((await get<{ items: unknown[] }>('tokens')).items).toEqual([]);
  });

  it('lists what a projection could not take in, has it tried again, and records who asked for that', async () => {
    expect(await get('parked')).toEqual({ items: [] });
    await api.runtime.pool.query(
      "insert into event_store.parked (subscription, stream_id, position, error) values ('tickets', 'complaint-1', 7, 'Broken')",
    );
    const { items } = await get<{ items: object[] }>('parked');
    expect(items).toMatchObject([{ subscription: 'tickets', streamId: 'complaint-1', position: 7, released: false }]);
    const client = await api.as('admin');
    const release = (streamId: string) => client.post(`${admin}/parked/release`, { subscription: 'tickets', streamId });
    expect((await release('complaint-2')).status).toBe(422);
    expect((await release('complaint-1')).status).toBe(204);
    const position = await api.runtime.store.read.head();
    const audit = await client.get<{ items: { type: string }[] }>(
      `/api/v1/audit?type=StreamReleased&position=${position}`,
    );
    expect(audit.body.items).toMatchObject([
      { actor: 'admin', data: { subscription: 'tickets', streamId: 'complaint-1' } },
    ]);
  });
});

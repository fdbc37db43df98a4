import type { SavedView } from '@nivaran/identity';
import { apiUnderTest } from '../testing/api-under-test.fixture';

describe('saved views of the queue', () => {
  const api = apiUnderTest();
  const path = '/api/v1/account/views';
  const saved = async (account: string) => (await (await api.as(account)).get<{ items: SavedView[] }>(path)).body.items;
  const save = async (account: string, items: unknown) => (await api.as(account)).send('PUT', path, { items });

  it('are kept for whoever saved them, in their order', async () => {
    expect(await saved('officer.bhopal')).toEqual([]);
    const items = [
      { name: 'आधार, आज तक', search: { view: 'today', category: 'AADHAAR_SOURCE' } },
      {
        name: 'Bhopal by telephone',
        search: { district: 396, channel: 'phone', status: 'routed', lodgedFrom: '2026-11-01' },
      },
    ];
    expect((await save('officer.bhopal', items)).body).toEqual({ items });
    expect(await saved('officer.bhopal')).toEqual(items);
    expect(await saved('supervisor.bhopal')).toEqual([]);
    await save('officer.bhopal', items.slice(1));
    expect(await saved('officer.bhopal')).toEqual(items.slice(1));
  });

  it.each([
    [
      'a name that stands twice',
      [
        { name: 'x', search: {} },
        { name: 'x', search: { view: 'mine' } },
      ],
      'items.1.name',
    ],
    ['a view that there is not', [{ name: 'x', search: { view: 'all' } }], 'items.0.search.view'],
    [
      'a field that the queue does not have',
      [{ name: 'x', search: { mobile: '9000010001' } }],
      'items.0.search.mobile',
    ],
    ['no name', [{ name: '', search: {} }], 'items.0.name'],
    ['too many', Array.from({ length: 21 }, (_, n) => ({ name: `${n}`, search: {} })), 'items'],
  ])('are not saved with %s', async (_what, items, field) => {
    const { status, body } = await save('state', items);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ code: 'INPUT_INVALID', errors: [expect.objectContaining({ field })] }),
    ]);
    expect(await saved('state')).toEqual([]);
  });
});

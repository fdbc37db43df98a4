import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Found {
  readonly items: readonly { readonly ticketId: string; readonly status: string }[];
}

describe('searching', () => {
  const api = apiUnderTest();
  const person = (mobile: string) => ({ complainant: { name: 'सुनीता मालवीय', mobile, email: null } });
  let tickets: readonly string[];

  beforeAll(async () => {
    const lodged: string[] = [];
    for (const change of [person('9000010001'), person('9000010001'), person('9000010002')]) {
      const { body } = await api.citizen.post('/api/v1/complaints', aLodging(change));
      await api.route(String(body['ticketId']));
      lodged.push(String(body['ticketId']));
    }
    tickets = lodged;
    await api.createAccounts({ id: 'officer.indore', name: 'Asif Khan', role: 'officer', desk: 'indore' });
  });

  async function find(account: string, typed: string): Promise<readonly string[]> {
    const head = await api.runtime.store.read.head();
    const path = `/api/v1/search?q=${encodeURIComponent(typed)}&position=${head}`;
    return (await (await api.as(account)).get<Found>(path)).body.items.map(({ ticketId }) => ticketId);
  }

  it.each(['9000010001', '+91 90000 10001', '९०००० १०००१', '09000010001'])(
    'by the mobile number %s finds all tickets of that person, the newest first',
    async (typed) => {
      expect(await find('helpdesk', typed)).toEqual([tickets[1], tickets[0]]);
    },
  );

  it('by ticket ID finds that one, however it is written', async () => {
    const [id = ''] = tickets;
    for (const typed of [id, `${id.slice(0, 3)}-${id.slice(3, 7)}-${id.slice(7)}`, ` ${id} `])
      expect(await find('officer.bhopal', typed)).toEqual([id]);
  });

  it('finds nothing of other districts', async () => {
    expect(await find('officer.indore', '9000010001')).toEqual([]);
    expect(await find('officer.indore', tickets[0] ?? '')).toEqual([]);
  });

  it('for a number leaves a trace of who looked and what was found, and not of the number', async () => {
    const head = await api.runtime.store.read.head();
    await find('helpdesk', '9000010001');
    await find('helpdesk', tickets[0] ?? '');
    const at = await api.runtime.store.read.head();
    const auditor = await api.as('auditor');
    const { body, text } = await auditor.get<{ items: { position: number }[] }>(`/api/v1/audit?position=${at}`);
    expect(body.items.filter(({ position }) => position > head && position <= at)).toMatchObject([
      { type: 'NumberSearched', actor: 'helpdesk', data: { found: [tickets[1], tickets[0]] } },
    ]);
    expect(text).not.toContain('9000010001');
  });

  it('for a number that nobody has finds nothing, and makes no person of it', async () => {
    const count = async () => (await api.runtime.vaultPool.query('select from vault.persons')).rowCount;
    const before = await count();
    expect(await find('helpdesk', '9999999999')).toEqual([]);
    expect(await count()).toBe(before);
  });

  it('by a beneficiary reference finds the tickets of whoever gave it, and leaves a trace', async () => {
    const vaccination = { ...(aLodging()['vaccination'] as object), beneficiaryReference: '98765432109876' };
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging({ ...person('9000010009'), vaccination }));
    await api.route(String(body['ticketId']));
    for (const typed of ['98765432109876', '9876 5432 1098 76', '९८७६५४३२१०९८७६'])
      expect(await find('helpdesk', typed)).toEqual([body['ticketId']]);
    expect(await find('helpdesk', '98765432109875')).toEqual([]);
    const position = await api.runtime.store.read.head();
    const audit = await (
      await api.as('auditor')
    ).get<{ items: { data: object }[] }>(`/api/v1/audit?type=NumberSearched&limit=2&position=${position}`);
    expect(audit.body.items[1]?.data).toMatchObject({ found: [body['ticketId']] });
    expect(audit.text).not.toContain('98765432109876');
  });

  it('by words finds open tickets of that category, district and status, in either language', async () => {
    const passport = await api.citizen.post(
      '/api/v1/complaints',
      aLodging({ ...person('9000010008'), category: 'PASSPORT' }),
    );
    const ticketId = String(passport.body['ticketId']);
    await api.route(ticketId);
    for (const typed of ['passport', 'पासपोर्ट भोपाल', 'Bhopal passport'])
      expect(await find('state', typed)).toEqual([ticketId]);
    expect(await find('officer.indore', 'passport')).toEqual([]);
    expect(await find('state', 'passport indore')).toEqual([]);
    await (await api.as('helpdesk')).act(ticketId, 'withdraw');
    expect(await find('state', 'passport')).toEqual([]);
  });

  it.each(['सुनीता', '123', '26148297316', 'x', 'passport सुनीता'])(
    'does not take "%s" for either, and says what it takes',
    async (typed) => {
      const { status, body } = await (await api.as('helpdesk')).get(`/api/v1/search?q=${encodeURIComponent(typed)}`);
      expect([status, body['code'], body['field']]).toEqual([400, 'SEARCH_UNREADABLE', 'q']);
    },
  );

  it('keeps the number in no table and in no log', async () => {
    const { rows } = await api.runtime.pool.query<{ text: string }>(
      'select t::text as text from read_models.tickets t',
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/90000|९००/);
    expect(api.log.join()).not.toMatch(/9000010001|90000 10001|98765432109876/);
  });
});

import { randomUUID } from 'node:crypto';
import { QUEUE_VIEWS, type QueueCounts, type QueuePage } from '@nivaran/read-models';
import { aLodging } from '../testing/a-lodging.fixture';
import { type ApiUnderTest, apiUnderTest } from '../testing/api-under-test.fixture';

const queue = '/api/v1/queue';
const next = '/api/v1/queue/next';
const BHOPAL = { residence: { pin: '462001' }, vaccination: { districtLgd: 396 } };
const SEHORE = { residence: { pin: '466001' }, vaccination: { districtLgd: 427 } };

/** Lodges and routes complaints one after the other, and waits until the queue shows them. */
async function routed(api: ApiUnderTest, count: number, where: object = BHOPAL): Promise<string[]> {
  const ticketIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging(where));
    ticketIds.push(String(body['ticketId']));
    await api.route(String(body['ticketId']));
  }
  await (await api.as('state')).get(`${queue}?position=${await api.runtime.store.read.head()}`);
  return ticketIds;
}

describe('the queue', () => {
  const api = apiUnderTest();
  let bhopal: string[];
  let elsewhere: string[];
  const page = async (account: string, query = '') => (await api.as(account)).get<QueuePage>(`${queue}${query}`);
  const ticketsOf = ({ body }: { body: QueuePage }) => body.items.map(({ ticketId }) => ticketId);

  beforeAll(async () => {
    bhopal = await routed(api, 3);
    elsewhere = await routed(api, 2, SEHORE);
  });

  it('of an officer or supervisor is that of their own desk, most urgent first', async () => {
    for (const account of ['officer.bhopal', 'supervisor.bhopal']) {
      const shown = await page(account);
      expect(ticketsOf(shown).sort()).toEqual([...bhopal].sort());
      const due = shown.body.items.map(({ dueAt }) => dueAt ?? '');
      expect(due).toEqual([...due].sort());
    }
    expect(ticketsOf(await page('officer.bhopal', '?desk=bhopal'))).toHaveLength(3);
  });

  it('of another desk is not shown to them', async () => {
    for (const account of ['officer.bhopal', 'supervisor.bhopal']) {
      const { status, body } = await (await api.as(account)).get(`${queue}?desk=sehore`);
      expect([status, body['code']]).toEqual([403, 'QUEUE_NOT_YOURS']);
    }
  });

  it.each(['state', 'national', 'auditor', 'helpdesk', 'admin'])('of any desk is shown to %s', async (account) => {
    expect(ticketsOf(await page(account, '?desk=sehore')).sort()).toEqual([...elsewhere].sort());
  });

  it('of all desks is shown to those who have none', async () => {
    expect(ticketsOf(await page('helpdesk'))).toHaveLength(5);
    expect(ticketsOf(await page('state'))).toHaveLength(0);
  });

  it('can be narrowed', async () => {
    const officer = await api.as('officer.bhopal');
    const { body } = await officer.act(bhopal[0] ?? '', 'accept');
    const position = `position=${String(body['position'])}`;
    expect(ticketsOf(await page('officer.bhopal', `?holder=me&${position}`))).toEqual([bhopal[0]]);
    expect(ticketsOf(await page('officer.bhopal', '?status=routed'))).toHaveLength(2);
    expect(ticketsOf(await page('officer.bhopal', '?category=SMS_MISSING'))).toHaveLength(0);
    expect(ticketsOf(await page('officer.bhopal', '?dueBefore=2026-01-01'))).toHaveLength(0);
    expect(ticketsOf(await page('officer.bhopal', '?dueBefore=2990-01-01T00:00:00+05:30'))).toHaveLength(3);
  });

  it('can be narrowed to a part that has a name, and each part says how many tickets it has', async () => {
    const { body: counts } = await (await api.as('state')).get<QueueCounts>(`${queue}/counts?desk=*`);
    expect(counts).toMatchObject({ open: 5, resolved: 0, triage: 0, waiting: 0, overdue: 0, raised: 0, mine: 0 });
    for (const view of QUEUE_VIEWS)
      expect({ view, tickets: ticketsOf(await page('state', `?desk=*&view=${view}`)).length }).toEqual({
        view,
        tickets: counts[view],
      });
    const own = (await (await api.as('officer.bhopal')).get<QueueCounts>(`${queue}/counts`)).body;
    expect([own.open, own.mine, own.unclaimed]).toEqual([3, 1, 2]);
    expect(ticketsOf(await page('officer.bhopal', '?view=mine'))).toEqual([bhopal[0]]);
    expect(ticketsOf(await page('officer.bhopal', '?view=mine&officer=somebody.else'))).toEqual([]);
  });

  it.each([
    ['?district=396', 3],
    ['?district=427', 0],
    ['?channel=web', 3],
    ['?channel=phone', 0],
    ['?officer=officer.bhopal', 1],
    ['?stage=RESOLVE', 0],
    ['?stage=ACCEPT', 2],
    ['?stage=ACCEPT&channel=web&district=396&view=unclaimed', 2],
  ])('%s leaves %i', async (query, tickets) => {
    expect(ticketsOf(await page('officer.bhopal', query))).toHaveLength(tickets);
  });

  it('of every desk at once is what lies in the scope of whoever asks', async () => {
    expect(ticketsOf(await page('state', '?desk=*'))).toHaveLength(5);
    for (const account of ['officer.bhopal', 'supervisor.bhopal']) {
      expect(ticketsOf(await page(account, '?desk=*')).sort()).toEqual([...bhopal].sort());
      const { body } = await (await api.as(account)).get<QueueCounts>(`${queue}/counts?desk=*`);
      expect(body.open).toBe(3);
    }
  });

  it('pages by cursor: each ticket once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const shown: Awaited<ReturnType<typeof page>> = await page(
        'helpdesk',
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(shown.body.items.length).toBeLessThanOrEqual(2);
      seen.push(...ticketsOf(shown));
      cursor = shown.body.nextCursor;
    }
    expect(seen.sort()).toEqual([...bhopal, ...elsewhere].sort());
  });

  it('names everything in the reader’s language', async () => {
    const { body } = await page('officer.bhopal', '?lang=hi&limit=1');
    expect(body.items[0]).toMatchObject({
      category: { code: 'DOSE_MISSING', name: 'खुराक दर्ज नहीं दिख रही' },
      holderDesk: { code: 'bhopal', name: 'जिला टीकाकरण कार्यालय, भोपाल' },
    });
  });

  it.each([
    ['?limit=0', 'limit', 'NUMBER_RANGE'],
    ['?limit=201', 'limit', 'NUMBER_RANGE'],
    ['?limit=all', 'limit', 'WRONG_TYPE'],
    ['?status=open', 'status', 'NOT_ONE_OF'],
    ['?dueBefore=tomorrow', 'dueBefore', 'MOMENT'],
    ['?view=everything', 'view', 'NOT_ONE_OF'],
    ['?district=bhopal', 'district', 'WRONG_TYPE'],
    ['?page=2', 'page', 'FIELD_UNKNOWN'],
    ['?category=a&category=b', 'category', 'WRONG_TYPE'],
    ['?category=%00', 'category', 'TEXT_NOT_STORABLE'],
  ])('%s is refused, naming the parameter', async (query, field, code) => {
    const { status, body } = await (await api.as('helpdesk')).get<{ errors: readonly object[] }>(`${queue}${query}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('refuses a cursor that no list gave, and a desk that does not exist', async () => {
    const helpdesk = await api.as('helpdesk');
    const cursor = await helpdesk.get(`${queue}?cursor=abc`);
    expect([cursor.status, cursor.body['code']]).toEqual([400, 'CURSOR_INVALID']);
    const desk = await helpdesk.get(`${queue}?desk=atlantis`);
    expect([desk.status, desk.body['code'], desk.body['field']]).toEqual([422, 'INPUT_UNKNOWN', 'desk']);
  });
});

describe('the officers of a desk', () => {
  const api = apiUnderTest();

  it('are those who can be given its tickets, whoever has least in hand first', async () => {
    await api.createAccounts(
      { id: 'rekha', name: 'Rekha Yadav', role: 'officer', desk: 'bhopal' },
      { id: 'auditor.bhopal', name: 'No Officer', role: 'auditor', desk: null },
      { id: 'mohan', name: 'Mohan Lal', role: 'officer', desk: 'sehore' },
    );
    await routed(api, 2);
    const officer = await api.as('officer.bhopal');
    await officer.post(next);
    const position = (await officer.post(next)).body['position'];
    const supervisor = await api.as('supervisor.bhopal');
    await supervisor.get(`${queue}?position=${String(position)}`);
    const { body } = await supervisor.get<{ items: { account: string; inHand: number }[] }>(`${queue}/officers`);
    expect(body.items.map(({ account, inHand }) => [account, inHand])).toEqual([
      ['rekha', 0],
      ['supervisor.bhopal', 0],
      ['officer.bhopal', 2],
    ]);
  });
});

describe('taking the next ticket', () => {
  const api = apiUnderTest();

  it('gives each of 20 callers on 10 tickets one of their own, or none', async () => {
    const tickets = await routed(api, 10);
    const officer = await api.as('officer.bhopal');
    const answers = await Promise.all(Array.from({ length: 20 }, () => officer.post(next, { desk: 'bhopal' })));
    const taken = answers.filter(({ status }) => status === 200).map(({ body }) => String(body['ticketId']));
    expect(taken.sort()).toEqual(tickets.sort());
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(10);
    const { rows } = await api.runtime.pool.query<{ stream_id: string }>(
      `select stream_id from event_store.events where type = 'ComplaintAccepted'`,
    );
    expect(rows.map(({ stream_id }) => stream_id).sort()).toEqual(tickets.map((id) => `complaint-${id}`).sort());
  });

  it('takes the most urgent one, and says where it is', async () => {
    await routed(api, 2);
    const officer = await api.as('officer.bhopal');
    const queue = (await officer.get('/api/v1/queue?status=routed')).body['items'] as { ticketId: string }[];
    const [first, second] = queue.map(({ ticketId }) => ticketId);
    const { status, body, headers } = await officer.post(next);
    expect([status, body['ticketId'], body['status']]).toEqual([200, first, 'accepted']);
    expect(headers['location']).toBe(`/api/v1/complaints/${first}`);
    expect(headers['etag']).toBe(`"${String(body['version'])}"`);
    expect((await officer.post(next)).body['ticketId']).toBe(second);
  });

  it('gives the same ticket to the same key again, and 422 if the key was used for something else', async () => {
    await routed(api, 2);
    const officer = await api.as('officer.bhopal');
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post(next, {}, key);
    const again = await officer.post(next, {}, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    await officer.post(next);

    const used = { 'idempotency-key': randomUUID() };
    await officer.post('/api/v1/complaints', aLodging(), used);
    const refused = await officer.post(next, {}, used);
    expect([refused.status, refused.body['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('gives one ticket to the same request sent many times at once', async () => {
    await routed(api, 6);
    const officer = await api.as('officer.bhopal');
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 12 }, () => officer.post(next, {}, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['ticketId'])}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });

  it('answers 204 when nothing is left', async () => {
    const { status, text } = await (await api.as('national')).post(next);
    expect([status, text]).toEqual([204, '']);
  });

  it.each([
    ['helpdesk', {}, 'ROLE_MAY_NOT'],
    ['auditor', { desk: 'bhopal' }, 'ROLE_MAY_NOT'],
    ['officer.bhopal', { desk: 'sehore' }, 'QUEUE_NOT_YOURS'],
    ['state', { desk: 'bhopal' }, 'QUEUE_NOT_YOURS'],
  ])('is not for %s with %j', async (account, body, code) => {
    const answer = await (await api.as(account)).post(next, body);
    expect([answer.status, answer.body['code']]).toEqual([403, code]);
  });
});

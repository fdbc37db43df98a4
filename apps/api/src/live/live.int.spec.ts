import { eventually } from '@nivaran/testing';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Heard {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

describe('what happens while somebody looks', () => {
  const api = apiUnderTest();
  const ears: AbortController[] = [];
  const BHOPAL = { residence: { pin: '462001' }, vaccination: { districtLgd: 396 } };

  beforeAll(() => api.createAccounts({ id: 'officer.sehore', name: 'Mohan Lal', role: 'officer', desk: 'sehore' }));
  afterEach(() => {
    for (const ear of ears.splice(0)) ear.abort();
  });

  /** Somebody who listens: everything that they have heard so far, once the stream is open. */
  async function listening(account: string, seconds = 60): Promise<{ heard: Heard[]; ended: Promise<void> }> {
    const url = `http://127.0.0.1:${api.port}/api/v1`;
    const signedIn = await fetch(`${url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: 'nivaran-demo' }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ear = new AbortController();
    ears.push(ear);
    const answer = await fetch(`${url}/events/stream?seconds=${seconds}`, { headers: { cookie }, signal: ear.signal });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const heard: Heard[] = [];
    const ended = follow(answer, heard).catch(() => undefined);
    await eventually(() => expect(heard[0]?.type).toBe('alive'));
    return { heard, ended };
  }

  async function follow({ body }: Response, heard: Heard[]): Promise<void> {
    let rest = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, type] = /^event: (.*)$/m.exec(block) ?? [];
        const [, data = 'null'] = /^data: (.*)$/m.exec(block) ?? [];
        if (type !== undefined) heard.push({ type, data: JSON.parse(data) as Heard['data'] });
      }
    }
  }

  async function lodged(where: object = BHOPAL): Promise<string> {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging(where));
    await api.route(String(body['ticketId']));
    return String(body['ticketId']);
  }
  const ticketsIn = (heard: readonly Heard[]) =>
    heard.flatMap(({ type, data }) => (type === 'tickets' ? (data['tickets'] as { ticketId: string }[]) : []));
  const presencesIn = (heard: readonly Heard[]) =>
    heard.flatMap(({ type, data }) => (type === 'presence' ? [data] : []));

  it('is told to those in whose scope it is, once lists show it, and to nobody else', async () => {
    const [here, there, above] = [
      await listening('officer.bhopal'),
      await listening('state'),
      await listening('national'),
    ];
    const elsewhere = await lodged({ residence: { pin: '466001' }, vaccination: { districtLgd: 427 } });
    const ticketId = await lodged();
    const seen = { ticketId, status: 'routed', version: expect.any(Number) };
    await eventually(() => expect(ticketsIn(here.heard)).toContainEqual(seen));
    const { body } = await (await api.as('officer.bhopal')).get<{ items: { ticketId: string }[] }>('/api/v1/queue');
    expect(body.items.map((item) => item.ticketId)).toContain(ticketId);
    for (const { heard } of [there, above])
      await eventually(() =>
        expect(ticketsIn(heard).map((each) => each.ticketId)).toEqual(expect.arrayContaining([elsewhere, ticketId])),
      );
    expect(ticketsIn(here.heard).map((each) => each.ticketId)).not.toContain(elsewhere);
  });

  it('is told to the desk that a ticket leaves, and what follows there is not', async () => {
    const ticketId = await lodged();
    const { heard } = await listening('officer.sehore');
    const [officer, elsewhere] = [await api.as('officer.bhopal'), await api.as('officer.sehore')];
    await officer.act(ticketId, 'accept');
    await officer.act(ticketId, 'forward', { to: 'sehore', reason: 'वहीं हो सकता है।' });
    const told = () => ticketsIn(heard).filter((each) => each.ticketId === ticketId).length;
    await eventually(() => expect(told()).toBe(1));
    await elsewhere.act(ticketId, 'return', { finding: 'यहाँ कुछ नहीं मिला।' });
    await eventually(() => expect(told()).toBe(2));
    await officer.act(ticketId, 'note', { text: 'बाद में।' });
    const next = await lodged({ residence: { pin: '466001' }, vaccination: { districtLgd: 427 } });
    await eventually(() => expect(ticketsIn(heard).map((each) => each.ticketId)).toContain(next));
    expect(told()).toBe(2);
  });

  it('says no name, number or word of a citizen', async () => {
    const { heard } = await listening('state');
    const ticketId = await lodged();
    await eventually(() => expect(ticketsIn(heard).map((each) => each.ticketId)).toContain(ticketId));
    for (const ticket of ticketsIn(heard))
      expect(Object.keys(ticket).sort()).toEqual(['status', 'ticketId', 'version']);
  });

  it('ends after the time that was asked for, and is not for the public', async () => {
    const { ended } = await listening('state', 1);
    await ended;
    const { status } = await api.citizen.get('/api/v1/events/stream?seconds=0');
    expect(status).toBe(401);
  });

  it('tells who has a ticket open, and when they have closed it', async () => {
    const ticketId = await lodged();
    const { heard } = await listening('supervisor.bhopal');
    const presence = `/api/v1/complaints/${ticketId}/presence`;
    const [officer, supervisor] = [await api.as('officer.bhopal'), await api.as('supervisor.bhopal')];
    expect((await officer.send('PUT', presence, {})).body).toEqual({ others: [] });
    const told = (accounts: string[], whom = heard) =>
      eventually(() => expect(presencesIn(whom).at(-1)).toEqual({ ticketId, accounts }));
    await told(['officer.bhopal']);
    expect((await supervisor.send('PUT', presence, {})).body).toEqual({ others: ['officer.bhopal'] });
    await told(['officer.bhopal', 'supervisor.bhopal']);
    const late = await listening('supervisor.bhopal');
    await told(['officer.bhopal', 'supervisor.bhopal'], late.heard);
    await officer.send('PUT', presence, {}); // once more: nothing new to tell
    expect((await officer.send('DELETE', presence)).status).toBe(204);
    await told(['supervisor.bhopal']);
    expect(presencesIn(heard)).toHaveLength(3);
  });

  it('does not tell who has a ticket open to those who may not see it', async () => {
    const ticketId = await lodged({ residence: { pin: '466001' }, vaccination: { districtLgd: 427 } });
    const { status, body } = await (
      await api.as('officer.bhopal')
    ).send('PUT', `/api/v1/complaints/${ticketId}/presence`, {});
    expect([status, body['code']]).toEqual([403, 'OUT_OF_SCOPE']);
    const { heard } = await listening('officer.bhopal');
    await (await api.as('state')).send('PUT', `/api/v1/complaints/${ticketId}/presence`, {});
    await lodged();
    await eventually(() => expect(ticketsIn(heard)).toHaveLength(1));
    expect(presencesIn(heard).filter((presence) => presence['ticketId'] === ticketId)).toEqual([]);
  });

  it.each(['-1', '601', '1.5', 'x'])('refuses to last %s seconds', async (seconds) => {
    const { status } = await (await api.as('state')).get(`/api/v1/events/stream?seconds=${seconds}`);
    expect(status).toBe(400);
  });
});

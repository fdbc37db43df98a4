import { randomUUID } from 'node:crypto';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { Client } from '../testing/client.fixture';

interface List {
  readonly items: readonly Record<string, unknown>[];
  readonly nextCursor: string | null;
}

describe('incidents', () => {
  const api = apiUnderTest();

  const anIncident = (change: object = {}) => ({
    source: 'COWIN',
    title: { hi: 'कोविन बंद है', en: 'CoWIN is down' },
    text: { hi: 'आपको कुछ नहीं करना है।', en: 'You need not do anything.' },
    ...change,
  });
  const declare = async (change: object = {}) => {
    const supervisor = await api.as('supervisor.bhopal');
    const { status, headers, body } = await supervisor.post('/api/v1/incidents', anIncident(change));
    expect(status).toBe(201);
    return { incidentId: String(body['incidentId']), etag: headers['etag'] ?? '', position: Number(body['position']) };
  };
  const act = (who: Client, incidentId: string, action: string, body: object, etag: string) =>
    who.post(`/api/v1/incidents/${incidentId}/actions/${action}`, body, { 'if-match': etag });
  const onDesk = async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    const ticketId = String(body['ticketId']);
    await api.route(ticketId);
    return ticketId;
  };
  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

  it('are declared, updated and ended, and tell citizens in their language what holds up their complaints', async () => {
    const supervisor = await api.as('supervisor.bhopal');
    const started = new Date(Date.now() - 3_600_000).toISOString();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const { incidentId, etag, position } = await declare({ startedAt: started, expectedEnd: later });
    expect(incidentId).toMatch(/^INC-\d\d-\d{6}$/);
    const inList = async (list: string, query: string) =>
      (await supervisor.get<List>(`${list}?${query}`)).body.items.filter(({ startedAt }) => startedAt === started);

    expect(await inList('/api/v1/incidents', `status=open&position=${position}&lang=hi`)).toEqual([
      {
        ...{ incidentId, status: 'open', source: { code: 'COWIN', name: 'कोविन' } },
        ...{ title: 'कोविन बंद है', text: 'आपको कुछ नहीं करना है।' },
        ...{ startedAt: started, expectedEnd: later, endedAt: null },
        progress: { linked: 0, waiting: 0, resumed: 0, left: 0 },
      },
    ]);
    expect(await inList('/api/v1/public/incidents', 'lang=en')).toEqual([
      {
        ...{ title: 'CoWIN is down', text: 'You need not do anything.', source: { code: 'COWIN', name: 'CoWIN' } },
        ...{ startedAt: started, expectedEnd: later },
      },
    ]);

    const news = { hi: 'अभी समय लगेगा।', en: 'It takes longer.' };
    const updated = await act(supervisor, incidentId, 'update', { text: news }, etag);
    expect([updated.status, updated.headers['etag']]).toEqual([200, '"2"']);
    const ended = await act(supervisor, incidentId.toLowerCase(), 'end', {}, '"2"');
    expect(ended.body).toMatchObject({ incidentId, version: 3, status: 'ended' });

    const { body, headers } = await supervisor.get(`/api/v1/incidents/${incidentId}?lang=en`);
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({ status: 'ended', text: news, expectedEnd: null, endedAt: expect.any(String) });
    const since = `position=${String(ended.body['position'])}`;
    expect(await inList('/api/v1/incidents', `status=open&${since}`)).toEqual([]);
    expect(await inList('/api/v1/incidents', `status=ended&${since}`)).toHaveLength(1);
    expect(await inList('/api/v1/public/incidents', 'lang=en')).toEqual([]);
  });

  it('are listed page by page, open ones first', async () => {
    const helpdesk = await api.as('helpdesk');
    const first = await declare();
    const [second, { position }] = [await declare(), await declare()];
    const ended = await act(await api.as('supervisor.bhopal'), second.incidentId, 'end', {}, second.etag);
    const { body: whole } = await helpdesk.get<List>(
      `/api/v1/incidents?position=${Math.max(position, Number(ended.body['position']))}`,
    );
    const statuses = whole.items.map(({ status }) => status);
    expect(statuses).toEqual([...statuses].sort((a, b) => (a === b ? 0 : a === 'open' ? -1 : 1)));
    const paged: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: List } = await helpdesk.get<List>(
        `/api/v1/incidents?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(whole.items);
    expect(whole.items.map(({ incidentId }) => incidentId)).toContain(first.incidentId);
    expect(codeOf(await helpdesk.get('/api/v1/incidents?cursor=nonsense'))).toEqual([400, 'CURSOR_INVALID']);
  });

  it('take complaints one by one and in bulk, and say how far they are', async () => {
    const officer = await api.as('officer.bhopal');
    const { incidentId, etag } = await declare();
    const [alone, ...others] = [await onDesk(), await onDesk(), await onDesk()] as const;
    const linked = await officer.act(alone, 'link-incident', { incident: incidentId.replaceAll('-', ' ') });
    expect(linked.body).toMatchObject({ ticketId: alone, status: 'awaitingSource' });
    expect(codeOf(await officer.act(alone, 'link-incident', { incident: incidentId }))).toEqual([
      409,
      'INCIDENT_LINKED',
    ]);

    const versions = await Promise.all(
      [...others, alone].map(async (ticketId) => {
        const { body } = await officer.get(`/api/v1/complaints/${ticketId}`);
        return { ticketId, version: Number(body['version']) };
      }),
    );
    const bulk = await officer.post<{ done: number; refused: number; results: { position?: number }[] }>(
      '/api/v1/bulk/link-incident',
      { incident: incidentId, items: versions },
      { 'idempotency-key': randomUUID() },
    );
    expect(bulk.body).toMatchObject({ done: 2, refused: 1 });
    const position = Math.max(...bulk.body.results.map((result) => result.position ?? 0));
    const { body } = await officer.get(`/api/v1/incidents/${incidentId}?position=${position}`);
    expect(body['progress']).toEqual({ linked: 3, waiting: 3, resumed: 0, left: 0 });

    const tickets = await officer.get<List>(`/api/v1/incidents/${incidentId}/tickets?state=waiting&limit=2`);
    const rest = await officer.get<List>(
      `/api/v1/incidents/${incidentId}/tickets?state=waiting&cursor=${tickets.body.nextCursor}`,
    );
    expect([...tickets.body.items, ...rest.body.items].map(({ ticketId }) => ticketId)).toEqual(
      [alone, ...others].sort(),
    );

    await act(await api.as('supervisor.bhopal'), incidentId, 'end', {}, etag);
    const late = await onDesk();
    expect(codeOf(await officer.act(late, 'link-incident', { incident: incidentId }))).toEqual([409, 'INCIDENT_ENDED']);
  });

  it('are spoken of by those who answer for desks alone', async () => {
    const officer = await api.as('officer.bhopal');
    const { incidentId, etag } = await declare();
    expect(codeOf(await officer.post('/api/v1/incidents', anIncident()))).toEqual([403, 'ROLE_MAY_NOT']);
    expect(codeOf(await act(officer, incidentId, 'end', {}, etag))).toEqual([403, 'ROLE_MAY_NOT']);
    expect(codeOf(await api.citizen.get('/api/v1/incidents'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect((await officer.get('/api/v1/incidents')).status).toBe(200);
  });

  it('are changed on the version that was read, and once by the same request', async () => {
    const supervisor = await api.as('supervisor.bhopal');
    const key = { 'idempotency-key': randomUUID() };
    const first = await supervisor.post('/api/v1/incidents', anIncident(), key);
    expect((await supervisor.post('/api/v1/incidents', anIncident(), key)).body).toEqual(first.body);
    const other = await supervisor.post('/api/v1/incidents', anIncident({ source: 'AADHAAR' }), key);
    expect(codeOf(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);

    const incidentId = String(first.body['incidentId']);
    const path = `/api/v1/incidents/${incidentId}/actions/end`;
    expect(codeOf(await supervisor.post(path, {}))).toEqual([428, 'IF_MATCH_REQUIRED']);
    const stale = await supervisor.post(path, {}, { 'if-match': '"7"' });
    expect([...codeOf(stale), stale.headers['etag']]).toEqual([412, 'VERSION_STALE', '"1"']);
    const again = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
    const ended = await supervisor.post(path, {}, again);
    expect((await supervisor.post(path, {}, again)).body).toEqual(ended.body);
    expect(codeOf(await supervisor.post(path, {}, { 'if-match': '"2"' }))).toEqual([409, 'INCIDENT_ENDED']);
  });

  it('are refused with what does not fit, field by field', async () => {
    const supervisor = await api.as('supervisor.bhopal');
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const refusal = async (change: object) => codeOf(await supervisor.post('/api/v1/incidents', anIncident(change)));
    expect(await refusal({ source: 'FAX' })).toEqual([422, 'SOURCE_UNKNOWN']);
    expect(await refusal({ startedAt: soon })).toEqual([422, 'INCIDENT_START_AHEAD']);
    expect(await refusal({ expectedEnd: '2021-06-21' })).toEqual([422, 'INCIDENT_END_PAST']);
    const bare = await supervisor.post<{ errors: { field: string }[] }>('/api/v1/incidents', { title: { en: 'Only' } });
    expect(bare.body.errors.map(({ field }) => field).sort()).toEqual(['source', 'text', 'title.hi']);
    expect(codeOf(await supervisor.get('/api/v1/incidents/INC-26-000000'))).toEqual([404, 'INCIDENT_NOT_FOUND']);
    expect(codeOf(await supervisor.get('/api/v1/incidents/CoWIN'))).toEqual([400, 'INPUT_INVALID']);
    const linking = await (
      await api.as('officer.bhopal')
    ).act(await onDesk(), 'link-incident', {
      incident: 'INC-26-000000',
    });
    expect([...codeOf(linking), linking.body['detail']]).toEqual([422, 'INPUT_UNKNOWN', expect.any(String)]);
  });

  it('never show an Aadhaar number that got into their words', async () => {
    const slip = { hi: 'आधार 2341 2341 2346', en: 'Aadhaar 2341 2341 2346' };
    const { incidentId } = await declare({ title: slip, text: slip });
    const { text } = await (await api.as('helpdesk')).get(`/api/v1/incidents/${incidentId}`);
    expect(text).toContain('XXXX XXXX 2346');
    expect(text).not.toContain('2341');
  });
});

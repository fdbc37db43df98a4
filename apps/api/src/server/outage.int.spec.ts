import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { randomUUID } from 'node:crypto';

describe('while the database does not answer', () => {
  const api = apiUnderTest();
  const key = { 'idempotency-key': randomUUID() };

  beforeAll(async () => {
    await api.as('helpdesk');
    await api.citizen.post('/api/v1/complaints', aLodging());
    api.cutDatabase();
  });
  afterAll(() => api.mendDatabase());

  it('says so with 503 and when to try again, in the reader’s language, and nothing of its insides', async () => {
    const { status, headers, body, text } = await (await api.as('helpdesk')).get('/api/v1/queue?lang=hi');
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'DATABASE_UNAVAILABLE', '5']);
    expect(body['title']).toBe('डेटाबेस जवाब नहीं दे रहा');
    expect(text).not.toMatch(/terminated|postgres|select|stack/i);
  });

  it('is live, and not ready', async () => {
    expect((await api.citizen.get('/health/live')).status).toBe(200);
    const { status, body } = await api.citizen.get('/health/ready');
    expect([status, body]).toEqual([503, { status: 'unavailable', database: 'down', vault: 'up', log: null }]);
  });

  it('says of a write that it may have been stored, and that the same key finds out', async () => {
    api.mendDatabase();
    const { store } = api.runtime;
    const append = store.append.bind(store);
    const writing = jest.spyOn(store, 'append').mockImplementation((...given) => {
      api.cutDatabase();
      return append(...given);
    });
    const lost = await api.citizen.post('/api/v1/complaints', aLodging(), key);
    expect([lost.status, lost.body['code'], lost.headers['retry-after']]).toEqual([503, 'STORE_UNAVAILABLE', '5']);
    writing.mockRestore();
    api.mendDatabase();
    const found = await api.citizen.post('/api/v1/complaints', aLodging(), key);
    expect(found.status).toBe(201);
    const { rows } = await api.runtime.pool.query(`select from event_store.events where type = 'ComplaintLodged'`);
    expect(rows).toHaveLength(2);
  });
});

import { RequestCounts } from '@nivaran/identity';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { REQUEST_LIMITS } from './request-limits';
import type { Reply } from '../testing/client.fixture';

const READ = '/api/v1/public/districts';
const LODGE = '/api/v1/complaints';
const SMALL = {
  ...REQUEST_LIMITS,
  address: {
    read: { points: 5, duration: 60 },
    write: { points: 4, duration: 60 },
    lodge: { points: 2, duration: 600 },
  },
  account: {
    read: { points: 6, duration: 60 },
    write: { points: 4, duration: 60 },
    report: { points: 2, duration: 60 },
  },
};

/** Statuses in order. */
async function statuses(times: number, send: () => Promise<Reply<unknown>>): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await send()).status);
  return found;
}

describe('limits', () => {
  const api = apiUnderTest({ trustedProxies: ['127.0.0.0/8'], limits: SMALL });
  /** Somebody of the public who comes from this address, by way of a proxy. */
  const from = (address: string) => api.citizen.with({ 'x-forwarded-for': address });
  afterEach(() => api.runtime.pool.query('delete from identity.attempts'));

  it('let an address read so often, then say 429 and when to go on, in the reader’s language', async () => {
    const reader = from('203.0.113.1');
    expect(await statuses(5, () => reader.get(READ))).toEqual([200, 200, 200, 200, 200]);
    const { status, body, headers } = await reader.get(`${READ}?lang=hi`);
    expect([status, body['code'], headers['content-language']]).toEqual([429, 'TOO_MANY_REQUESTS', 'hi']);
    expect(body['detail']).toContain(`${headers['retry-after']} सेकंड`);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await from('203.0.113.2').get(READ)).status).toBe(200);
  });

  it('tell with every answer what they are and what is left', async () => {
    const reader = from('203.0.113.3');
    const policies = [];
    for (let time = 0; time < 6; time += 1) {
      const { headers } = await reader.get(READ);
      policies.push([headers['ratelimit-policy'], headers['ratelimit']?.replace(/t=(59|60)$/, 't=60')]);
    }
    expect(policies).toEqual(
      [4, 3, 2, 1, 0, 0].map((left) => ['"address-read";q=5;w=60', `"address-read";r=${left};t=60`]),
    );
  });

  it('count lodgings apart from reads', async () => {
    const citizen = from('203.0.113.4');
    expect(await statuses(3, () => citizen.post(LODGE, aLodging()))).toEqual([201, 201, 429]);
    expect((await citizen.get(READ)).status).toBe(200);
    const { headers } = await citizen.post(LODGE, aLodging());
    expect(Number(headers['retry-after'])).toBeGreaterThan(590);
  });

  it('count IPv6 by what one customer has, and whatever is no address as one', async () => {
    const customer = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '[2001:db8:1:2::3]:50412'];
    const left = [];
    for (const address of [...customer, '2001:db8:1:3::1', 'unknown', '<script>'])
      left.push((await from(address).get(READ)).headers['ratelimit']?.split(';')[1]);
    expect(left).toEqual(['r=4', 'r=3', 'r=2', 'r=4', 'r=4', 'r=3']);
  });

  it('count staff by account, wherever they sit; an office with one address goes on', async () => {
    const officer = await api.as('officer.bhopal');
    const inOffice = officer.with({ 'x-forwarded-for': '203.0.113.5' });
    const atHome = officer.with({ 'x-forwarded-for': '203.0.113.6' });
    expect(await statuses(3, () => inOffice.get('/api/v1/session'))).toEqual([200, 200, 200]);
    expect(await statuses(4, () => atHome.get('/api/v1/session'))).toEqual([200, 200, 200, 429]);
    const colleague = (await api.as('supervisor.bhopal')).with({ 'x-forwarded-for': '203.0.113.5' });
    expect((await colleague.get('/api/v1/session')).status).toBe(200);
    const { body } = await inOffice.get('/api/v1/session');
    expect(body['detail']).toMatch(/^Your account has asked more than one account may\. Go on in \d+ seconds\.$/);
  });

  it('count reports apart', async () => {
    const national = await api.as('national');
    const report = () => national.get('/api/v1/reports/sla.csv');
    expect(await statuses(3, report)).toEqual([200, 200, 429]);
    expect((await national.get('/api/v1/session')).status).toBe(200);
  });

  it('count somebody with a session that is none by address, and refuse what they may not only so often', async () => {
    const guesser = from('203.0.113.7').with({ cookie: `nivaran_session=${'A'.repeat(43)}` });
    expect(await statuses(6, () => guesser.get('/api/v1/session'))).toEqual([401, 401, 401, 401, 401, 429]);
    const auditor = await api.as('auditor');
    expect(await statuses(7, () => auditor.get('/api/v1/staff'))).toEqual([403, 403, 403, 403, 403, 403, 429]);
  });

  it('leave alone who asks for health and metrics, and count the proxy itself like anybody', async () => {
    const probe = from('203.0.113.8');
    for (const path of ['/health/live', '/health/ready'])
      expect(new Set(await statuses(8, () => probe.get(path)))).toEqual(new Set([200]));
    expect(new Set(await statuses(8, () => probe.get('/metrics')))).toEqual(new Set([403]));
    expect(await statuses(6, () => api.citizen.get(READ))).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('hold for all processes together', async () => {
    const other = new RequestCounts(api.runtime.pool, api.runtime.vault, api.runtime.options.logger);
    for (let time = 0; time < 3; time += 1) other.take('address-read', SMALL.address.read, '203.0.113.10/32');
    await other.save();
    other.stop();
    const reader = from('203.0.113.10');
    expect(await statuses(1, () => reader.get(READ))).toEqual([200]);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // processes tell each other once a second
    expect(await statuses(2, () => reader.get(READ))).toEqual([200, 429]);
    const { rows } = await api.runtime.pool.query<{ text: string }>('select a::text as text from identity.attempts a');
    expect(rows.map(({ text }) => text).join()).not.toContain('203.0.113.10');
  });

  it('fail no request while the database does not answer', async () => {
    api.cutDatabase();
    const reader = from('203.0.113.11');
    const found = await statuses(6, () => reader.get(READ));
    api.mendDatabase();
    expect(found).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('a proxy that nobody named', () => {
  const api = apiUnderTest({ limits: SMALL });

  it('may be there or not: whoever works on this machine is not counted by its address', async () => {
    expect(new Set(await statuses(8, () => api.citizen.get(READ)))).toEqual(new Set([200]));
  });

  it('is not believed: whoever it speaks for counts as one, and the log says how to change that, once', async () => {
    const found = [];
    for (let time = 0; time < 6; time += 1)
      found.push((await api.citizen.get(READ, { 'x-forwarded-for': `203.0.113.${time}` })).status);
    expect(found).toEqual([200, 200, 200, 200, 200, 429]);
    const warnings = api.log.filter((line) => line.includes('NIVARAN_TRUSTED_PROXIES'));
    expect(warnings).toHaveLength(1);
  });
});

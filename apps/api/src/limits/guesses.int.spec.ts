import { formatTicketId, ticketIdFrom } from '@nivaran/complaints';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { REQUEST_LIMITS } from './request-limits';

describe('numbers of complaints that somebody tries out', () => {
  const api = apiUnderTest({
    trustedProxies: ['127.0.0.0/8'],
    limits: { ...REQUEST_LIMITS, guesses: { points: 3, duration: 600 } },
  });
  const track = async (address: string, ticketId: string) =>
    (await api.citizen.with({ 'x-forwarded-for': address }).get(`/api/v1/public/track/${ticketId}`)).status;

  it('lead nowhere after a few that do not exist, also where there is one; other addresses are not held up', async () => {
    const { body } = await api.citizen
      .with({ 'x-forwarded-for': '203.0.113.20' })
      .post('/api/v1/complaints', aLodging());
    const real = String(body['ticketId']);
    const statuses = [];
    for (const random of [1, 2]) statuses.push(await track('203.0.113.21', ticketIdFrom(2026, random)));
    statuses.push(await track('203.0.113.21', formatTicketId(real)));
    statuses.push(await track('203.0.113.21', '261-4829-7316')); // a wrong check digit is no guess
    statuses.push(await track('203.0.113.21', ticketIdFrom(2026, 3)));
    expect(statuses).toEqual([404, 404, 200, 400, 404]);
    expect(await track('203.0.113.21', real)).toBe(429);
    expect(await track('203.0.113.21', ticketIdFrom(2026, 4))).toBe(429);
    expect(await track('203.0.113.22', real)).toBe(200);
  });
});

import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Ready {
  readonly status: string;
  readonly log: {
    readonly head: number;
    readonly subscriptions: readonly { readonly name: string; readonly lag: number }[];
    readonly parked: readonly object[];
  };
}

describe('health and metrics', () => {
  const api = apiUnderTest();

  it('says that it lives', async () => {
    const { status, body } = await api.citizen.get('/health/live');
    expect([status, body]).toEqual([200, { status: 'live' }]);
  });

  it('says that it can serve, and how far its subscriptions are behind', async () => {
    const { status, body } = await api.citizen.get<Ready>('/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ready', database: 'up', vault: 'up', log: { parked: [] } });
    expect(body.log.head).toBeGreaterThan(0);
    expect(body.log.subscriptions).toContainEqual(expect.objectContaining({ name: 'tickets' }));
    for (const { lag } of body.log.subscriptions) expect(lag).toBeGreaterThanOrEqual(0);
  });

  it('shows parked streams without their names, which are ticket IDs, and still serves', async () => {
    const park = `insert into event_store.parked (subscription, stream_id, position, error)
                  values ('tickets', 'complaint-26148297315', 1, 'boom')`;
    await api.runtime.pool.query(park);
    const { status, body, text } = await api.citizen.get<Ready>('/health/ready');
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect(body.log.parked).toEqual([{ subscription: 'tickets', position: 1, since: expect.stringMatching(/Z$/) }]);
    expect(text).not.toMatch(/26148297315|boom/);
    const metrics = await api.citizen.get('/metrics');
    expect(metrics.text).toContain('nivaran_parked_streams{subscription="tickets"} 1');
  });

  it('gives metrics to this machine: requests, log and process', async () => {
    const { status, text, headers } = await api.citizen.get('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(
      /nivaran_http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\} [1-9]/,
    );
    expect(text).toMatch(/nivaran_log_head_position [1-9]/);
    expect(text).toMatch(/nivaran_subscription_lag_events\{subscription="tickets"\} \d/);
    expect(text).toContain('process_cpu_user_seconds_total');
  });

  it('gives metrics to an administrator, and to nobody else, through a proxy on this machine', async () => {
    const proxied = { 'x-forwarded-for': '203.0.113.7' };
    for (const [client, status] of [
      [api.citizen, 403],
      [await api.as('officer.bhopal'), 403],
      [await api.as('admin'), 200],
    ] as const)
      expect((await client.get('/metrics', proxied)).status).toBe(status);
  });
});

describe('metrics behind a proxy that is known', () => {
  const api = apiUnderTest({ trustedProxies: ['203.0.113.0/24'] });

  it('are not for whoever calls from this machine: that is the proxy, which may not say for whom', async () => {
    expect((await api.citizen.get('/metrics')).status).toBe(403);
    expect((await (await api.as('admin')).get('/metrics')).status).toBe(200);
  });
});

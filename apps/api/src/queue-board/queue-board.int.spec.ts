import { apiUnderTest } from '../testing/api-under-test.fixture';
import { QUEUE_BOARD } from './serve-queue-board';

interface Board {
  readonly queues: readonly { readonly name: string; readonly readOnlyMode: boolean }[];
}

describe('the board of queues', () => {
  const api = apiUnderTest();

  it('shows an administrator every queue, to look at', async () => {
    const admin = await api.as('admin');
    const page = await admin.get(`${QUEUE_BOARD}/`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('id="root"');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const { status, body } = await admin.get<Board>(`${QUEUE_BOARD}/api/queues`);
    expect(status).toBe(200);
    expect(body.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['routing', true],
      ['alarms', true],
    ]);
  });

  it.each(['', '/', '/api/queues', '/static/images/logo.svg'])('%s is nobody else’s', async (path) => {
    const stranger = await api.citizen.get<{ code: string }>(`${QUEUE_BOARD}${path}`);
    expect([stranger.status, stranger.body.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
    const auditor = await (await api.as('auditor')).get<{ code: string }>(`${QUEUE_BOARD}${path}`);
    expect([auditor.status, auditor.body.code]).toEqual([403, 'ROLE_MAY_NOT']);
  });

  it('changes nothing', async () => {
    const admin = await api.as('admin');
    const { status, body } = await admin.post<{ code: string }>(`${QUEUE_BOARD}/api/queues/routing/add`, {});
    expect([status, body.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });
});

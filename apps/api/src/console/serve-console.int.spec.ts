import { apiUnderTest } from '../testing/api-under-test.fixture';

describe('the page of the console', () => {
  const api = apiUnderTest();
  const policy = async (path: string) => {
    const { status, headers } = await api.citizen.get(path);
    expect(status).toBe(200);
    return String(headers['content-security-policy']);
  };

  it.each(['/console', '/console/', '/console/queue', '/console/tickets/26148297315'])(
    'is the same at %s',
    async (path) => {
      expect(await policy(path)).toMatch(/(^|; )script-src 'self'(;|$)/);
    },
  );

  it('lets in style sheets that bear the number of this very answer, and no others', async () => {
    const [one, other] = [await policy('/console'), await policy('/console')];
    expect(one).toMatch(/style-src 'self' 'nonce-[\w+/]{22}=='(;|$)/);
    expect(one).not.toBe(other);
    expect(one).not.toContain('unsafe');
  });
});

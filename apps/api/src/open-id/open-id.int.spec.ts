import { Browser, type Landing } from '@nivaran/testing';
import { CALLBACK, COOKIE, START, apiWithSignOn, meenakshi, rekha, titleOf } from './sign-on.fixture';

describe("signing in at the state's own sign-on", () => {
  const { api, at, host, signIn, almostBack, whoIs, audited } = apiWithSignOn();
  afterEach(() => api.runtime.pool.query('delete from identity.attempts'));

  it('is offered beside passwords, where there is one', async () => {
    expect((await api.citizen.get('/api/v1/session/ways')).body).toEqual({
      password: true,
      openId: { name: 'MP Sign-on' },
    });
  });

  it('opens a session, in a page that goes on to where one wanted to be', async () => {
    const { landing, browser } = await signIn(rekha, { to: '/queue?desk=sehore&x=<"' });
    expect(landing.status).toBe(200);
    expect(landing.url.pathname).toBe(CALLBACK);
    expect(landing.text).toContain(
      '<meta http-equiv="refresh" content="0; url=/queue?desk=sehore&amp;x=%3C%22">\n</head>',
    );
    expect(landing.text).toContain('<a href="/queue?desk=sehore&amp;x=%3C%22">Go on to Nivaran</a>');
    expect(await whoIs(browser)).toMatchObject({ account: 'officer.rekha', needs: null });
    expect((await audited()).at(-1)).toMatchObject({ type: 'SignedIn', account: 'officer.rekha', way: 'open-id' });
  });

  it('keeps on the way what no script, and for ten minutes, and in the end nothing but a strict session', async () => {
    const { headers } = await api.citizen.get(`${START}?to=/queue`);
    expect(headers['set-cookie']).toMatch(
      /^nivaran_openid=[\w-]+; Path=\/api\/v1\/session\/openid; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
    const { landing, browser } = await signIn(rekha);
    const given = landing.headers.getSetCookie();
    expect(given).toEqual([
      'nivaran_openid=; Path=/api/v1/session/openid; Max-Age=0; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^nivaran_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/),
    ]);
    expect(browser.cookie(host(), COOKIE)).toBeUndefined();
  });

  it('takes the place of the session before it, whose cookie does not come along from elsewhere', async () => {
    const { browser } = await signIn(rekha);
    const before = browser.cookie(host(), 'nivaran_session') ?? '';
    await signIn(rekha, { browser });
    expect(browser.cookie(host(), 'nivaran_session')).not.toBe(before);
    expect((await api.citizen.get('/api/v1/session', { cookie: `nivaran_session=${before}` })).status).toBe(401);
    expect((await audited()).map(({ type }) => type).slice(-2)).toEqual(['SignedIn', 'SignedOut']);
  });

  it('asks for our second factor unless one was shown there', async () => {
    expect(await whoIs((await signIn({ ...meenakshi, amr: ['pwd'] })).browser)).toMatchObject({
      account: 'state.mp',
      needs: 'second-factor-setup',
    });
    expect(await whoIs((await signIn({ ...meenakshi, amr: ['pwd', 'otp'] })).browser)).toMatchObject({ needs: null });
  });

  it('says the same to whoever has no account and to whoever comes in another’s name', async () => {
    await signIn(rekha);
    const unknown = await signIn({ sub: 'x-1', preferred_username: 'somebody@mp' });
    const other = await signIn({ ...rekha, sub: 'x-2' });
    expect([unknown.landing.status, other.landing.status]).toEqual([403, 403]);
    expect(other.landing.text).toBe(unknown.landing.text);
    expect(titleOf(other.landing)).toBe('There is no account for you here – Nivaran');
    expect(other.browser.cookie(host(), 'nivaran_session')).toBeUndefined();
    expect((await audited()).slice(-2)).toEqual([
      { type: 'SignInRefused', account: null, fault: 'open-id' },
      { type: 'SignInRefused', account: 'officer.rekha', fault: 'open-id' },
    ]);
  });

  describe('that is not completed', () => {
    const failed = (landing: Landing) => {
      expect([landing.status, titleOf(landing)]).toEqual([400, 'Sign-in was not completed – Nivaran']);
      expect(landing.text).toContain('<a href="/">Back to Nivaran</a>');
    };
    /** What the browser keeps, changed. */
    const forge = (browser: Browser, change: object) => {
      const kept = JSON.parse(Buffer.from(browser.cookie(host(), COOKIE) ?? '', 'base64url').toString()) as object;
      browser.forge(host(), COOKIE, Buffer.from(JSON.stringify({ ...kept, ...change })).toString('base64url'));
    };

    it('because somebody gave up there, says so without the words of the provider', async () => {
      const { landing } = await signIn(null);
      failed(landing);
      expect(landing.text).not.toMatch(/access_denied|insides/);
      expect(api.log.join('')).toContain('access_denied');
    });

    it.each([
      ['another state', { state: 'x'.repeat(43) }],
      ['another nonce', { nonce: 'x'.repeat(43) }],
      ['another verifier', { verifier: 'x'.repeat(43) }],
      ['a state of another form', { state: 'x' }],
      ['somewhere else to go to', { to: 'https://evil.example/' }],
      ['more than there is', { admin: true }],
      ['no time', { begun: 0 }],
    ])('because the browser brings %s', async (_, change) => {
      const browser = new Browser();
      const back = await almostBack(rekha, browser);
      forge(browser, change);
      failed(await browser.go(back));
      expect(browser.cookie(host(), COOKIE)).toBeUndefined();
    });

    it('because it was begun in another browser', async () => {
      failed(await new Browser().go(await almostBack(rekha, new Browser())));
    });

    it('because it took longer than ten minutes', async () => {
      const browser = new Browser();
      const back = await almostBack(rekha, browser);
      api.pass(10 * 60_000 + 1000);
      failed(await browser.go(back));
    });

    it('because the code was used', async () => {
      const browser = new Browser();
      const back = await almostBack(rekha, browser);
      const kept = browser.cookie(host(), COOKIE) ?? '';
      expect((await browser.go(back)).status).toBe(200);
      const headers = { cookie: `${COOKIE}=${kept}` };
      failed(await new Browser().go(back, { headers }));
    });

    it('because nobody began', async () => {
      failed(await new Browser().go(at(CALLBACK)));
      failed(
        await new Browser().go(at(`${CALLBACK}?code=x&state=x`), { headers: { cookie: `${COOKIE}=bm90IEpTT04` } }),
      );
    });

    it('is told to programs as everywhere', async () => {
      const { status, body, headers } = await api.citizen.get(`${CALLBACK}?code=x&state=x&session_state=y`);
      expect([status, body['code']]).toEqual([400, 'OPENID_FAILED']);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)', ''])(
    'goes on to no other site, such as %j',
    async (to) => {
      const landing = await new Browser().go(at(`${START}?to=${encodeURIComponent(to)}`));
      expect([landing.status, landing.url.host]).toEqual([400, host()]);
      expect(landing.text).not.toContain('evil');
      expect(landing.headers.getSetCookie()).toEqual([]);
    },
  );

  it('is not taken for a request of another site, which it is', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const { landing } = await signIn(rekha, { headers });
    expect(landing.status).toBe(200);
  });

  it('is slowed down where it leads nowhere, as passwords are', async () => {
    const back = at(`${CALLBACK}?state=x`);
    const headers = { cookie: `${COOKIE}=${await keptCookie()}` };
    expect((await new Browser().go(back, { headers })).status).toBe(400);
    await api.runtime.pool.query('update identity.attempts set points = 200');
    const { status, headers: said } = await new Browser().go(back, { headers });
    expect([status, Number(said.get('retry-after'))]).toEqual([429, expect.closeTo(900, -2)]);
    expect((await audited()).at(-1)).toEqual({ type: 'SignInRefused', account: null, fault: 'too-many' });
  });

  async function keptCookie(): Promise<string> {
    const browser = new Browser();
    await almostBack(rekha, browser);
    return browser.cookie(host(), COOKIE) ?? '';
  }
});

import { freePort } from '@nivaran/platform';
import { Browser, type OpenIdPerson, type OpenIdProvider, openIdProvider } from '@nivaran/testing';
import { OFFICE, identity } from '../identity.fixture';
import { OpenId, type OpenIdFlow } from './open-id';
import { OpenIdSignIn } from './open-id-sign-in';

const PUBLIC_URL = 'http://127.0.0.1:3000';
const CALLBACK = `${PUBLIC_URL}/api/v1/session/openid/callback`;
const STATE = { id: 'state.mp', name: 'Meenakshi Tiwari', role: 'state', desk: 'state' } as const;
const OFFICER = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;

describe("the state's own sign-on", () => {
  const house = identity();
  let provider: OpenIdProvider;
  let openId: OpenId;
  let signingIn: OpenIdSignIn;

  const settingsOf = ({ issuer, clientId, clientSecret }: OpenIdProvider, claim = 'preferred_username') => ({
    ...{ issuer, clientId, clientSecret, claim, name: 'MP', publicUrl: PUBLIC_URL },
  });
  const signInBy = (to: OpenId) =>
    new OpenIdSignIn(house.db.appPool, to, house.parts.signIn, house.parts.attempts, house.parts.audit, false);

  beforeAll(async () => {
    provider = await openIdProvider({ redirectUri: CALLBACK });
    openId = new OpenId(settingsOf(provider));
    signingIn = signInBy(openId);
    const { accounts } = house.parts;
    for (const account of [STATE, OFFICER])
      await accounts.create({ ...account, openId: `${account.id}@mp` }, { operator: 'asha' }, house.clock.now());
  });
  afterAll(() => provider.close());
  afterEach(() => house.db.pool.query('update identity.accounts set open_id_subject = null, disabled_at = null'));

  /** With what a browser comes back from the provider, where this person signed in. */
  async function backFrom(person: OpenIdPerson | null, to = openId): Promise<{ query: string; flow: OpenIdFlow }> {
    await provider.expect(person);
    const { address, flow } = await to.begin('hi');
    const { url } = await new Browser().go(address, { before: CALLBACK });
    return { query: url.search, flow };
  }
  async function session(person: OpenIdPerson) {
    const { query, flow } = await backFrom(person);
    return house.parts.sessions.resolve(await signingIn.finish(query, flow, 'Firefox', OFFICE));
  }
  const rekha = { sub: 'r-1', preferred_username: 'officer.sehore@mp' };
  const meenakshi = { sub: 'm-1', preferred_username: 'state.mp@mp' };
  const noAccount = { code: 'OPENID_NO_ACCOUNT' };

  it('sends off with PKCE, state and nonce, and in the language of the reader', async () => {
    const { address, flow } = await openId.begin('hi');
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toEqual({
      ...{ client_id: 'nivaran', response_type: 'code', redirect_uri: CALLBACK, scope: 'openid profile email' },
      ...{ code_challenge: expect.stringMatching(/^[\w-]{43}$/), code_challenge_method: 'S256', ui_locales: 'hi' },
      ...{ state: flow.state, nonce: flow.nonce },
    });
    expect(address.href).not.toContain(flow.verifier);
    expect(new Set([...Object.values(flow), ...Object.values((await openId.begin('en')).flow)]).size).toBe(6);
  });

  it('lets in whom an account names, without their temporary password', async () => {
    expect(await session(rekha)).toMatchObject({ account: OFFICER, needs: null });
    expect((await house.audited()).at(-1)).toMatchObject({
      type: 'SignedIn',
      data: { account: 'officer.sehore', way: 'open-id' },
    });
  });

  it('counts no attempt that went well', async () => {
    await house.db.pool.query('delete from identity.attempts');
    for (const sub of ['r-1', 'r-1', 'r-1']) await session({ ...rekha, sub });
    expect((await house.db.pool.query('select points from identity.attempts')).rows).toEqual([{ points: 0 }]);
  });

  it('binds the account to the person at the first sign-in, and to nobody else ever after', async () => {
    await session(rekha);
    const { rows } = await house.db.pool.query(
      `select open_id_subject from identity.accounts where id = 'officer.sehore'`,
    );
    expect(rows).toEqual([{ open_id_subject: `${provider.issuer} r-1` }]);
    await expect(session({ ...rekha, sub: 'r-2' })).rejects.toMatchObject(noAccount);
    expect(await session(rekha)).toMatchObject({ account: OFFICER });
    expect((await house.audited()).at(-2)).toMatchObject({
      type: 'SignInRefused',
      data: { account: 'officer.sehore', fault: 'open-id' },
    });
  });

  it('binds once, when two come first at the same moment', async () => {
    const [one, other] = [await backFrom(rekha), await backFrom({ ...rekha, sub: 'r-2' })];
    const came = await Promise.allSettled(
      [one, other].map(({ query, flow }) => signingIn.finish(query, flow, '', OFFICE)),
    );
    expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('gives nobody a second account', async () => {
    await session(rekha);
    await expect(session({ ...rekha, preferred_username: 'state.mp@mp' })).rejects.toMatchObject(noAccount);
  });

  it.each([
    ['unknown', { sub: 'x-1', preferred_username: 'somebody@mp' }],
    ['not named by the provider', { sub: 'x-1' }],
    ['written in capitals', { sub: 'x-1', preferred_username: 'Officer.Sehore@mp' }],
  ])('makes no account for a person who is %s', async (_, person) => {
    await expect(session(person)).rejects.toMatchObject(noAccount);
    expect((await house.audited()).at(-1)).toMatchObject({ data: { account: null, fault: 'open-id' } });
  });

  it('does not let in whose account is disabled', async () => {
    await house.parts.accounts.disable('officer.sehore', { operator: 'asha' }, house.clock.now());
    await expect(session(rekha)).rejects.toMatchObject(noAccount);
    const { rows } = await house.db.pool.query('select from identity.accounts where open_id_subject is not null');
    expect(rows).toEqual([]);
  });

  it('believes a second factor that was shown there, and else asks for our own', async () => {
    expect(await session({ ...meenakshi, amr: ['pwd'] })).toMatchObject({ needs: 'second-factor-setup' });
    expect(await session({ ...meenakshi, amr: ['pwd', 'otp'] })).toMatchObject({ account: STATE, needs: null });
    expect(await session({ ...meenakshi, acr: 'https://refeds.org/profile/mfa' })).toMatchObject({ needs: null });
  });

  it('knows by e-mail address only whose address was verified', async () => {
    const byMail = new OpenId(settingsOf(provider, 'email'));
    const name = async (person: OpenIdPerson) => {
      const { query, flow } = await backFrom(person, byMail);
      return (await byMail.finish(query, flow)).name;
    };
    expect(await name({ sub: 'r-1', email: 'rekha@mp.example', email_verified: true })).toBe('rekha@mp.example');
    expect(await name({ sub: 'r-1', email: 'rekha@mp.example', email_verified: false })).toBeNull();
    expect(await name({ sub: 'r-1', email: 'rekha@mp.example' })).toBeNull();
  });

  it.each([
    ['another state', (flow: OpenIdFlow) => ({ ...flow, state: 'x'.repeat(43) })],
    ['another nonce', (flow: OpenIdFlow) => ({ ...flow, nonce: 'x'.repeat(43) })],
    ['another verifier', (flow: OpenIdFlow) => ({ ...flow, verifier: 'x'.repeat(43) })],
  ])('refuses whoever comes back to %s', async (_, changed) => {
    const { query, flow } = await backFrom(rekha);
    await expect(signingIn.finish(query, changed(flow), '', OFFICE)).rejects.toMatchObject({ code: 'OPENID_FAILED' });
  });

  it('takes a code once', async () => {
    const { query, flow } = await backFrom(rekha);
    await signingIn.finish(query, flow, '', OFFICE);
    await expect(signingIn.finish(query, flow, '', OFFICE)).rejects.toMatchObject({
      code: 'OPENID_FAILED',
      reason: expect.stringContaining('invalid_grant'),
    });
  });

  it('refuses who gave up, and what another provider says', async () => {
    const { query, flow } = await backFrom(null);
    expect(query).toContain('error=access_denied');
    await expect(openId.finish(query, flow)).rejects.toMatchObject({ code: 'OPENID_FAILED' });
    const good = await backFrom(rekha);
    const elsewhere = good.query.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example');
    await expect(openId.finish(elsewhere, good.flow)).rejects.toMatchObject({ code: 'OPENID_FAILED' });
  });

  it('says for the log that the provider does not take our secret, and to others that it does not answer', async () => {
    const wrong = new OpenId({ ...settingsOf(provider), clientSecret: 'wrong' });
    const { query, flow } = await backFrom(rekha, wrong);
    await expect(wrong.finish(query, flow)).rejects.toMatchObject({
      code: 'OPENID_UNAVAILABLE',
      details: { reason: expect.stringContaining('WWW-Authenticate HTTP Header, 401') },
    });
  });

  it('is looked for again after it did not answer', async () => {
    const port = await freePort();
    const late = new OpenId({ ...settingsOf(provider), issuer: `http://localhost:${port}` });
    await expect(late.begin('en')).rejects.toMatchObject({
      code: 'OPENID_UNAVAILABLE',
      details: { reason: expect.stringContaining('ECONNREFUSED') },
    });
    const there = await openIdProvider({ redirectUri: CALLBACK, port });
    expect((await late.begin('en')).address.origin).toBe(there.issuer);
    await there.close();
    const query = `?code=x&state=s&iss=${encodeURIComponent(there.issuer)}`;
    await expect(late.finish(query, { state: 's', nonce: 'n', verifier: 'v' })).rejects.toMatchObject({
      code: 'OPENID_UNAVAILABLE',
    });
  });

  it('takes no other provider for it', async () => {
    const other = new OpenId({ ...settingsOf(provider), issuer: provider.issuer.replace('localhost', '127.0.0.1') });
    await expect(other.reach()).rejects.toMatchObject({ code: 'OPENID_UNAVAILABLE' });
  });

  it('is tried from one address 200 times in a quarter of an hour without an account, and no more', async () => {
    await house.db.pool.query('delete from identity.attempts');
    const from = { account: null, address: '198.51.100.99' };
    const { flow } = await openId.begin('en');
    const tried = Array.from({ length: 202 }, () => signingIn.finish('?state=x', flow, '', from));
    const codes = (await Promise.allSettled(tried)).map((each) => (each as { reason: { code: string } }).reason.code);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(2);
    expect((await house.audited()).filter(({ data }) => 'fault' in data && data.fault === 'too-many')).toHaveLength(1);
    await house.db.pool.query('delete from identity.attempts');
  });

  it('is not there where nobody set it up', async () => {
    const none = new OpenId(null);
    expect(none.name).toBeNull();
    await expect(none.begin('en')).rejects.toMatchObject({ code: 'OPENID_NOT_SET_UP' });
  });
});

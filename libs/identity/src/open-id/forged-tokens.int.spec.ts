import { type Forgery, forger } from './forger.fixture';
import { OpenId } from './open-id';

describe('an ID token', () => {
  let provider: Awaited<ReturnType<typeof forger>>;
  let openId: OpenId;

  beforeAll(async () => {
    provider = await forger();
    const client = { clientId: 'nivaran', clientSecret: 'secret', claim: 'preferred_username', name: 'MP' };
    openId = new OpenId({ ...client, issuer: provider.issuer, publicUrl: 'http://127.0.0.1:3000' });
  });
  afterAll(() => provider.close());

  async function said(forgery: Forgery) {
    const { flow } = await openId.begin('en');
    provider.willSay(flow.nonce, forgery);
    return openId.finish(`?code=x&state=${flow.state}`, flow);
  }

  it('that is right is believed', async () => {
    expect(await said({})).toEqual({ subject: `${provider.issuer} 1`, name: 'x', secondFactor: false });
  });

  it.each<[string, Forgery]>([
    ['is signed with another key', { otherKey: true }],
    ['is not signed', { unsigned: true }],
    ['says that it need not be signed', { header: { alg: 'none' }, unsigned: true }],
    ['is signed in a way that the provider does not use', { header: { alg: 'HS256' } }],
    ['comes from another provider', { claims: { iss: 'https://evil.example' } }],
    ['is for another client', { claims: { aud: 'other' } }],
    ['is for several clients, and ours is not the one that asked', { claims: { aud: ['nivaran', 'x'], azp: 'x' } }],
    ['is over', { claims: { exp: 1_700_000_000 } }],
    ['answers another sign-in', { claims: { nonce: 'x' } }],
    ['answers none', { claims: { nonce: undefined } }],
    ['names nobody', { claims: { sub: undefined } }],
  ])('that %s opens nothing', async (_, forgery) => {
    await expect(said(forgery)).rejects.toMatchObject({ code: expect.stringMatching(/^OPENID_(FAILED|UNAVAILABLE)$/) });
  });
});

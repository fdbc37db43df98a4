import { Accounts } from '@nivaran/identity';
import { Browser, type Landing, type OpenIdPerson, type OpenIdProvider, openIdProvider } from '@nivaran/testing';
import { apiUnderTest } from '../testing/api-under-test.fixture';

export const START = '/api/v1/session/openid';
export const CALLBACK = `${START}/callback`;
/** What the browser keeps on the way. */
export const COOKIE = 'nivaran_openid';

/** Their account is officer.rekha, in Sehore. */
export const rekha: OpenIdPerson = { sub: 'r-1', preferred_username: 'rekha@mp' };
/** Their account is state.mp, of the state cell. */
export const meenakshi: OpenIdPerson = { sub: 's-1', preferred_username: 'state@mp' };

interface Way {
  readonly to?: string;
  readonly browser?: Browser;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An api beside a real provider, with two accounts that are known there. @param address where people reach the api */
export function apiWithSignOn(address?: string) {
  let provider: OpenIdProvider;
  const api = apiUnderTest({
    async openId(here) {
      const publicUrl = address ?? here;
      provider = await openIdProvider({ redirectUri: `${publicUrl}${CALLBACK}`, claimsInIdToken: true });
      const { issuer, clientId, clientSecret } = provider;
      return { issuer, clientId, clientSecret, claim: 'preferred_username', name: 'MP Sign-on', publicUrl };
    },
  });
  const host = () => `127.0.0.1:${api.port}`;
  const at = (path: string) => `http://${host()}${path}`;

  beforeAll(async () => {
    const accounts = api.app.get(Accounts);
    const by = { operator: 'asha' };
    const officer = { id: 'officer.rekha', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;
    const state = { id: 'state.mp', name: 'Meenakshi Tiwari', role: 'state', desk: 'state' } as const;
    await accounts.create({ ...officer, openId: 'rekha@mp' }, by, new Date());
    await accounts.create({ ...state, openId: 'state@mp' }, by, new Date());
  });
  afterAll(() => provider.close());

  return {
    ...{ api, at, host },
    expect: (person: OpenIdPerson | null) => provider.expect(person),
    /** From the link to wherever the provider's answer leads. */
    async signIn(person: OpenIdPerson | null, { to = '/queue', browser = new Browser(), headers = {} }: Way = {}) {
      await provider.expect(person);
      return { landing: await browser.go(at(`${START}?to=${encodeURIComponent(to)}`), { headers }), browser };
    },
    /** As far as the address that the provider sends the browser to, and not to it. */
    async almostBack(person: OpenIdPerson, browser: Browser): Promise<URL> {
      await provider.expect(person);
      return (await browser.go(at(START), { before: address ?? at(CALLBACK) })).url;
    },
    async whoIs(browser: Browser): Promise<Record<string, unknown>> {
      return JSON.parse((await browser.go(at('/api/v1/session'))).text) as Record<string, unknown>;
    },
    /** What the audit log says, in order. */
    async audited(): Promise<Record<string, unknown>[]> {
      const { rows } = await api.runtime.pool.query<{ type: string; data: object }>(
        `select type, data from event_store.events where stream_id like 'audit-%' order by position`,
      );
      return rows.map(({ type, data }) => ({ type, ...data }));
    },
  };
}

export const titleOf = ({ text }: Landing): string | undefined => /<title>(.+)<\/title>/.exec(text)?.[1];

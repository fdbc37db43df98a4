import type { OpenIdSettings } from '@nivaran/platform';
import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type IDToken,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { OpenIdNotSetUp, OpenIdUnavailable } from './errors';
import { reasonOf, refusalOf } from './refusal';
import { isSecondFactorShown } from './second-factor-shown';

/** The provider sends people back here, at our public address. */
const CALLBACK = '/api/v1/session/openid/callback';
const SCOPE = 'openid profile email';
/** The provider has this long (seconds) for each answer: somebody waits. */
const PATIENCE = 5;

/** What the browser keeps while its owner is at the provider; each 43 characters of base64url. */
export interface OpenIdFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who signed in, as the provider says. */
export interface OpenIdPerson {
  /** Issuer and `sub`: never given to anybody else (OpenID Connect Core 1.0, 5.7). */
  readonly subject: string;
  /** What the claim of the settings says; null: nothing. It may change, and be given to somebody else. */
  readonly name: string | null;
  readonly secondFactor: boolean;
}

/** The state's own sign-on: the authorization code flow of OpenID Connect with PKCE (RFC 7636), state and nonce. */
export class OpenId {
  private found: Promise<Configuration> | undefined;

  constructor(private readonly settings: OpenIdSettings | null) {}

  /** What people know the provider by; null: there is none. */
  get name(): string | null {
    return this.settings?.name ?? null;
  }

  /** Whether the provider answers. @throws OpenIdUnavailable, OpenIdNotSetUp */
  async reach(): Promise<void> {
    await this.provider(this.needed());
  }

  /** Where to send a browser, and what it keeps until it is back. @throws OpenIdUnavailable, OpenIdNotSetUp */
  async begin(language: string): Promise<{ readonly address: URL; readonly flow: OpenIdFlow }> {
    const settings = this.needed();
    const provider = await this.provider(settings);
    const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(provider, {
      ...{ redirect_uri: callbackOf(settings).href, scope: SCOPE, state: flow.state, nonce: flow.nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256' },
      ui_locales: language,
    });
    return { address, flow };
  }

  /**
   * Who came back. Signature, issuer, audience, time and nonce of the ID token are checked.
   * @param query with which the provider sent the browser back, as it came
   * @throws OpenIdFailed, OpenIdUnavailable, OpenIdNotSetUp
   */
  async finish(query: string, { state, nonce, verifier }: OpenIdFlow): Promise<OpenIdPerson> {
    const settings = this.needed();
    const provider = await this.provider(settings);
    const address = callbackOf(settings);
    address.search = query;
    try {
      const tokens = await authorizationCodeGrant(provider, address, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims() as IDToken; // it was expected
      const said = await withClaim(settings.claim, claims, provider, tokens.access_token);
      return {
        subject: `${claims.iss} ${claims.sub}`,
        name: nameIn(said, settings.claim),
        secondFactor: isSecondFactorShown(claims),
      };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** @throws OpenIdNotSetUp */
  private needed(): OpenIdSettings {
    if (!this.settings) throw new OpenIdNotSetUp();
    return this.settings;
  }

  /** What the provider says about itself: asked for when it is first needed, and again after it could not be had. */
  private provider({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
    const { protocol } = new URL(issuer);
    this.found ??= discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      timeout: PATIENCE,
      // oxlint-disable-next-line typescript/no-deprecated -- a warning to its users; our settings allow http on this machine alone
      execute: [enableNonRepudiationChecks, ...(protocol === 'http:' ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      this.found = undefined;
      throw new OpenIdUnavailable(reasonOf(error));
    });
    return this.found;
  }
}

const callbackOf = ({ publicUrl }: OpenIdSettings): URL => new URL(CALLBACK, publicUrl);

/** As the provider takes it; `client_secret_basic` unless it says otherwise (OpenID Connect Discovery 1.0, 3). */
function authentication(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, ...request);
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** Many providers say names in the ID token; the standard has them at the userinfo endpoint (Core 1.0, 5.4). */
async function withClaim(
  claim: string,
  claims: IDToken,
  provider: Configuration,
  accessToken: string,
): Promise<Claims> {
  if (claims[claim] !== undefined || provider.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...claims, ...(await fetchUserInfo(provider, accessToken, claims.sub)) };
}

/** An address that nobody verified is whatever somebody typed there (Core 1.0, 5.1 and 5.7). */
function nameIn(said: Claims, claim: string): string | null {
  const { [claim]: name } = said;
  if (claim === 'email' && said['email_verified'] !== true) return null;
  return typeof name === 'string' && name !== '' ? name : null;
}

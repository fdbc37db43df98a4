import type { Environment } from './environment';
import type { SettingProblem } from './setting-invalid';
import { type Values, type Variable, remedies } from './variables';

/** Injection token of OpenIdSettings, or null where nobody signs in elsewhere. */
export const OPEN_ID = Symbol('OpenIdSettings');

/** Injection token of the address that people reach Nivaran at, as `https://nivaran.example`; null where it is not known. */
export const PUBLIC_URL = Symbol('PublicUrl');

/** The state's own sign-on, as a provider of OpenID Connect. */
export interface OpenIdSettings {
  /** Its name for itself, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What of a person is looked up among the accounts. */
  readonly claim: string;
  /** As people know it. */
  readonly name: string;
  /** The address that people reach Nivaran at, as `https://nivaran.example`. */
  readonly publicUrl: string;
}

/** What people are called by at most providers (OpenID Connect Core 1.0, 5.1). */
const DEFAULT_CLAIM = 'preferred_username';

const REQUIRED = [
  ...(['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET', 'NIVARAN_PUBLIC_URL'] as const),
] satisfies Variable[];
/** NIVARAN_PUBLIC_URL may stand alone: where people find us is true without any sign-on. */
const OF_OPEN_ID = [
  ...(['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET', 'OPENID_CLAIM', 'OPENID_NAME'] as const),
] satisfies Variable[];

/** null: everybody signs in here. @param values without the gaps that gapsOfOpenId finds */
export function openIdSettings(values: Values): OpenIdSettings | null {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = values;
  const { OPENID_CLAIM: claim = DEFAULT_CLAIM, OPENID_NAME: name, NIVARAN_PUBLIC_URL: publicUrl } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    return null;
  return Object.freeze({ issuer, clientId, clientSecret, claim, name: name ?? new URL(issuer).host, publicUrl });
}

/** A half-told provider lets nobody in, and would be noticed on the day on which it is needed. */
export function gapsOfOpenId(given: Environment): SettingProblem[] {
  const first = OF_OPEN_ID.find((variable) => given[variable] !== undefined);
  if (first === undefined) return [];
  return REQUIRED.filter((variable) => given[variable] === undefined).map((variable) => ({
    variable,
    problem: `is not set, and is required with ${first}`,
    remedy: remedies[variable],
  }));
}

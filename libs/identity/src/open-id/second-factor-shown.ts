/**
 * What the values of `amr` prove (RFC 8176, section 2): something that somebody knows, has, or is. Left out are `sms` and
 * `tel`, which others can have sent to themselves (NIST SP 800-63B-4, 3.1.3.1: restricted), `kba`, which others can find
 * out, and those that say nothing about a person (`geo`, `rba`, `user`, `wia`, `mca`).
 */
const KIND_OF: Readonly<Record<string, 'knows' | 'has' | 'is'>> = {
  pwd: 'knows',
  pin: 'knows',
  otp: 'has',
  hwk: 'has',
  swk: 'has',
  sc: 'has',
  face: 'is',
  fpt: 'is',
  iris: 'is',
  retina: 'is',
  vbm: 'is',
};

/** Values of `acr` that mean the same everywhere; what else a provider may say there is its own affair. */
const MULTI_FACTOR = [
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor', // OpenID Provider Authentication Policy Extension 1.0, 4
];

/**
 * Whether a provider says that somebody showed two factors. A single method does not count, not even a one-time code: it may
 * have been all that was asked. `mfa` does by its definition, else methods of two kinds do.
 */
export function isSecondFactorShown({ amr, acr }: Readonly<Record<string, unknown>>): boolean {
  const methods = Array.isArray(amr) ? amr.filter((each) => typeof each === 'string') : [];
  if (methods.includes('mfa') || MULTI_FACTOR.some((each) => each === acr)) return true;
  const kinds = methods.flatMap((method) => (Object.hasOwn(KIND_OF, method) ? [KIND_OF[method]] : []));
  return new Set(kinds).size > 1;
}

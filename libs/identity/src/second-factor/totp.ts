import { Secret, TOTP } from 'otpauth';

/** Bytes: 160 bits, as RFC 4226 section 4 recommends. */
const SECRET_BYTES = 20;

/** Codes of the step before and after are taken too: clocks differ. One step is 30 seconds (RFC 6238, 5.2). */
const WINDOW = 1;
const PERIOD = 30;

export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** What an authenticator app reads from a QR code, and what is typed where it can't. */
export function setupOf(secret: Buffer, account: string): { readonly secret: string; readonly uri: string } {
  const totp = totpOf(secret, account);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The step (30 s since 1970) that a code of 6 digits belongs to; null if it is not of now. @param now ms since 1970 */
export function stepOf(secret: Buffer, code: string, now: number): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp: now }) + delta;
}

function totpOf(secret: Buffer, account: string): TOTP {
  const bytes = new Uint8Array(secret).buffer;
  return new TOTP({ issuer: 'Nivaran', label: account, period: PERIOD, secret: new Secret({ buffer: bytes }) });
}

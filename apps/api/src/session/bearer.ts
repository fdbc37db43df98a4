import { isAccessToken } from '@nivaran/identity';

/** The access token of an Authorization header (RFC 6750, 2.1); undefined if it holds none of ours. */
export function accessTokenOf(header: string): string | undefined {
  const token = /^bearer +(\S+)$/i.exec(header)?.[1];
  return token !== undefined && isAccessToken(token) ? token : undefined;
}

import { type KeyObject, createSign, generateKeyPairSync } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an ID token is to be wrong; nothing: it is right. */
export interface Forgery {
  readonly claims?: object;
  readonly header?: object;
  /** Signed with a key that the provider does not publish. */
  readonly otherKey?: boolean;
  readonly unsigned?: boolean;
}

/** A provider that answers every code with the ID token that it was told to: what no real one says can be tried. */
export async function forger() {
  const [own, other] = [generateKeyPairSync('rsa', KEY), generateKeyPairSync('rsa', KEY)];
  let token = '';
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerTo(request.url ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answerTo(path: string): object {
    if (path === '/jwks') return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] };
    if (path === '/token') return { access_token: 'x', token_type: 'bearer', id_token: token };
    return {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['RS256'] },
    };
  }

  return {
    issuer,
    /** What the next code is exchanged for. */
    willSay(nonce: string, { claims = {}, header = {}, otherKey = false, unsigned = false }: Forgery): void {
      const now = Math.floor(Date.now() / 1000);
      const said = { iss: issuer, aud: 'nivaran', sub: '1', iat: now, exp: now + 60, nonce, preferred_username: 'x' };
      const content = [
        ...[
          { alg: 'RS256', kid: '1', ...header },
          { ...said, ...claims },
        ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')),
      ].join('.');
      token = `${content}.${unsigned ? '' : signed(content, (otherKey ? other : own).privateKey)}`;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const KEY = { modulusLength: 2048 };

const signed = (content: string, key: KeyObject): string =>
  createSign('RSA-SHA256').update(content).sign(key).toString('base64url');

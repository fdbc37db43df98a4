import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the provider says about somebody; `amr` and `acr`: how they signed in there. */
export interface OpenIdPerson {
  readonly sub: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

/** A provider of OpenID Connect on this machine, with one client. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who comes next; null: somebody who gives up there. */
  expect(person: OpenIdPerson | null): Promise<void>;
  close(): Promise<void>;
}

export interface OpenIdProviderOptions {
  readonly redirectUri: string;
  /** Else any free one. */
  readonly port?: number;
  /** Whether names are in the ID token; else they are asked for at the userinfo endpoint. */
  readonly claimsInIdToken?: boolean;
}

/** Starts the real thing, `oidc-provider`, in a process of its own. */
export async function openIdProvider({
  redirectUri,
  port = 0,
  claimsInIdToken = false,
}: OpenIdProviderOptions): Promise<OpenIdProvider> {
  const child = fork(join(__dirname, 'provider.mjs'), {
    env: {
      ...process.env,
      ...{ PORT: String(port), REDIRECT_URI: redirectUri },
      ...(claimsInIdToken ? { CLAIMS_IN_ID_TOKEN: 'yes' } : {}),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // it warns that its keys are made for tests
  });
  const { issuer } = (await answerOf(child)) as { readonly issuer: string };
  // A test that fails before it closes the provider must still end; the provider ends with it.
  child.unref();
  child.channel?.unref();
  return {
    ...{ issuer, clientId: 'nivaran', clientSecret: 'nivaran-secret' },
    async expect(person) {
      child.send({ person });
      await answerOf(child);
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** What it says next; rejects if it ends instead. */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The provider ended with code ${String(code)}.`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

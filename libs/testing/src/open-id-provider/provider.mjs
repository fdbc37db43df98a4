/**
 * A provider of OpenID Connect in a process of its own (Jest cannot load its package). It knows one client, and lets in,
 * without asking, whoever was named last: by a message, or in PERSON as JSON, so that it can be tried by hand, too:
 *
 *   PORT=4000 REDIRECT_URI=http://localhost:3000/api/v1/session/openid/callback \
 *   PERSON='{"sub":"1","preferred_username":"asha"}' node libs/testing/src/open-id-provider/provider.mjs
 *
 * A person is the claims about them; `amr` and `acr` say how they signed in. None (null): whoever comes gives up.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const SCOPES = 'openid profile email';
const { PORT = '0', REDIRECT_URI, PERSON = 'null', CLAIMS_IN_ID_TOKEN } = process.env;
/** Everybody who was let in so far, by their `sub`. */
const people = new Map();
let next = JSON.parse(PERSON);

const server = createServer().listen(Number(PORT), '127.0.0.1', () => {
  const issuer = `http://localhost:${server.address().port}`;
  server.on('request', provider(issuer).callback());
  process.send?.({ issuer });
  if (!process.send) process.stdout.write(`${issuer}\n`);
});

process.on('message', ({ person }) => {
  next = person;
  process.send({ named: true });
});
process.on('disconnect', () => process.exit(0));

function provider(issuer) {
  const made = new Provider(issuer, {
    clients: [{ client_id: 'nivaran', client_secret: 'nivaran-secret', redirect_uris: [REDIRECT_URI] }],
    claims: {
      openid: ['sub', 'amr', 'acr'],
      profile: ['preferred_username', 'name'],
      email: ['email', 'email_verified'],
    },
    // Its default is to say them at the userinfo endpoint alone, as the standard has it; many do otherwise.
    conformIdTokenClaims: CLAIMS_IN_ID_TOKEN === undefined,
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
    async loadExistingGrant({ oidc }) {
      const grant = new made.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  });
  made.use(async (context, others) => {
    if (!context.path.startsWith('/interaction/')) return others();
    if (next !== null) people.set(next.sub, next);
    const result =
      next === null
        ? { error: 'access_denied', error_description: 'The insides of the provider' }
        : { login: { accountId: next.sub, amr: next.amr, acr: next.acr } };
    await made.interactionFinished(context.req, context.res, result);
    context.respond = false;
  });
  return made;
}

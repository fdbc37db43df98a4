import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { projectRoot } from '@nivaran/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { policyWith } from '../server/security-headers';

/** As Vite has built it; see apps/console/vite.config.mts. */
const FOLDER = join(projectRoot(), 'dist/console');
const NONCE = /\{nonce\}/g;

/**
 * Serves the staff's console at /console: one page for all its addresses, which its router takes apart in the browser, and
 * the files that the page names. They have their hash in their name and may be kept for ever.
 */
export async function serveConsole(instance: FastifyInstance): Promise<void> {
  const page = pageFile();
  await instance.register(fastifyStatic, {
    ...{ root: join(FOLDER, 'files'), prefix: '/console/files/', decorateReply: false, wildcard: true },
    ...{ preCompressed: true, immutable: true, maxAge: '365d', index: false },
  });
  const answer = (_request: unknown, reply: FastifyReply) => sendPage(page, reply);
  for (const path of ['/console', '/console/', '/console/*']) instance.get(path, answer);
}

/** Missing only where nobody has built the console, as in tests of the API alone. */
function pageFile(): string {
  const file = join(FOLDER, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : 'The console has not been built: npm run build\n';
}

/** Its components write style sheets as they come up: those with the nonce of this answer are let in, and no others. */
function sendPage(page: string, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policyWith({ styleSrc: ["'self'", `'nonce-${nonce}'`] }))
    .send(page.replace(NONCE, nonce));
}

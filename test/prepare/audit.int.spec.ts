import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@nivaran/platform';

/** What the registry says of some packages; null: it knows no advisories at all, as some private ones. */
let advisories: Record<string, { severity: string }> | null = {};
let registry: Server;
let url: string;

beforeAll(async () => {
  registry = createServer((request, response) => {
    request.resume().once('end', () => {
      const isAsked = request.method === 'POST' && request.url?.includes('/security/advisories/bulk');
      if (advisories === null || !isAsked) return response.writeHead(isAsked ? 405 : 404).end('{}');
      const entries = Object.entries(advisories).map(([name, { severity }], id) => [
        name,
        [
          {
            id,
            url: `https://advisories.example/${id}`,
            title: `A hole in ${name}`,
            severity,
            vulnerable_versions: '*',
          },
        ],
      ]);
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(Object.fromEntries(entries)));
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
});
afterAll(() => registry.close());

/** `npm run audit` with this registry. */
function audited(answers: typeof advisories): Promise<{ code: number | null; said: string }> {
  advisories = answers;
  const cache = mkdtempSync(join(tmpdir(), 'nivaran-npm-')); // npm remembers what it was told of a package
  const env = { ...process.env, npm_config_registry: url, npm_config_fetch_retries: '0', npm_config_cache: cache };
  const child = spawn(process.execPath, [join(projectRoot(), 'scripts/audit.mjs')], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      rmSync(cache, { recursive: true, force: true });
      resolve({ code, said });
    }),
  );
}

describe('npm run audit', () => {
  it('passes where nothing is known', async () => {
    const { code, said } = await audited({});
    expect([code, said]).toEqual([0, 'Nothing of severity moderate or above in what runs in production.\n']);
  });

  it.each(['moderate', 'high', 'critical'])('fails on a %s hole in what runs in production', async (severity) => {
    const { code, said } = await audited({ pino: { severity } });
    expect(code).toBe(1);
    expect(said).toMatch(/^In what runs in production:$/m);
    expect(said).toContain(`  ${severity} pino`);
    expect(said).toContain('    A hole in pino https://advisories.example/0');
  });

  it('prints, and does not fail on, a low one there and any in what only builds and tests', async () => {
    const { code, said } = await audited({ pino: { severity: 'low' }, prettier: { severity: 'critical' } });
    expect(code).toBe(0);
    expect(said).toMatch(/^Of no weight here, or in what only builds and tests:\n/);
    expect(said).toContain('critical prettier');
    expect(said).toContain('low pino');
  });

  it('says that nothing was checked where the registry knows no advisories, or there is none', async () => {
    const unknowing = await audited(null);
    expect([unknowing.code, unknowing.said]).toEqual([0, expect.stringMatching(/^NOT CHECKED: .*405/)]);
    url = 'http://127.0.0.1:9/';
    expect(await audited({})).toEqual({ code: 0, said: expect.stringMatching(/^NOT CHECKED: /) });
  });
});

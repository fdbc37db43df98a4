import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type NivaranProcess, startNivaran } from '@nivaran/testing';

/** The shell blocks under "Five minutes", in order, as one script that stops at the first command that fails. */
function tour(): string {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, section = ''] = /^## Five minutes$(.*?)^## /ms.exec(readme) ?? [];
  return [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
}

describe("the README's tour", () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nivaran-tour-'));
  let nivaran: NivaranProcess;

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder });
  });
  afterAll(async () => {
    await nivaran.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('leads from a complaint to its end, as it is printed', async () => {
    const script = `set -euo pipefail\n${tour()}`
      .replaceAll('http://localhost:3000', nivaran.url)
      .replaceAll('/tmp/nivaran-', join(dataFolder, 'cookies-'));
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { maxBuffer: 2 ** 26 });

    expect(stdout).toMatch(/^\d{11}$/m);
    const statuses = [...stdout.matchAll(/^\{.*"position":.*"status":"(\w+)".*\}$/gm)].map(([, status]) => status);
    expect(statuses).toEqual(['accepted', 'routed', 'accepted', 'accepted', 'resolved', 'closed']);
    for (const stage of ['ROUTE', 'ACCEPT', 'ACT', 'RESOLVE', 'CONFIRM']) expect(stdout).toContain(stage);
    expect(stdout).not.toContain('"status":500');
  });
});

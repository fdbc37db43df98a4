import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNivaran } from '@nivaran/testing';
import { walk } from './walk';

describe('as it is printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-keys-walk-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the rotation where Nivaran runs alone leaves everything under another key', async () => {
    const nivaran = await startNivaran({ dataFolder: folder });
    await nivaran.stop();
    const [page, heading] = ['docs/keys.md', 'Rotating the master key'];
    const stdout = await walk({ page, heading }, { url: nivaran.url, folder, env: { NIVARAN_DATA: folder } });
    const [before, after] = [...stdout.matchAll(/^([0-9a-f]{16}) +in force +\d+ +1\b/gm)].map(([, id]) => id);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(stdout).toContain(`Everything is under the master key ${after} now.`);
    expect(stdout).toContain(`The key before, ${before}, can be thrown away`);
    expect(readdirSync(folder).sort()).toEqual(['master.key', 'postgres']);
  });
});

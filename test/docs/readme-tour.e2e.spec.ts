import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NivaranProcess, startNivaran } from '@nivaran/testing';
import { statusesIn, walk } from './walk';

describe('as it is printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-tour-'));
  let nivaran: NivaranProcess;

  beforeAll(async () => {
    nivaran = await startNivaran({ dataFolder: folder });
  });
  afterAll(async () => {
    await nivaran.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("the README's tour leads from a complaint to its end", async () => {
    const stdout = await walk({ page: 'README.md', heading: 'Five minutes' }, { url: nivaran.url, folder });
    expect(stdout).toMatch(/^\d{11}$/m);
    expect(statusesIn(stdout)).toEqual(['accepted', 'routed', 'accepted', 'accepted', 'resolved', 'closed']);
    for (const stage of ['ROUTE', 'ACCEPT', 'ACT', 'RESOLVE', 'CONFIRM']) expect(stdout).toContain(stage);
    expect(stdout).not.toContain('"status":500');
  });

  it('the walk through an incident links a thousand complaints, and its end lets them all go on', async () => {
    const stdout = await walk({ page: 'docs/incidents.md' }, { url: nivaran.url, folder });
    const linked = [...stdout.matchAll(/^linked (\d+), refused 0$/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    expect(linked).toBeGreaterThanOrEqual(1000);
    expect(stdout).toContain(`\n${linked} complaints go on\n`);
  }, 180_000); // a thousand complaints on a slow machine

  it('the walk through the API leads through waiting, appeal, merging and many at once', async () => {
    const stdout = await walk({ page: 'docs/api.md' }, { url: nivaran.url, folder });
    expect(statusesIn(stdout)).toEqual([
      ...['accepted', 'awaitingSource', 'accepted', 'resolved', 'appealed', 'routed', 'merged', 'routed', 'withdrawn'],
    ]);
    expect(stdout).toMatch(/^forward: yes$/m);
    expect(stdout).toMatch(/^टीके की परची\.png\n200 image\/png$/m);
    expect(stdout).toMatch(
      /^resume: The complaint is in an officer’s hands\. This can be done while a complaint is waiting for CoWIN/m,
    );
    expect(stdout).toMatch(/"ok":true,?.*"code":"VERSION_STALE".*"done":1,"refused":1\}$/m);
    expect(stdout).toMatch(/"code":"WRONG_STATUS","detail":"शिकायत नागरिक ने वापस ले ली है/);
  });

  it('the walk through second factor, reveal and erasure shows a name once, and then nobody has it any more', async () => {
    const stdout = await walk({ page: 'docs/privacy-walk.md' }, { url: nivaran.url, folder });
    const lines = [
      ...['second-factor-setup', 'SECOND_FACTOR_SETUP_NEEDED', '10', 'second-factor', 'CODE_WRONG'],
      ...["mobile: '••••••••23'", 'INPUT_INVALID', 'कमला बाई', 'ROLE_MAY_NOT', 'helpdesk: contact-citizen'],
      ...['WRONG_STATUS', '"status":"withdrawn"', '1 complaint', 'name: null', 'PERSON_ERASED', '0'],
      ...['ComplaintWithdrawn', 'PersonalDataErased', 'RecoveryCodeUsed', 'SecondFactorSetUp'],
    ];
    let rest = stdout;
    for (const line of lines) {
      expect(rest).toContain(line);
      rest = rest.slice(rest.indexOf(line) + line.length);
    }
  });
});

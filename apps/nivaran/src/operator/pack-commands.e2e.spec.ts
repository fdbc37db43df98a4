import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@nivaran/platform';
import { type NivaranProcess, eventually, startNivaran } from '@nivaran/testing';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
interface Published {
  readonly version: string;
  readonly previous: string | null;
  readonly published: boolean;
  readonly changes: readonly { readonly area: string; readonly key: string; readonly path: string }[];
  readonly clocks: readonly { readonly ticketId: string; readonly desk: string; readonly dueAfter: string }[];
}

describe('nivaran pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nivaran-packs-'));
  const dataFolder = join(folder, 'data');
  const original = join(projectRoot(), 'packs/madhya-pradesh');
  const withHolidays = join(folder, 'with-holidays');
  const withoutCategory = join(folder, 'without-category');
  let nivaran: NivaranProcess;

  beforeAll(async () => {
    cpSync(original, withHolidays, { recursive: true });
    const calendar = join(withHolidays, 'calendars/bhopal-office.yaml');
    const known = readFileSync(calendar, 'utf8');
    const late = nextDays(4).filter((date) => !known.includes(date));
    appendFileSync(calendar, late.map(asHoliday).join(''));
    cpSync(original, withoutCategory, { recursive: true });
    const categories = join(withoutCategory, 'categories.yaml');
    writeFileSync(categories, readFileSync(categories, 'utf8').replace(/^- code: DOSE_MISSING\n(?: .*\n|\n)*/m, ''));
    const replies = join(withoutCategory, 'replies.yaml');
    const others = readFileSync(replies, 'utf8').replaceAll(/^ {2}categories: \[DOSE_MISSING\]\n|DOSE_MISSING, /gm, '');
    writeFileSync(replies, others);
    rmSync(join(withoutCategory, 'demonstration.yaml'));

    nivaran = await startNivaran({ dataFolder });
    await eventually(async () => expect((await published('--dry-run')).clocks).not.toEqual([]), 20_000);
  });
  afterAll(async () => {
    await nivaran.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs `nivaran pack <args>` as a program would: no terminal. */
  function run(...args: readonly string[]): Promise<Run> {
    const child = spawn(process.execPath, [join(projectRoot(), 'dist/apps/nivaran/src/main.js'), 'pack', ...args], {
      env: { PATH: process.env['PATH'] ?? '', NIVARAN_DATA: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  }
  const published = async (...args: readonly string[]) =>
    JSON.parse((await run('publish', withHolidays, '--json', ...args)).out) as Published;
  const listed = async () =>
    JSON.parse((await run('list', '--json')).out) as { version: string; by: string; inForce: boolean }[];

  it('publishes a late holiday, lists the clocks, moves them when told to, and keeps it over a restart', async () => {
    const [first] = await listed();
    expect(first).toMatchObject({ by: 'start', inForce: true });

    const tried = await published('--dry-run');
    expect(tried).toMatchObject({ published: false, previous: first?.version });
    expect(tried.changes[0]).toMatchObject({ area: 'calendars', key: 'bhopal-office' });
    expect(new Set(tried.clocks.map(({ desk }) => desk))).toEqual(new Set(['bhopal']));
    expect(await run('publish', withHolidays, '--move-clocks')).toMatchObject({
      ...{ code: 2, out: '', err: expect.stringMatching(/--dry-run.*--yes/) as string },
    });
    expect(await listed()).toHaveLength(1);

    const { code, out } = await run('publish', withHolidays, '--by', 'asha', '--reason', 'Order 17');
    expect(code).toBe(0);
    expect(out).toMatch(/calendars\/bhopal-office: \d{4}-\d\d-\d\d became a holiday \(Late holiday\)/);
    expect(out).toMatch(/None was moved.*nivaran pack move-clocks/);
    expect((await run('list')).out).toMatch(new RegExp(`${tried.version}.*asha.*in force.*Order 17`));

    const tickets = new Set(tried.clocks.map(({ ticketId }) => ticketId)).size;
    const moved = await run('move-clocks', '--yes', '--json');
    expect(JSON.parse(moved.out)).toMatchObject({ version: tried.version, moved: { tickets, left: [] } });
    expect((await run('move-clocks', '--yes')).out).toMatch(/0 clocks to move/);

    await nivaran.stop();
    nivaran = await startNivaran({ dataFolder, env: { NIVARAN_PACK: original } });
    expect(nivaran.output()).toContain(`${tried.version} stays. The folder has ${first?.version}`);
    expect((await listed())[0]).toMatchObject({ version: tried.version, inForce: true });
  });

  it('refuses a pack that drops a category in use, at publishing and at a start', async () => {
    const before = await listed();
    const { code, err } = await run('publish', withoutCategory);
    expect(code).toBe(1);
    expect(err).toMatch(/category DOSE_MISSING: \d+ tickets/);
    await nivaran.stop();
    await expect(startNivaran({ dataFolder, env: { NIVARAN_PACK: withoutCategory } })).rejects.toThrow(
      /code 1:[^]*category DOSE_MISSING: \d+ tickets/,
    );
    nivaran = await startNivaran({ dataFolder });
    expect(await listed()).toEqual(before);
  });

  it('shows a version and what differs, and says which versions there are', async () => {
    const { version } = JSON.parse((await run('show', '--json')).out) as { version: string };
    expect((await run('show', version.slice(0, 6))).out).toMatch(/^bhopal-office +1 +\d{4}-\d\d-\d\d /m);
    expect((await run('diff', original, withHolidays)).out).toMatch(/^From .*: \d+ changes\.\n.* became a holiday /);
    expect((await run('diff', original, original)).out).toMatch(/: no change\./);
    expect(await run('show', 'zzzz')).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('nivaran pack list') as string },
    });
  });
});

/** At least one of them is no weekend. */
function nextDays(count: number): string[] {
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.now() + (day + 1) * 86_400_000).toISOString().slice(0, 10),
  );
}

function asHoliday(date: string): string {
  return `  - { date: ${date}, name: { hi: देर से घोषित अवकाश, en: Late holiday } }\n`;
}

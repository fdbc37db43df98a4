import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPack } from './load-pack';
import { loadParts } from './load-parts';
import { DEFAULT_PACK } from './spoiled-pack.fixture';

describe('a pack with some files replaced', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nivaran-parts-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A changed copy of one of the pack's files, called `name`. */
  async function part(
    file: string,
    find: string | RegExp,
    by: string,
    name = file.split('/').at(-1) ?? '',
  ): Promise<string> {
    const before = await readFile(join(DEFAULT_PACK, file), 'utf8');
    const after = before.replace(find, by);
    if (after === before) throw new Error(`${file} does not hold ${String(find)}.`);
    await writeFile(join(folder, name), after);
    return join(folder, name);
  }

  it('is the pack itself if none is', async () => {
    expect((await loadParts(DEFAULT_PACK, {})).pack).toEqual(await loadPack(DEFAULT_PACK));
  });

  it('takes the policy and the categories of the files that are given, whatever they are called', async () => {
    const policy = await part('sla-policy.yaml', 'target: PT1H', 'target: PT2H', 'generous.yaml');
    const categories = await part('categories.yaml', 'resolve: P10D', 'resolve: P9D', 'strict.yaml');
    const { pack } = await loadParts(DEFAULT_PACK, { policy, categories });
    expect(pack.policy.stages.ROUTE.target).toBe('PT2H');
    expect(pack.categories[0]?.resolve).toBe('P9D');
    expect((await loadPack(DEFAULT_PACK)).policy.stages.ROUTE.target).toBe('PT1H');
  });

  it('takes a calendar for all that extend it, and an iCalendar file for all that import it', async () => {
    const holiday = '  - { date: 2026-11-18, name: { hi: अवकाश, en: Holiday } }\n';
    const calendar = await part('calendars/district-office.yaml', /^holidays:\n/m, `holidays:\n${holiday}`);
    const ical = await part('calendars/state-holidays-2027.ics', '20271225', '20271224');
    const { pack } = await loadParts(DEFAULT_PACK, { calendars: [calendar, ical] });
    const dates = pack.calendars.find(({ id }) => id === 'bhopal-office')?.exceptions.map(({ date }) => date);
    expect(dates).toEqual(expect.arrayContaining(['2026-11-18', '2027-12-24']));
  });

  it('tells what is wrong by file, line and field', async () => {
    const policy = await part('sla-policy.yaml', 'target: PT1H', 'target: soon', 'spoiled.yaml');
    await expect(loadParts(DEFAULT_PACK, { policy })).rejects.toMatchObject({
      code: 'PACK_INVALID',
      problems: [{ file: policy, line: 21, field: 'stages.ROUTE.target' }],
    });
  });

  it('refuses a file that is not there, and a calendar that the pack does not have', async () => {
    const missing = join(folder, 'nothing.yaml');
    await expect(loadParts(DEFAULT_PACK, { policy: missing })).rejects.toThrow(`There is no file ${missing}`);
    const other = await part('calendars/bhopal-office.yaml', 'Offices', 'Places', 'bhopal.yaml');
    await expect(loadParts(DEFAULT_PACK, { calendars: [other] })).rejects.toThrow(
      /always-on\.yaml, bhopal-office\.yaml/,
    );
  });
});

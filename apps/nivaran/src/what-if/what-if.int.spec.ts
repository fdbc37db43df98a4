import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Packs } from '@nivaran/directory';
import { EventStore, prepareProjections } from '@nivaran/event-store';
import { createPool, projectRoot } from '@nivaran/platform';
import { ticketsProjection } from '@nivaran/read-models';
import { EVENT_TYPES } from '@nivaran/runtime';
import { type ComplaintScenario, aComplaint, loadDefaultPack, storeScenario, testDatabase } from '@nivaran/testing';
import { examine, readOnly } from './examine';
import { whatIfJson } from './run-what-if';
import { printWhatIf } from './show-what-if';
import type { WhatIfOptions } from './options';
import { whatIfCsv } from './what-if-csv';

const PACK = join(projectRoot(), 'packs/madhya-pradesh');
const NOW = Date.parse('2026-11-30T10:00+05:30');
const NOVEMBER = { from: '2026-11-01', to: '2026-12-01' };

describe('nivaran what-if', () => {
  const db = testDatabase();
  let folder: string;
  let late: ComplaintScenario;
  let version: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nivaran-what-if-'));
    const { pack } = await loadDefaultPack();
    ({ version } = pack);
    await prepareProjections(db.pool, [ticketsProjection]);
    const store = new EventStore(db.appPool, EVENT_TYPES);
    const categories = pack.categories.filter(({ code }) => code !== 'SMS_MISSING');
    for (const published of [{ ...pack, categories, version: 'without-sms' }, pack])
      await new Packs(store).publish(published, { at: new Date('2026-10-01T00:00Z'), by: null, reason: null });
    // Monday 16 November, 10:00. ACT has four days, until Thursday 18:00.
    late = aComplaint().routedTo('bhopal').accepted().after('P7D').resolved();
    const inTime = aComplaint().routedTo('bhopal').accepted().after('P1D').resolved().after('PT1H').confirmed();
    const lives = [
      late, // ACT breached
      inTime.after('P2D').reopened().accepted().after('PT1H').resolved(), // read again after it was over
      aComplaint({ category: 'SMS_MISSING', at: '2026-11-25T10:00+05:30' }).routedTo('bhopal').after('P2D').accepted(),
      aComplaint({ at: '2026-10-31T23:59+05:30' }).routedTo('bhopal').after('P5D').accepted(), // its start is in October
      aComplaint({ at: '2026-11-27T10:00+05:30', category: 'PRIVACY' }).deferred(), // on no desk, in no district
    ];
    for (const life of lives) await storeScenario(store, life);
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A copy of one of the pack's files with one place changed. */
  async function changed(file: string, find: string | RegExp, by: string): Promise<string> {
    const before = await readFile(join(PACK, file), 'utf8');
    const after = before.replace(find, by);
    if (after === before) throw new Error(`${file} does not hold ${String(find)}.`);
    const path = join(folder, file.replace(/.*\//, ''));
    await writeFile(path, after);
    return path;
  }
  const said: string[] = [];
  const ask = (options: Partial<WhatIfOptions>) => {
    said.length = 0;
    const to = { databaseUrl: db.url, packFolder: PACK, now: NOW, onProgress: () => undefined };
    return examine(
      { ...NOVEMBER, by: ['district', 'category'], lang: 'en', ...options },
      { ...to, say: (line) => said.push(line) },
    );
  };
  const longerAct = () => changed('categories.yaml', 'act: { DISTRICT: P4D', 'act: { DISTRICT: P6D');
  async function printed(options: Partial<WhatIfOptions>, changes: number | null = null): Promise<string> {
    const written: string[] = [];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    try {
      printWhatIf(await ask(options), options.lang ?? 'en', changes);
    } finally {
      out.mockRestore();
    }
    // eslint-disable-next-line no-control-regex -- colours
    return written.join('').replaceAll(/\u001b\[\d+m/g, '');
  }
  const counts = (json: ReturnType<typeof whatIfJson>, by: string) =>
    Object.fromEntries(
      (json.by[by] ?? []).map(({ group, stages, actual, other }) => [
        group?.code ?? 'none',
        [stages, actual.met, other.met, actual.breached, other.breached],
      ]),
    );

  it('counts nothing that differs under the pack that is in force', async () => {
    const json = whatIfJson(await ask({ pack: version, by: ['stage'], changes: true }), 'en', 20);
    expect(counts(json, 'stage')).toEqual({
      //        stages, met, met if, breached, breached if
      ACCEPT: [4, 3, 3, 1, 1],
      ACT: [4, 2, 2, 2, 2],
      RESOLVE: [4, 3, 3, 0, 0],
      ROUTE: [4, 3, 3, 1, 1],
    });
    expect(json).toMatchObject({ changed: 0, changes: [], packInForce: version, otherPack: version, unknown: 0 });
    expect(said).toEqual([]);
  });

  it('finds that a longer target would have been met, by district and by category', async () => {
    const json = whatIfJson(await ask({ categories: await longerAct(), changes: true }), 'en', 20);
    expect(counts(json, 'district')).toEqual({ 396: [15, 11, 12, 3, 2], none: [1, 0, 0, 1, 1] });
    expect(counts(json, 'category')).toEqual({
      ...{ DOSE_MISSING: [11, 10, 11, 1, 0], SMS_MISSING: [4, 1, 1, 2, 2], PRIVACY: [1, 0, 0, 1, 1] },
    });
    expect(json.total).toMatchObject({ stages: 16, share: { actual: 11 / 15, other: 12 / 15 } });
    expect(json.total.difference).toBeCloseTo(100 / 15);
    expect(json.changes).toMatchObject([
      {
        ...{ ticketId: late.complaint.ticketId, instance: 'ACT-1', holder: 'bhopal', category: 'DOSE_MISSING' },
        actual: { outcome: 'breached', dueAt: '2026-11-19T12:30:00.000Z' },
        other: { outcome: 'met', dueAt: '2026-11-23T12:30:00.000Z', level: 0 },
      },
    ]);
  });

  it('takes a policy, a calendar and another pack', async () => {
    const policy = await changed('sla-policy.yaml', /(ACCEPT:\n {4}target: )P1D/, '$1P3D');
    const accept = async (options: Partial<WhatIfOptions>) =>
      counts(whatIfJson(await ask({ ...options, by: ['stage'] }), 'en', null), 'stage')['ACCEPT'];
    expect(await accept({ policy })).toEqual([4, 3, 4, 1, 0]);
    const days =
      '  - { date: 2026-11-25, name: { hi: अवकाश, en: Holiday } }\n  - { date: 2026-11-26, name: { hi: अवकाश, en: Holiday } }\n';
    const calendar = await changed('calendars/bhopal-office.yaml', /^holidays:\n/m, `holidays:\n${days}`);
    expect(await accept({ calendar: [calendar] })).toEqual([4, 3, 4, 1, 0]);
    expect(await accept({ pack: PACK })).toEqual([4, 3, 3, 1, 1]);
  });

  it('leaves out what the other rules do not know, and says so', async () => {
    const report = await ask({ pack: 'without-sms' });
    expect(report.result).toMatchObject({ unknown: 4, total: { stages: 12 } });
    expect(await printed({ pack: 'without-sms' })).toMatch(/4 more stages are left out/);
  });

  it('is of the stages that started in the period: whole days of the pack’s time zone', async () => {
    const stages = async (from: string, to: string) => (await ask({ pack: version, from, to })).result.total.stages;
    expect(await stages('2026-10-31', '2026-11-01')).toBe(4);
    expect(await stages('2026-11-16', '2026-11-17')).toBe(8);
    expect(await stages('2026-11-17', '2026-11-18')).toBe(0);
    const usual = await ask({ pack: version, from: undefined as never, to: undefined as never });
    expect([usual.period.from, usual.period.to]).toEqual(
      ['2026-09-02T00:00+05:30', '2026-12-01T00:00+05:30'].map((date) => Date.parse(date)),
    );
  });

  it('prints tables in English and in Hindi, with the tickets that change', async () => {
    const categories = await longerAct();
    const english = await printed({ categories, changes: true }, 20);
    expect(english).toMatch(/^16 stages that started from 1 Nov 2026 to 30 Nov 2026/);
    expect(english).toContain('Met in time: 73.3%, and 80.0% if (+6.7 points).');
    expect(english).toMatch(/District +Stages +Met +Met if +Breached +Breached if/);
    expect(english).toMatch(/Bhopal +15 +11 +12 +3 +2 +1 +1 +78\.6% +85\.7% +\+7\.1/);
    expect(english).toMatch(/\(none yet\) +1 +0 +0 +1 +1/);
    expect(english).toMatch(/Total +16 +11 +12 +4 +3/);
    expect(english).toMatch(/Outcomes that change \(1 of 1\):/);
    expect(english).toMatch(/breached +met/);
    const hindi = await printed({ categories, changes: true, lang: 'hi' }, 20);
    expect(hindi).toMatch(/समय पर पूरे: 73\.3%, और तब 80\.0%/);
    expect(hindi).toMatch(/भोपाल +15 +11 +12/);
    expect(hindi).toMatch(/जिनका परिणाम बदलता है \(1 में से 1\)/);
    expect(hindi).not.toMatch(/[A-Za-z]{4,}/);
    expect(await printed({ categories, from: '2020-01-01', to: '2020-02-01' })).toBe(
      'No stage that counts started in this period.\n',
    );
  });

  it('writes the rows as CSV', async () => {
    const lines = whatIfCsv(await ask({ categories: await longerAct(), by: ['district'] }), 'en').split('\r\n');
    expect(lines[0]).toMatch(/^Grouped by,Code,Name,Stages,Met,Met if/);
    expect(lines.slice(1)).toEqual([
      'District,396,Bhopal,15,11,12,3,2,1,1,0.7857,0.8571,7.14',
      ...['District,,,1,0,0,1,1,0,0,0,0,0', 'Total,,,16,11,12,4,3,1,1,0.7333,0.8,6.67', ''],
    ]);
  });

  it('says what is wrong with a file by line and field, and what is missing', async () => {
    const policy = await changed('sla-policy.yaml', 'target: PT1H', 'target: soon');
    await expect(ask({ policy })).rejects.toThrow(
      /sla-policy\.yaml:\d+ stages\.ROUTE\.target: "soon" is not a duration/,
    );
    await expect(ask({})).rejects.toMatchObject({ code: 'OTHER_RULES_MISSING' });
    await expect(ask({ pack: 'nowhere' })).rejects.toMatchObject({ code: 'PACK_VERSION_UNKNOWN' });
    await expect(ask({ pack: version, from: '2026-13-01' })).rejects.toMatchObject({ code: 'PERIOD_INVALID' });
    await expect(ask({ pack: version, from: '2026-12-01' })).rejects.toThrow(/period is empty/);
  });

  it('writes nothing, and could not', async () => {
    const before = await fingerprint();
    await ask({ categories: await longerAct(), by: ['district', 'category', 'stage', 'desk', 'tier'], changes: true });
    expect(await fingerprint()).toEqual(before);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['event_store.events', 'directory.packs']));
    const pool = createPool(readOnly(db.url), { max: 1, name: 'read-only' });
    await expect(pool.query('create table t (id int)')).rejects.toThrow(/read-only transaction/);
    await pool.end();
  });

  /** Of every table of the database: its rows and a hash over them. */
  async function fingerprint(): Promise<Record<string, unknown>> {
    const { rows } = await db.pool.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const prints: [string, unknown][] = [];
    for (const { name } of rows) {
      const sql = `select count(*), md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`;
      prints.push([name, (await db.pool.query(sql)).rows[0]]);
    }
    return Object.fromEntries(prints);
  }
});

import { randomBytes } from 'node:crypto';
import { COMPLAINT_EVENT_TYPES, type Complaint, type ComplaintEvent, fold, holderOf } from '@nivaran/complaints';
import { type Pack } from '@nivaran/directory';
import { EventStore, Vault, rebuildProjection, verifyChain } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { READ_MODEL_PROJECTIONS } from '@nivaran/read-models';
import { EVENT_TYPES, prepareDatabases, publishPack } from '@nivaran/runtime';
import { type TestDatabase, loadDefaultPack, testDatabase } from '@nivaran/testing';
import type { Pool } from 'pg';
import { assertEmpty } from './assert-empty';
import { DatabaseNotEmpty, SimulationStopped } from './errors';
import { type SimulationReport, type WriteOptions, writeSimulation } from './write-simulation';

const DAY = 86_400_000;
const UNTIL = Date.parse('2026-11-24T00:00Z');
/** Made by hand at the desk or not at all in a simulation: incidents are streams of their own. */
const NOT_SIMULATED = ['PersonalDataErased', 'IncidentLinked'];

interface StoredRow {
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly data: object;
  readonly occurred_at: Date;
}

describe('a simulation', () => {
  const main = testDatabase();
  const again = testDatabase();
  let pack: Pack;
  let vaults: Pool[] = [];

  async function simulate(db: TestDatabase, change: Partial<WriteOptions> = {}): Promise<SimulationReport> {
    await prepareDatabases({ databaseUrl: db.url, vaultDatabaseUrl: db.vaultUrl, redisUrl: null });
    await publishPack(db.url, pack, new Date(UNTIL - 30 * DAY));
    const vault = createPool(db.vaultUrl, { max: 2, name: 'simulation-spec' });
    vaults.push(vault);
    const { keys } = await Vault.open(vault, masterKeys);
    const story = { complaints: 300, seed: 7, from: UNTIL - 30 * DAY, until: UNTIL };
    const { signal } = new AbortController();
    const rest = { pack, keys, log: db.pool, vault, threads: 0, signal, onProgress: () => undefined };
    return writeSimulation({ ...story, ...rest, ...change });
  }
  const masterKeys = { current: randomBytes(32), old: null };
  const eventsOf = async (db: TestDatabase) =>
    (await db.pool.query<StoredRow>(
      `select * from event_store.events where stream_id like 'complaint-%' order by position`,
    )).rows; // prettier-ignore

  beforeAll(async () => {
    ({ pack } = await loadDefaultPack());
  });
  afterEach(async () => {
    await Promise.all(vaults.map((vault) => vault.end()));
    vaults = [];
  });

  describe('of 1,200 complaints', () => {
    let report: SimulationReport;
    beforeAll(async () => {
      report = await simulate(main, { complaints: 1200 });
    });

    it('is a whole log: the chain verifies, positions and versions have no gap, time never goes back', async () => {
      const { checked, head, headHash, fault } = await verifyChain(main.pool);
      expect({ checked, head, headHash, fault }).toEqual({
        ...{ checked: report.head, head: report.head, headHash: report.headHash, fault: undefined },
      });
      const versions = new Map<string, number>();
      let last = 0;
      for (const { stream_id: stream, version, occurred_at: at } of await eventsOf(main)) {
        expect(version).toBe((versions.get(stream) ?? 0) + 1);
        versions.set(stream, version);
        expect(at.getTime()).toBeGreaterThanOrEqual(last);
        last = at.getTime();
      }
      expect(versions.size).toBe(1200);
      const { rows } = await main.pool.query(
        `select conname from pg_constraint where conrelid = 'event_store.events'::regclass and contype in ('p', 'u') order by 1`,
      );
      expect(rows.map(({ conname }: { conname: string }) => conname)).toEqual([
        ...['events_pkey', 'events_stream_id_version_key'],
      ]);
    });

    it('has everything in it that can happen to a complaint', async () => {
      const { rows } = await main.pool.query<{ type: string }>('select distinct type from event_store.events');
      const wanted = COMPLAINT_EVENT_TYPES.map(({ type }) => type).filter((type) => !NOT_SIMULATED.includes(type));
      expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(wanted));
    });

    it('leaves complaints in every status behind, and some that bounced', async () => {
      const lives = await livesOf(main);
      const statuses = new Set([...lives.values()].map(({ status }) => status));
      expect([...statuses]).toEqual(
        expect.arrayContaining([
          ...['routed', 'accepted', 'awaitingCitizen', 'awaitingSource', 'resolved', 'appealed', 'closed', 'rejected'],
          ...['withdrawn', 'merged'],
        ]),
      );
      expect([...lives.values()].some((life) => 'bounces' in life && Object.values(life.bounces).includes(2))).toBe(
        true,
      );
    });

    it('tells the read models what the fold tells', async () => {
      const { read } = new EventStore(main.pool, EVENT_TYPES);
      for (const projection of READ_MODEL_PROJECTIONS) await rebuildProjection(main.pool, read, projection);
      const { rows } = await main.pool.query<{ ticket_id: string; status: string; holder: string | null }>(
        'select ticket_id, status, holder from read_models.tickets',
      );
      const lives = await livesOf(main);
      expect(rows).toHaveLength(lives.size);
      for (const { ticket_id: ticketId, status, holder } of rows) {
        const life = lives.get(`complaint-${ticketId}`);
        expect({ status, holder }).toEqual({ status: life?.status, holder: life && heldBy(life) });
      }
    });

    it('keeps no text in the clear, and opens what it sealed', async () => {
      const { rows } = await main.pool.query<{ found: number }>(
        `select count(*) as found from event_store.events
          where data::text ~ '(खुराक|प्रमाणपत्र|certificate still|Please|lagwaya|900002|example\\.org)'
             or metadata::text ~ '900002'`,
      );
      expect(rows[0]?.found).toBe(0);
      const vaultPool = createPool(main.vaultUrl, { max: 1, name: 'simulation-spec' });
      vaults.push(vaultPool);
      const vault = await Vault.open(vaultPool, masterKeys);
      const lodged = (await eventsOf(main)).find(({ type }) => type === 'ComplaintLodged') as StoredRow;
      const { statement } = lodged.data as Extract<ComplaintEvent, { type: 'ComplaintLodged' }>['data'];
      expect((await vault.unseal(statement, `${lodged.stream_id}/statement`))?.length).toBeGreaterThan(30);
    });

    it('does not go where complaints are already', async () => {
      const vault = createPool(main.vaultUrl, { max: 1, name: 'simulation-spec' });
      vaults.push(vault);
      await expect(assertEmpty(main.pool, vault, 'nivaran')).rejects.toThrow(DatabaseNotEmpty);
      await expect(assertEmpty(main.pool, vault, 'nivaran')).rejects.toThrow(/holds 1200 complaints. Choose another/);
    });

    async function livesOf(db: TestDatabase): Promise<Map<string, Complaint>> {
      const streams = new Map<string, (ComplaintEvent & { occurredAt: string })[]>();
      for (const { stream_id: stream, type, data, occurred_at: at } of await eventsOf(db)) {
        const event = { type, data, occurredAt: at.toISOString() } as ComplaintEvent & { occurredAt: string };
        streams.set(stream, [...(streams.get(stream) ?? []), event]);
      }
      return new Map([...streams].map(([stream, events]) => [stream, fold(events) as Complaint]));
    }
  });

  it('that is stopped leaves nothing behind; the next one fills the database, and its log goes on as any other', async () => {
    const stopping = new AbortController();
    const onProgress = (): void => stopping.abort();
    const stopped = simulate(again, { complaints: 1200, signal: stopping.signal, onProgress });
    await expect(stopped).rejects.toThrow(SimulationStopped);
    const vault = createPool(again.vaultUrl, { max: 1, name: 'simulation-spec' });
    vaults.push(vault);
    await expect(assertEmpty(again.pool, vault, 'nivaran')).resolves.toBeUndefined();
    const { complaints, head } = await simulate(again);
    expect(complaints).toBe(300);

    const store = new EventStore(again.appPool, EVENT_TYPES);
    const [{ stream_id: streamId } = { stream_id: '' }] = await eventsOf(again);
    const verdict = await store.append({
      ...{ streamId, expected: 'exists', occurredAt: new Date(), requestHash: 'x', result: null },
      events: [{ type: 'NoteAdded', data: { text: { person: '-', box: '-' } } }],
      metadata: { actor: { kind: 'system', id: 'spec' }, commandId: 'after-the-simulation' },
    });
    expect(verdict).toMatchObject({ kind: 'stored', position: head + 1 });
    expect((await verifyChain(again.pool)).fault).toBeUndefined();
    await store.close();
  });
});

/** A merged complaint is in nobody's hands; the read model remembers whose it was. */
function heldBy(life: Complaint): string | null {
  return holderOf(life.status === 'merged' ? life.before : life);
}

describe('the story of a simulation', () => {
  const databases = [testDatabase(), testDatabase(), testDatabase()];
  const vaults: Pool[] = [];
  afterAll(() => Promise.all(vaults.map((vault) => vault.end())));

  it('is the same for the same seed, and another for another', async () => {
    const { pack } = await loadDefaultPack();
    const digests: string[] = [];
    for (const [index, seed] of [7, 7, 8].entries()) {
      const db = databases[index] as TestDatabase;
      const vault = createPool(db.vaultUrl, { max: 2, name: 'simulation-spec' });
      vaults.push(vault);
      const { keys } = await Vault.open(vault, { current: randomBytes(32), old: null });
      const story = { complaints: 300, seed, from: UNTIL - 30 * DAY, until: UNTIL };
      const { signal } = new AbortController();
      const rest = { pack, keys, log: db.pool, vault, threads: 0, signal, onProgress: () => undefined };
      digests.push((await writeSimulation({ ...story, ...rest })).digest);
    }
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });
});

import { testDatabase } from '@nivaran/testing';
import { EventStore } from '../event-store';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';
import { verifyChain } from './verify-chain';

describe('verifying the chain', () => {
  const db = testDatabase();

  beforeAll(async () => {
    const store = new EventStore(db.appPool, SAMPLE_TYPES);
    for (let i = 1; i <= 6; i += 1) await store.append(sampleAppend(`stream-${i % 2}`, { count: 2 }));
    await store.close();
  });

  /** As a superuser would who means harm: without triggers. Put back afterwards. */
  async function tamperedWith(statement: string): Promise<unknown> {
    const client = await db.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(statement);
      const throughClient = { query: client.query.bind(client) } as unknown as typeof db.pool;
      return await verifyChain(throughClient);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('finds nothing wrong with what was stored', async () => {
    const progress: number[] = [];
    const report = await verifyChain(db.pool, (checked) => progress.push(checked));
    expect(report).toMatchObject({ checked: 12, head: 12 });
    expect(report.fault).toBeUndefined();
    expect(progress).toEqual([12]);
  });

  it.each([
    ['one byte of the data', `update event_store.events set data = '{"n": 9}' where position = 5`, 5, 'content'],
    [
      'the actor',
      `update event_store.events set metadata = jsonb_set(metadata, '{actor,id}', '"spek"') where position = 7`,
      7,
      'content',
    ],
    ['the type', `update event_store.events set type = 'Happened2' where position = 1`, 1, 'content'],
    [
      'the time of deciding',
      `update event_store.events set occurred_at = occurred_at + interval '1 ms' where position = 3`,
      3,
      'content',
    ],
    [
      'the time of storing',
      `update event_store.events set recorded_at = recorded_at + interval '1 ms' where position = 3`,
      3,
      'chain',
    ],
    [
      'data with a content hash to match',
      `update event_store.events set content_hash = sha256('x') where position = 4`,
      4,
      'content',
    ],
    ['a hash', `update event_store.events set hash = sha256('x') where position = 8`, 8, 'chain'],
    ['the stream', `update event_store.events set stream_id = 'other' where position = 2`, 2, 'content'],
    ['one event removed', `delete from event_store.events where position = 6`, 6, 'missing'],
    ['the end cut off', `delete from event_store.events where position > 9`, 10, 'missing'],
    ['everything removed', `delete from event_store.events`, 1, 'missing'],
  ] as const)('names the first bad position after a change of %s', async (_what, statement, position, reason) => {
    expect(await tamperedWith(statement)).toMatchObject({ checked: position - 1, fault: { position, reason } });
  });
});

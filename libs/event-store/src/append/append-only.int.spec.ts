import { testDatabase } from '@nivaran/testing';
import { EventStore } from '../event-store';
import { SAMPLE_TYPES, sampleAppend } from '../testing/sample-events.fixture';

describe('append-only', () => {
  const db = testDatabase();

  beforeAll(async () => {
    const store = new EventStore(db.appPool, SAMPLE_TYPES);
    await store.append(sampleAppend('kept'));
    await store.close();
  });

  it.each([
    `update event_store.events set data = '{}' where position = 1`,
    'delete from event_store.events where position = 1',
    'truncate event_store.events',
    `update event_store.commands set result = '{}'`,
  ])('is enforced on the owner by trigger: %s', async (statement) => {
    await expect(db.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    `insert into event_store.events select * from event_store.events limit 0`,
    `update event_store.events set data = '{}'`,
    'delete from event_store.events',
    'truncate event_store.events',
    'alter table event_store.events disable trigger all',
    'drop table event_store.events',
  ])('is enforced on the application by missing rights: %s', async (statement) => {
    await expect(db.appPool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to append above read committed, where the head could be stale', async () => {
    const client = await db.appPool.connect();
    await client.query('begin isolation level repeatable read');
    await expect(
      client.query(
        `select * from event_store.append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      ),
    ).rejects.toThrow(/read committed/);
    await client.query('rollback');
    client.release();
  });
});

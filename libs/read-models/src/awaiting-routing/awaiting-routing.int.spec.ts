import type { StoredEvent } from '@nivaran/event-store';
import { type ComplaintScenario, aComplaint, loadDefaultPack, testDatabase } from '@nivaran/testing';
import { awaitingRoutingProjection } from './awaiting-routing.projection';

describe('complaints that wait for their desk', () => {
  const db = testDatabase();
  let schemas = 0;

  beforeAll(loadDefaultPack);

  /** Ticket IDs of those that wait after all this, taken in by batches of a size. */
  async function waitingAfter(lives: readonly ComplaintScenario[], size: number): Promise<string[]> {
    const events: StoredEvent[] = lives.flatMap((life) => life.events);
    const client = await db.pool.connect();
    try {
      const schema = `waiting_${(schemas += 1)}`;
      await client.query(`create schema ${schema}`);
      await client.query(`set search_path = ${schema}`);
      await client.query(awaitingRoutingProjection.ddl);
      for (let from = 0; from < events.length; from += size)
        await awaitingRoutingProjection.apply(events.slice(from, from + size), client);
      const { rows } = await client.query<{ id: string }>(
        `select replace(stream_id, 'complaint-', '') as id from awaiting_routing order by 1`,
      );
      return rows.map(({ id }) => id);
    } finally {
      client.release(true);
    }
  }

  it.each([1, 2, 3, 5, 1000])('are those that nobody has routed, however they came (batches of %i)', async (size) => {
    const older = aComplaint({ at: '2026-11-13T10:00+05:30' });
    const lives = {
      lodged: aComplaint(),
      routed: aComplaint().routedTo('bhopal'),
      deferred: aComplaint().deferred(),
      withdrawn: aComplaint().withdrew(),
      merged: aComplaint().mergedInto(older),
      undone: aComplaint().mergedInto(older).after('P1D').unmerged(),
      undoneTwice: aComplaint().mergedInto(older).unmerged().mergedInto(older).unmerged(),
      undoneAndRouted: aComplaint().mergedInto(older).unmerged().routedTo('bhopal'),
      undoneInTriage: aComplaint().deferred().mergedInto(older).unmerged(),
      undoneOnDesk: aComplaint().routedTo('bhopal').mergedInto(older).unmerged(),
    };
    const waiting = [lives.lodged, lives.undone, lives.undoneTwice].map(({ complaint }) => complaint.ticketId);
    expect(await waitingAfter(Object.values(lives), size)).toEqual(waiting.sort());
  });
});

import { randomUUID } from 'node:crypto';
import { type Append, EventStore, EventTypes, requestHash } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { describeRounds, rate } from './statistics';

const TYPES = new EventTypes([{ type: 'Measured', version: 1 }]);
const PAYLOAD = 'x'.repeat(600);

/**
 * Appends through the event store beside the raw limit of the same server in the same run: plain one-row inserts, each
 * its own commit, over as many connections, which is what pgbench measures with a one-line script.
 */
export async function benchAppends(databaseUrl: string, rounds: number, millis: number): Promise<void> {
  const owner = createPool(databaseUrl, { max: 32, name: 'bench-raw' });
  await owner.query('create table raw_limit (id uuid primary key, payload jsonb not null)');
  const pool = createPool(databaseUrl, { max: 4, name: 'bench-store', role: 'nivaran_app' });
  const store = new EventStore(pool, TYPES);

  const raw = (inFlight: number) =>
    rate(inFlight, millis, () =>
      owner.query({
        name: 'raw',
        text: 'insert into raw_limit values ($1, $2)',
        values: [randomUUID(), JSON.stringify({ payload: PAYLOAD })],
      }),
    );
  const append = (inFlight: number) => rate(inFlight, millis, () => store.append(sample()));

  await append(32); // warm: plans, connections, compiled code
  for (const inFlight of [1, 32]) {
    const results = { raw: [] as number[], store: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      results.raw.push(await raw(inFlight));
      results.store.push(await append(inFlight));
    }
    console.log(`  ${inFlight} in flight  raw inserts    ${describeRounds(results.raw, 'commits/s')}`);
    console.log(`  ${inFlight} in flight  store appends  ${describeRounds(results.store, 'appends/s')}`);
  }
  const many: number[] = [];
  for (let round = 0; round < rounds; round += 1) many.push(await append(256));
  console.log(`  256 in flight store appends  ${describeRounds(many, 'appends/s')}`);

  await store.close();
  await Promise.all([owner.end(), pool.end()]);
}

function sample(): Append {
  const commandId = randomUUID();
  return {
    streamId: `measured-${commandId}`,
    expected: 'none',
    events: [{ type: 'Measured', data: { payload: PAYLOAD } }],
    metadata: { actor: { kind: 'system', id: 'bench' }, commandId },
    occurredAt: new Date(),
    requestHash: requestHash({ commandId }),
    result: null,
  };
}

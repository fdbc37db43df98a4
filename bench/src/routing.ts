import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { LodgeComplaint, type LodgeInput } from '@nivaran/complaints';
import { type Runtime, RuntimeModule } from '@nivaran/runtime';
import { WorkerModule } from '@nivaran/worker';
import { quantile } from './statistics';

class BenchProcess {}

const INPUT: LodgeInput = {
  ...{ category: 'DOSE_MISSING', language: 'hi', channel: 'web', statement: 'दूसरी खुराक दर्ज नहीं दिख रही है।' },
  complainant: { name: 'परीक्षण नागरिक', mobile: '9000000000', email: null },
  vaccination: {
    ...{ dose: 2, date: '2021-06-21', centre: null, districtLgd: 396 },
    ...{ vaccine: null, beneficiaryReference: null },
  },
  residence: { pin: '462001', districtLgd: null },
  idProof: null,
};

/**
 * How long a complaint waits until it is on its desk: from the storing of ComplaintLodged to that of ComplaintRouted,
 * by the log's own times. One at a time for the quiet hour, then a burst.
 */
export async function benchRouting(runtime: Runtime, burst: number): Promise<void> {
  const module = { module: BenchProcess, imports: [RuntimeModule.for(runtime), WorkerModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const commands = app.get(CommandBus, { strict: false });
  const lodge = () => commands.execute(new LodgeComplaint({ kind: 'citizen', id: 'public' }, randomUUID(), INPUT));

  let from = await runtime.store.read.head();
  await lodge(); // warm
  await allRouted(runtime, from);
  from = await runtime.store.read.head();
  for (let n = 0; n < 30; n += 1) {
    await lodge();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  report('one at a time', await allRouted(runtime, from));

  from = await runtime.store.read.head();
  await Promise.all(Array.from({ length: burst }, lodge));
  report(`burst of ${burst}`, await allRouted(runtime, from));
  await app.close();
}

function report(what: string, millis: readonly number[]): void {
  const ms = (share: number): string => `${quantile(millis, share).toFixed(0)} ms`;
  console.log(`  ${what.padEnd(16)} p50 ${ms(0.5)}, p99 ${ms(0.99)}, slowest ${ms(1)}  (${millis.length} complaints)`);
}

/** Waits until every complaint lodged after a position is routed; returns how long each took, in ms. */
async function allRouted({ pool }: Runtime, from: number): Promise<number[]> {
  for (;;) {
    const { rows } = await pool.query<{ millis: number | null }>(
      `select extract(epoch from r.recorded_at - l.recorded_at)::float8 * 1000 as millis
         from event_store.events l
         left join event_store.events r on r.stream_id = l.stream_id and r.type = 'ComplaintRouted'
        where l.type = 'ComplaintLodged' and l.position > $1`,
      [from],
    );
    if (rows.every(({ millis }) => millis !== null)) return rows.map(({ millis }) => millis ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

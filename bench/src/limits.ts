import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommandBus } from '@nestjs/cqrs';
import { ApiModule, REQUEST_LIMITS, createServer } from '@nivaran/api';
import { LodgeComplaint, type LodgeInput } from '@nivaran/complaints';
import type { Runtime } from '@nivaran/runtime';
import { quantile } from './statistics';

interface Result {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const ENOUGH = { points: 1_000_000_000, duration: 60 };
const COUNTED = { read: ENOUGH, write: ENOUGH };

/** What it costs to count requests: GET /api/v1/public/track without counting, by many addresses, and all by one. */
export async function benchLimits(runtime: Runtime, rounds: number, millis: number): Promise<void> {
  const trustedProxies = ['127.0.0.0/8'];
  const free = await createServer(runtime, [ApiModule], { trustedProxies, limits: null });
  const counting = await createServer(runtime, [ApiModule], {
    trustedProxies,
    limits: { ...REQUEST_LIMITS, address: COUNTED, account: COUNTED },
  });
  for (const app of [free, counting]) await app.listen(0, '127.0.0.1');
  const path = `/api/v1/public/track/${await lodged(free.get(CommandBus, { strict: false }))}`;
  const cases = [
    { name: 'not counted', app: free, addresses: 1 },
    { name: 'counted, 10,000 addresses', app: counting, addresses: 10_000 },
    { name: 'counted, one address', app: counting, addresses: 1 },
  ];
  for (const inFlight of [1, 20]) {
    const results = new Map(cases.map(({ name }) => [name, [] as Result[]]));
    for (let round = 0; round <= rounds; round += 1)
      for (const { name, app, addresses } of cases) {
        const port = Number(new URL(await app.getUrl()).port);
        const result = await load({ port, path, inFlight, millis, addresses });
        if (round > 0) results.get(name)?.push(result); // the first one warms
      }
    for (const [name, list] of results) console.log(`  ${inFlight} connections, ${name}:  ${described(list)}`);
  }
  for (const app of [free, counting]) await app.close();
}

/** The ticket ID of a complaint. */
async function lodged(commands: CommandBus): Promise<string> {
  const input: LodgeInput = {
    category: 'DOSE_MISSING',
    language: 'hi',
    channel: 'web',
    statement: 'दूसरी खुराक नहीं दिख रही है।',
    complainant: { name: 'परीक्षण नागरिक', mobile: '9000000001', email: null },
    vaccination: {
      dose: 2,
      date: '2021-06-21',
      centre: null,
      districtLgd: 396,
      vaccine: null,
      beneficiaryReference: null,
    },
    residence: { pin: '462001', districtLgd: null },
    idProof: null,
  };
  const { ticketId } = await commands.execute(
    new LodgeComplaint({ kind: 'citizen', id: 'public' }, 'bench-limits', input),
  );
  return ticketId;
}

function load(workerData: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'track.worker.js'), { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

/** Medians of the rounds. */
function described(results: readonly Result[]): string {
  const median = (read: (result: Result) => number) => quantile(results.map(read), 0.5);
  const [p50, p99] = [median(({ p50: each }) => each), median(({ p99: each }) => each)];
  return `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${Math.round(median(({ perSecond }) => perSecond))} a second`;
}

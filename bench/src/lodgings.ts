import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ApiModule, createServer } from '@nivaran/api';
import type { Runtime } from '@nivaran/runtime';
import { describeRounds } from './statistics';

/** Complaints lodged over HTTP by the public: validated, sealed, appended, answered with 201. */
export async function benchLodgings(runtime: Runtime, rounds: number, millis: number): Promise<void> {
  const app = await createServer(runtime, [ApiModule]);
  await app.listen(0, '127.0.0.1');
  const port = Number(new URL(await app.getUrl()).port);
  await load(port, 50, millis); // warm
  for (const inFlight of [1, 50]) {
    const results: number[] = [];
    for (let round = 0; round < rounds; round += 1) results.push(await load(port, inFlight, millis));
    console.log(`  ${inFlight} connections  ${describeRounds(results, 'lodgings/s')}`);
  }
  await app.close();
}

function load(port: number, inFlight: number, millis: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'load.worker.js'), { workerData: { port, inFlight, millis } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

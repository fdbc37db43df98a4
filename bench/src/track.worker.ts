import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { quantile, rate } from './statistics';

/** The load comes from a thread of its own, so that it does not share the server's event loop. */
const { port, path, inFlight, millis, addresses } = workerData as {
  readonly port: number;
  readonly path: string;
  readonly inFlight: number;
  readonly millis: number;
  /** How many people ask, each from an address of their own. */
  readonly addresses: number;
};
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
const took: number[] = [];

function track(n: number): Promise<void> {
  const one = n % addresses;
  const headers = { 'x-forwarded-for': `198.${18 + (one >> 16)}.${(one >> 8) & 255}.${one & 255}` };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const call = request({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        took.push(performance.now() - start);
        if (response.statusCode === 200) resolve();
        else reject(new Error(`HTTP ${response.statusCode ?? 0}`));
      });
    });
    call.once('error', reject);
    call.end();
  });
}

void rate(inFlight, millis, track).then(
  (perSecond) => {
    agent.destroy();
    parentPort?.postMessage({ perSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99) });
  },
  (error: Error) => {
    throw error;
  },
);

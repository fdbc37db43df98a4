import { releaseStream } from '@nivaran/event-store';
import { EXIT } from '../output/exit-codes';
import { print } from '../output/output';
import { onLog } from './on-log';

export async function release(subscription: string, stream: string): Promise<void> {
  const released = await onLog('release', (pool) => releaseStream(pool, subscription, stream));
  print(released ? `Released; ${subscription} tries it within seconds.` : 'That stream is not parked there.');
  process.exitCode = released ? EXIT.done : EXIT.notInOrder;
}

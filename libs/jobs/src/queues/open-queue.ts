import { Queue, createPostgresBackend } from 'bullmq';
import { type JobBackend, REDIS_PREFIX, postgresConnection, redisConnection } from './backend';
import type { OnTrouble } from './trouble';

const POSTGRES_CONNECTIONS = 2;

/** A queue as BullMQ has it, for whoever adds jobs to it or looks into it. */
export function openQueue(backend: JobBackend, name: string, onTrouble: OnTrouble) {
  const queue =
    backend.kind === 'redis'
      ? new Queue(name, { connection: redisConnection(backend.url, 'producer'), prefix: REDIS_PREFIX })
      : new Queue(name, { connection: postgresConnection(backend.url, POSTGRES_CONNECTIONS) }, createPostgresBackend);
  queue.on('error', (error) => onTrouble(error, { queue: name }));
  return queue;
}

export type OpenQueue = ReturnType<typeof openQueue>;

/** By force: the polite way waits for an answer that may never come. Only when nothing is under way. */
export async function closeQueue(queue: OpenQueue): Promise<void> {
  await queue
    .getBackend()
    .close(true)
    .catch(() => undefined);
  await queue.close().catch(() => undefined);
}

import type { PoolClient } from 'pg';
import { NivaranError } from '@nivaran/platform';
import type { Queryable } from '../read/reader';

/** Another process took the subscription over: what this one was about to write must not count. */
export class Fenced extends NivaranError {
  readonly code = 'SUBSCRIPTION_FENCED';

  constructor(name: string) {
    super(`Subscription ${name} was taken over by another process.`, { name });
  }
}

/** Makes this caller the one that may move the checkpoint, and every earlier caller a fenced one. Returns its epoch. */
export async function takeOver(via: Queryable, name: string): Promise<number> {
  const { rows } = await via.query<{ epoch: number }>(
    `insert into event_store.subscriptions as s (name, epoch) values ($1, 1)
     on conflict (name) do update set epoch = s.epoch + 1 returning epoch`,
    [name],
  );
  return rows[0]?.epoch ?? 1;
}

/** Locks the checkpoint for this transaction and tells where it is. @throws Fenced */
export async function lockCheckpoint(tx: PoolClient, name: string, epoch: number): Promise<number> {
  const { rows } = await tx.query<{ position: number; epoch: number }>(
    'select position, epoch from event_store.subscriptions where name = $1 for update',
    [name],
  );
  const row = rows[0];
  if (row?.epoch !== epoch) throw new Fenced(name);
  return row.position;
}

export async function moveCheckpoint(tx: PoolClient, name: string, position: number): Promise<void> {
  await tx.query('update event_store.subscriptions set position = $2, moved_at = now() where name = $1', [
    name,
    position,
  ]);
}

/** Where a subscription is; 0 if it never ran. */
export async function checkpointOf(via: Queryable, name: string): Promise<number> {
  const { rows } = await via.query<{ position: number }>({
    name: 'event_store_checkpoint',
    text: 'select position from event_store.subscriptions where name = $1',
    values: [name],
  });
  return rows[0]?.position ?? 0;
}

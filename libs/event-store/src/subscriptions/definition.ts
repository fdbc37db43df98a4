import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Projection, Subscription } from './subscription';

/** Changes when what a projection builds changes: its tables or its revision. */
export function definitionOf({ revision, ddl }: Projection): string {
  return createHash('sha256').update(`${revision}\n${ddl}`).digest('hex').slice(0, 16);
}

/**
 * Whether the tables of a projection are those that this build writes. After another build has swapped its own in, an
 * older process must not fill them by its older rules: it stands by. A plain subscription has no tables.
 */
export async function isOfThisBuild(client: PoolClient, subscription: Subscription): Promise<boolean> {
  if (!isProjection(subscription)) return true;
  const { rows } = await client.query<{ definition: string }>(
    'select definition from event_store.subscriptions where name = $1',
    [subscription.name],
  );
  return rows[0]?.definition === definitionOf(subscription);
}

function isProjection(subscription: Subscription): subscription is Projection {
  return 'ddl' in subscription;
}

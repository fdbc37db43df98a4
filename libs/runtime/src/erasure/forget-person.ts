import type { ComplaintEvent } from '@nivaran/complaints';
import { type StoredEvent, type Subscription, TemporarilyUnavailable } from '@nivaran/event-store';
import { forgetNumber } from '@nivaran/identity';
import type { Runtime } from '../runtime';

/**
 * Deletes the key of a person, what their number opened, and the files that the key sealed. Again it does nothing.
 * @param number its keyed hash, where the vault may have forgotten it by now
 */
export async function forgetPerson(
  { store, vault, attachments }: Pick<Runtime, 'store' | 'vault' | 'attachments'>,
  person: string,
  number?: Buffer | null,
): Promise<void> {
  const hash = number ?? (await vault.numberOf(person));
  if (hash) await forgetNumber(store.pool, hash);
  await vault.erase(person);
  await attachments?.eraseOf(person);
}

/**
 * Sees to it that what the log says was erased is erased: whoever recorded it may have died before they did it. A vault or
 * a storage that is away is waited for.
 */
export function erasures(runtime: Pick<Runtime, 'store' | 'vault' | 'attachments'>): Subscription {
  return {
    name: 'erasures',
    async apply(events: readonly StoredEvent[]): Promise<void> {
      for (const event of events as readonly StoredEvent<ComplaintEvent>[]) {
        if (event.type !== 'PersonalDataErased') continue;
        try {
          await forgetPerson(runtime, event.data.person);
        } catch (error) {
          throw new TemporarilyUnavailable((error as Error).message);
        }
      }
    },
  };
}

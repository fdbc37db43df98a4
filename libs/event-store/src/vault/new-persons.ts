import { createHmac, randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { encrypt } from './envelope';
import { masterKeyId } from './key-ring';
import type { Sealed } from './sealed';

const KEY_BYTES = 32;

/** A person who was not in the vault before, and whose key is at hand. */
export interface NewPerson {
  readonly id: string;
  readonly key: Buffer;
}

/** A line of vault.persons, whose key is under the current master key. */
export interface PersonRow {
  readonly id: string;
  readonly mobileHash: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

/** What makes persons: with it another thread can. Never leaves the process. */
export interface VaultKeys {
  readonly masterKey: Uint8Array;
  readonly indexKey: Uint8Array;
}

/**
 * Many persons at once, for an import: made here, stored in bulk. Each gets a key of their own as always. The caller
 * stores them before it stores anything that they sealed, and knows that no mobile number comes twice.
 */
export class NewPersons {
  private rows: PersonRow[] = [];
  private drawn = Buffer.alloc(0);
  private used = 0;

  private readonly masterKey: Buffer;
  private readonly indexKey: Buffer;

  constructor({ masterKey, indexKey }: VaultKeys) {
    this.masterKey = Buffer.from(masterKey);
    this.indexKey = Buffer.from(indexKey);
  }

  /** @param id a UUID @param mobile normalised digits, of nobody in the vault */
  make(id: string, mobile: string): NewPerson {
    const key = this.nextKey();
    const mobileHash = createHmac('sha256', this.indexKey).update(mobile).digest();
    this.rows.push({ id, mobileHash, wrappedKey: encrypt(this.masterKey, key, id) });
    return { id, key };
  }

  /** Drawn by the hundred: each call of the system's generator costs as much as sealing a short text. */
  private nextKey(): Buffer {
    if (this.used === this.drawn.length) {
      this.drawn = randomBytes(KEY_BYTES * 256);
      this.used = 0;
    }
    return this.drawn.subarray(this.used, (this.used += KEY_BYTES));
  }

  /** As Vault.seal, with the key at hand. */
  seal({ id, key }: NewPerson, context: string, text: string): Sealed {
    return { person: id, box: encrypt(key, Buffer.from(text), context).toString('base64') };
  }

  /** Those who were made since the last call, for `storePersons`. */
  take(): readonly PersonRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }
}

/** Stores new persons, inside the caller's transaction on the vault's database. @param keys that they were made with */
export async function storePersons(
  client: PoolClient,
  rows: readonly PersonRow[],
  { masterKey }: Pick<VaultKeys, 'masterKey'>,
): Promise<void> {
  await client.query({
    name: 'vault_new_persons',
    text: `insert into vault.persons (person_id, mobile_hash, wrapped_key, master_key_id)
           select *, $4 from unnest($1::uuid[], $2::bytea[], $3::bytea[])`,
    values: [
      rows.map(({ id }) => id),
      rows.map(({ mobileHash }) => Buffer.from(mobileHash)),
      rows.map(({ wrappedKey }) => Buffer.from(wrappedKey)),
      masterKeyId(masterKey),
    ],
  });
}

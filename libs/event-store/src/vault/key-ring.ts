import { createHash } from 'node:crypto';
import type { MasterKeys } from '@nivaran/platform';
import { decrypt, encrypt } from './envelope';
import { WrongMasterKey } from './errors';

/** A key under a master key, as it stands in a row of the vault. */
export interface WrappedKey {
  readonly wrapped_key: Buffer;
  /** As `masterKeyId` gives it; null: wrapped before ids were noted. */
  readonly master_key_id: Buffer | null;
}

/** Tells master keys apart and tells nothing of them: the first 8 bytes of a SHA-256. */
export function masterKeyId(masterKey: Uint8Array): Buffer {
  return createHash('sha256').update('nivaran master key ').update(masterKey).digest().subarray(0, 8);
}

/** Wraps under the master key in force, and opens what that one wrapped or the other one. */
export class KeyRing {
  readonly id: Buffer;
  private readonly keys: readonly { readonly key: Buffer; readonly id: Buffer }[];

  constructor(readonly masterKeys: MasterKeys) {
    const { current, old } = masterKeys;
    this.keys = [current, ...(old ? [old] : [])].map((key) => ({ key, id: masterKeyId(key) }));
    this.id = masterKeyId(current);
  }

  /** @param context whose key it is: it can be unwrapped under no other name */
  wrap(key: Buffer, context: string): WrappedKey & { readonly master_key_id: Buffer } {
    return { wrapped_key: encrypt(this.masterKeys.current, key, context), master_key_id: this.id };
  }

  /** @throws WrongMasterKey if neither opens it */
  unwrap({ wrapped_key: wrapped, master_key_id: id }: WrappedKey, context: string): Buffer {
    for (const { key, id: known } of this.keys) {
      if (id !== null && !id.equals(known)) continue;
      try {
        return decrypt(key, wrapped, context);
      } catch {
        // Its id is not noted: the other one may fit.
      }
    }
    throw new WrongMasterKey(id);
  }

  has(id: Buffer): boolean {
    return this.keys.some(({ id: known }) => known.equals(id));
  }
}

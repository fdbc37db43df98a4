import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { type MasterKeys, inTransaction } from '@nivaran/platform';
import type { Pool } from 'pg';
import { Listener } from '../postgres/listener';
import type { Queryable } from '../read/reader';
import { decrypt, encrypt } from './envelope';
import { PersonErased, WrongMasterKey } from './errors';
import { KeyCache } from './key-cache';
import { KeyRing, type WrappedKey } from './key-ring';
import type { VaultKeys } from './new-persons';
import type { Sealed } from './sealed';

const KEY_BYTES = 32;
const INDEX_KEY = 'mobile-index';
const ERASED = 'nivaran_erased';
/** So that no number is taken for the reference of the same digits. */
const REFERENCE = 'beneficiary reference ';

/** One key for each person, in a database apart from the log. */
export class Vault {
  private readonly cache = new KeyCache();
  private readonly named = new Map<string, Buffer>();
  private readonly listener: Listener;

  private constructor(
    private readonly pool: Pool,
    private readonly ring: KeyRing,
    private readonly indexKey: Buffer,
  ) {
    // An erasure that it could not hear of, because it did not listen, must not be passed over.
    const onListening = () => this.cache.forgetAll();
    this.listener = new Listener(pool, ERASED, (person) => this.cache.forget(person), onListening);
  }

  /**
   * Opens the vault; a new one, with nobody in it, is made under the current master key.
   * @throws WrongMasterKey
   */
  static async open(pool: Pool, masterKeys: MasterKeys): Promise<Vault> {
    const made = new KeyRing(masterKeys).wrap(randomBytes(KEY_BYTES), INDEX_KEY);
    await pool.query(
      `insert into vault.secrets (name, wrapped_key, master_key_id)
       select $1, $2, $3 where not exists (select from vault.persons) on conflict do nothing`,
      [INDEX_KEY, made.wrapped_key, made.master_key_id],
    );
    return Vault.openExisting(pool, masterKeys);
  }

  /** Opens the vault as it is and changes nothing. @throws WrongMasterKey, also if it has no keys */
  static async openExisting(pool: Pool, masterKeys: MasterKeys): Promise<Vault> {
    const ring = new KeyRing(masterKeys);
    return new Vault(pool, ring, await readSecret(pool, ring, INDEX_KEY));
  }

  /** Hears of erasures by other processes from now on, at once. For long-running ones; takes one of the pool's connections. */
  listen(): Promise<void> {
    return this.listener.listen();
  }

  /** Stops listening. The pool stays open. */
  close(): void {
    this.listener.close();
  }

  /** The person of a mobile number (normalised digits), made at first sight. Keys are stored before they are used. */
  async personOf(mobile: string): Promise<string> {
    for (;;) {
      const found = await this.find(mobile);
      if (found !== undefined) return found;
      const person = randomUUID();
      const made = this.ring.wrap(randomBytes(KEY_BYTES), person);
      const { rowCount } = await this.pool.query(
        `insert into vault.persons (person_id, mobile_hash, wrapped_key, master_key_id) values ($1, $2, $3, $4)
         on conflict (mobile_hash) do nothing`,
        [person, this.keyedHash(mobile), made.wrapped_key, made.master_key_id],
      );
      if (rowCount === 1) return person;
      // Somebody else made this person at the same moment: find it, unless it is erased already.
    }
  }

  /** The person of a mobile number (normalised digits); undefined if there is none, or if that person was erased. */
  find(mobile: string): Promise<string | undefined> {
    return this.findByHash(this.keyedHash(mobile));
  }

  /** The same, by the keyed hash of the number. */
  async findByHash(mobileHash: Buffer): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ person_id: string }>({
      name: 'vault_find',
      text: 'select person_id from vault.persons where mobile_hash = $1',
      values: [mobileHash],
    });
    return rows[0]?.person_id;
  }

  /** That this person gave a beneficiary reference (digits): they are found by it from now on, until they are erased. */
  async noteReference(person: string, reference: string): Promise<void> {
    await this.pool.query(
      `insert into vault.beneficiary_references (reference_hash, person_id)
         select $1, person_id from vault.persons where person_id = $2 and erased_at is null
            for key share -- whoever is just being erased is looked at again once that is done
       on conflict do nothing`,
      [this.keyedHash(`${REFERENCE}${reference}`), person],
    );
  }

  /** Whoever gave a beneficiary reference (digits). */
  async findByReference(reference: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ person_id: string }>(
      'select person_id from vault.beneficiary_references where reference_hash = $1',
      [this.keyedHash(`${REFERENCE}${reference}`)],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** The keyed hash of a person's number; null if they are erased, or there is no such person. */
  async numberOf(person: string): Promise<Buffer | null> {
    const { rows } = await this.pool.query<{ mobile_hash: Buffer | null }>(
      'select mobile_hash from vault.persons where person_id = $1',
      [person],
    );
    return rows[0]?.mobile_hash ?? null;
  }

  /**
   * Deletes a person's key and mobile number: nothing that was sealed under it can be read again, and the same number
   * makes another person. Processes that listen forget the key as soon as this is committed, the others within a minute.
   * @returns whether there was such a person, not erased before
   */
  async erase(person: string): Promise<boolean> {
    const wasThere = await eraseRow(this.pool, person);
    this.cache.forget(person);
    return wasThere;
  }

  /**
   * Erases a person after `work`, during which nobody else depends on the person being there (see `whileKept`): work sees
   * all that they did, and nothing comes after it. If it throws, the person stays.
   * @param work takes no connection of the vault
   */
  async erasing<T>(person: string, work: () => Promise<T>): Promise<T> {
    const result = await inTransaction(this.pool, async (client) => {
      await client.query('select from vault.persons where person_id = $1 for update', [person]);
      const done = await work();
      await eraseRow(client, person);
      return done;
    });
    this.cache.forget(person);
    return result;
  }

  /**
   * What must not happen to a person who is just being erased, such as a new complaint under their key.
   * @param work takes no connection of the vault
   * @returns null, without having done it, if the person is not there
   */
  async whileKept<T>(person: string, work: () => Promise<T>): Promise<T | null> {
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        'select from vault.persons where person_id = $1 and wrapped_key is not null for key share',
        [person],
      );
      return rowCount === 1 ? work() : null;
    });
  }

  /**
   * A key of this installation, 32 bytes, made at first use and the same for all processes.
   * @param name what it is for, such as `totp`
   * @throws WrongMasterKey
   */
  async keyNamed(name: string): Promise<Buffer> {
    const known = this.named.get(name);
    if (known) return known;
    const made = this.ring.wrap(randomBytes(KEY_BYTES), name);
    await this.pool.query(
      `insert into vault.secrets (name, wrapped_key, master_key_id) values ($1, $2, $3)
       on conflict (name) do nothing`,
      [name, made.wrapped_key, made.master_key_id],
    );
    const key = await readSecret(this.pool, this.ring, name);
    this.named.set(name, key);
    return key;
  }

  /** HMAC-SHA256 under a key of this installation: equal texts meet, and nobody without the key can guess them. */
  keyedHash(text: string): Buffer {
    return createHmac('sha256', this.indexKey).update(text).digest();
  }

  /** @param context what the text is, such as `complaint-26…/statement`. @throws PersonErased */
  async seal(person: string, context: string, text: string): Promise<Sealed> {
    return { person, box: (await this.sealBytes(person, context, Buffer.from(text))).toString('base64') };
  }

  /** The text, or null if the person was erased. */
  async unseal(sealed: Sealed, context: string): Promise<string | null> {
    const text = await this.openBytes(sealed.person, context, Buffer.from(sealed.box, 'base64'));
    return text && text.toString();
  }

  /** As `seal`, for what is no text and does not live in events, such as a file. @throws PersonErased */
  async sealBytes(person: string, context: string, bytes: Buffer): Promise<Buffer> {
    const key = await this.keyOf(person);
    if (!key) throw new PersonErased();
    return encrypt(key, bytes, context);
  }

  /** The bytes, or null if the person was erased. Throws if the box was sealed for another person or context. */
  async openBytes(person: string, context: string, box: Buffer): Promise<Buffer | null> {
    const key = await this.keyOf(person);
    return key && decrypt(key, box, context);
  }

  /** For an import, which makes persons by the thousand with `NewPersons`. */
  get keys(): VaultKeys {
    return { masterKey: this.ring.masterKeys.current, indexKey: this.indexKey };
  }

  private keyOf(person: string): Promise<Buffer | null> {
    return this.cache.get(person, async () => {
      const { rows } = await this.pool.query<WrappedKey | { readonly wrapped_key: null }>({
        name: 'vault_key',
        text: 'select wrapped_key, master_key_id from vault.persons where person_id = $1',
        values: [person],
      });
      const [row] = rows;
      return row?.wrapped_key ? this.ring.unwrap(row, person) : null;
    });
  }
}

/** Whether the person was there. */
async function eraseRow(via: Queryable, person: string): Promise<boolean> {
  // NOTIFY in the same statement reaches the others even if this process dies right after the commit. It makes
  // commits that notify wait for each other, which appends could not bear; erasures are rare.
  const { rowCount } = await via.query(
    `with erased as (
       update vault.persons set wrapped_key = null, master_key_id = null, mobile_hash = null, erased_at = now()
        where person_id = $1 and erased_at is null returning person_id
     ), forgotten as (
       delete from vault.beneficiary_references where person_id = $1
     )
     select pg_notify($2, person_id::text) from erased`,
    [person, ERASED],
  );
  return rowCount === 1;
}

async function readSecret(pool: Pool, ring: KeyRing, name: string): Promise<Buffer> {
  const { rows } = await pool.query<WrappedKey>(
    'select wrapped_key, master_key_id from vault.secrets where name = $1',
    [name],
  );
  const [row] = rows;
  if (row === undefined) throw new WrongMasterKey(null);
  return ring.unwrap(row, name);
}

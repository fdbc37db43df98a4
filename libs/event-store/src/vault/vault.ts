import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { NivaranError } from '@nivaran/platform';
import { decrypt, encrypt } from './envelope';
import type { VaultKeys } from './new-persons';
import type { Sealed } from './sealed';

/** The master key does not open this vault. */
export class WrongMasterKey extends NivaranError {
  readonly code = 'WRONG_MASTER_KEY';

  constructor() {
    super('The master key does not open this vault. Start with the NIVARAN_MASTER_KEY that the vault was made with.');
  }
}

/** The person's data was erased on request. */
export class PersonErased extends NivaranError {
  readonly code = 'PERSON_ERASED';

  constructor() {
    super('The personal data of this complaint was erased. It can be read in outline, but not be changed.');
  }
}

const KEY_BYTES = 32;
const INDEX_KEY = 'mobile-index';
/** Keys kept in memory, and for how long (ms): an erasure in another process takes effect within that time. */
const CACHE_SIZE = 10_000;
const CACHE_TTL = 60_000;

/** One key for each person, in a database apart from the log. */
export class Vault {
  private readonly cache = new Map<string, { key: Buffer; until: number }>();

  private constructor(
    private readonly pool: Pool,
    private readonly masterKey: Buffer,
    private readonly indexKey: Buffer,
  ) {}

  /**
   * Opens the vault; a new one, with nobody in it, is made under this master key.
   * @param masterKey 32 bytes
   * @throws WrongMasterKey
   */
  static async open(pool: Pool, masterKey: Buffer): Promise<Vault> {
    await pool.query(
      `insert into vault.secrets (name, wrapped_key)
       select $1, $2 where not exists (select from vault.persons) on conflict do nothing`,
      [INDEX_KEY, encrypt(masterKey, randomBytes(KEY_BYTES), INDEX_KEY)],
    );
    return Vault.openExisting(pool, masterKey);
  }

  /** Opens the vault as it is and changes nothing. @throws WrongMasterKey, also if it has no keys */
  static async openExisting(pool: Pool, masterKey: Buffer): Promise<Vault> {
    const { rows } = await pool.query<{ wrapped_key: Buffer }>(
      'select wrapped_key from vault.secrets where name = $1',
      [INDEX_KEY],
    );
    return new Vault(pool, masterKey, unwrap(masterKey, rows[0]?.wrapped_key ?? Buffer.alloc(0), INDEX_KEY));
  }

  /** The person of a mobile number (normalised digits), made at first sight. Keys are stored before they are used. */
  async personOf(mobile: string): Promise<string> {
    const hash = this.keyedHash(mobile);
    const found = await this.find(hash);
    if (found) return found;
    const person = randomUUID();
    await this.pool.query(
      `insert into vault.persons (person_id, mobile_hash, wrapped_key) values ($1, $2, $3)
       on conflict (mobile_hash) do nothing`,
      [person, hash, encrypt(this.masterKey, randomBytes(KEY_BYTES), person)],
    );
    return (await this.find(hash)) ?? person;
  }

  /** HMAC-SHA256 under a key of this installation: equal texts meet, and nobody without the key can guess them. */
  keyedHash(text: string): Buffer {
    return createHmac('sha256', this.indexKey).update(text).digest();
  }

  /** @param context what the text is, such as `complaint-26…/statement`. @throws PersonErased */
  async seal(person: string, context: string, text: string): Promise<Sealed> {
    const key = await this.keyOf(person);
    if (!key) throw new PersonErased();
    return { person, box: encrypt(key, Buffer.from(text), context).toString('base64') };
  }

  /** The text, or null if the person was erased. */
  async unseal(sealed: Sealed, context: string): Promise<string | null> {
    const key = await this.keyOf(sealed.person);
    return key && decrypt(key, Buffer.from(sealed.box, 'base64'), context).toString();
  }

  /** For an import, which makes persons by the thousand with `NewPersons`. */
  get keys(): VaultKeys {
    const { masterKey, indexKey } = this;
    return { masterKey, indexKey };
  }

  private async find(mobileHash: Buffer): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ person_id: string }>({
      name: 'vault_find',
      text: 'select person_id from vault.persons where mobile_hash = $1',
      values: [mobileHash],
    });
    return rows[0]?.person_id;
  }

  private async keyOf(person: string): Promise<Buffer | null> {
    const cached = this.cache.get(person);
    if (cached && cached.until > Date.now()) return cached.key;
    const { rows } = await this.pool.query<{ wrapped_key: Buffer | null }>({
      name: 'vault_key',
      text: 'select wrapped_key from vault.persons where person_id = $1',
      values: [person],
    });
    const wrapped = rows[0]?.wrapped_key;
    this.cache.delete(person);
    if (!wrapped) return null;
    const key = unwrap(this.masterKey, wrapped, person);
    if (this.cache.size >= CACHE_SIZE) this.cache.delete(this.cache.keys().next().value ?? '');
    this.cache.set(person, { key, until: Date.now() + CACHE_TTL });
    return key;
  }
}

function unwrap(masterKey: Buffer, wrapped: Buffer, context: string): Buffer {
  try {
    return decrypt(masterKey, wrapped, context);
  } catch {
    throw new WrongMasterKey();
  }
}

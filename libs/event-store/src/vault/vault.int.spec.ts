import { randomBytes, randomUUID } from 'node:crypto';
import { createPool } from '@nivaran/platform';
import { testDatabase } from '@nivaran/testing';
import type { Pool } from 'pg';
import { Vault, WrongMasterKey } from './vault';

describe('the vault', () => {
  const db = testDatabase();
  const masterKey = randomBytes(32);
  let pool: Pool;
  let vault: Vault;

  beforeAll(async () => {
    pool = createPool(db.vaultUrl, { max: 5, name: 'vault-spec' });
    vault = await Vault.open(pool, masterKey);
  });
  afterAll(() => pool.end());

  it('knows a person by the mobile number, also after a restart and when two ask at once', async () => {
    const persons = await Promise.all(Array.from({ length: 10 }, () => vault.personOf('9876543210')));
    expect(new Set(persons).size).toBe(1);
    const reopened = await Vault.open(pool, masterKey);
    expect(await reopened.personOf('9876543210')).toBe(persons[0]);
    expect(await vault.personOf('9876543211')).not.toBe(persons[0]);
  });

  it('opens what it sealed, also after a restart', async () => {
    const person = await vault.personOf('9000000001');
    const sealed = await vault.seal(person, 'complaint-1/statement', 'दूसरी खुराक नहीं दिख रही');
    const reopened = await Vault.open(pool, masterKey);
    expect(await reopened.unseal(sealed, 'complaint-1/statement')).toBe('दूसरी खुराक नहीं दिख रही');
  });

  it('never seals the same text to the same bytes', async () => {
    const person = await vault.personOf('9000000001');
    const boxes = await Promise.all([1, 2, 3].map(() => vault.seal(person, 'c', 'same')));
    expect(new Set(boxes.map(({ box }) => box)).size).toBe(3);
  });

  it('does not open an envelope in another place, under another person, or with one bit changed', async () => {
    const person = await vault.personOf('9000000001');
    const other = await vault.personOf('9000000002');
    const sealed = await vault.seal(person, 'complaint-1/statement', 'secret');
    const bent = Buffer.from(sealed.box, 'base64');
    bent[15] = (bent[15] ?? 0) ^ 1;
    await expect(vault.unseal(sealed, 'complaint-2/statement')).rejects.toThrow('unable to authenticate data');
    await expect(vault.unseal({ ...sealed, person: other }, 'complaint-1/statement')).rejects.toThrow(
      'unable to authenticate data',
    );
    await expect(vault.unseal({ person, box: bent.toString('base64') }, 'complaint-1/statement')).rejects.toThrow(
      'unable to authenticate data',
    );
  });

  it('gives null for a person whose key is gone', async () => {
    const sealed = { person: randomUUID(), box: randomBytes(40).toString('base64') };
    expect(await vault.unseal(sealed, 'c')).toBeNull();
    await expect(vault.seal(sealed.person, 'c', 'text')).rejects.toMatchObject({ code: 'PERSON_ERASED' });
  });

  it('is opened by its own master key alone', async () => {
    await expect(Vault.open(pool, randomBytes(32))).rejects.toBeInstanceOf(WrongMasterKey);
  });

  it('keeps neither mobile numbers nor keys in the clear', async () => {
    await vault.personOf('9123456789');
    const { rows } = await pool.query<{ line: string }>(
      'select p::text as line from vault.persons p union all select s::text from vault.secrets s',
    );
    const dump = rows.map(({ line }) => line).join('\n');
    expect(dump).not.toContain('9123456789');
    expect(dump).not.toContain(masterKey.toString('hex'));
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { createPool } from '@nivaran/platform';
import { testDatabase } from '@nivaran/testing';
import type { Pool } from 'pg';
import { WrongMasterKey } from './errors';
import { Vault } from './vault';

describe('the vault', () => {
  const db = testDatabase();
  const masterKeys = { current: randomBytes(32), old: null };
  let pool: Pool;
  let vault: Vault;

  beforeAll(async () => {
    pool = createPool(db.vaultUrl, { max: 5, name: 'vault-spec' });
    vault = await Vault.open(pool, masterKeys);
  });
  afterAll(() => pool.end());

  it('knows a person by the mobile number, also after a restart and when two ask at once', async () => {
    const persons = await Promise.all(Array.from({ length: 10 }, () => vault.personOf('9876543210')));
    expect(new Set(persons).size).toBe(1);
    const reopened = await Vault.open(pool, masterKeys);
    expect(await reopened.personOf('9876543210')).toBe(persons[0]);
    expect(await vault.personOf('9876543211')).not.toBe(persons[0]);
  });

  it('opens what it sealed, also after a restart', async () => {
    const person = await vault.personOf('9000000001');
    const sealed = await vault.seal(person, 'complaint-1/statement', 'दूसरी खुराक नहीं दिख रही');
    const reopened = await Vault.open(pool, masterKeys);
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

  it('seals bytes as it seals texts: for one person and one place', async () => {
    const person = await vault.personOf('9000000001');
    const other = await vault.personOf('9000000002');
    const bytes = randomBytes(100_000);
    const box = await vault.sealBytes(person, 'attachment/1', bytes);
    expect(box.includes(bytes.subarray(0, 32))).toBe(false);
    expect((await vault.openBytes(person, 'attachment/1', box))?.equals(bytes)).toBe(true);
    for (const [who, where] of [
      [person, 'attachment/2'],
      [other, 'attachment/1'],
    ] as const)
      await expect(vault.openBytes(who, where, box)).rejects.toThrow('unable to authenticate data');
  });

  it('gives null for a person whose key is gone', async () => {
    const sealed = { person: randomUUID(), box: randomBytes(40).toString('base64') };
    expect(await vault.unseal(sealed, 'c')).toBeNull();
    expect(await vault.openBytes(sealed.person, 'c', randomBytes(40))).toBeNull();
    await expect(vault.seal(sealed.person, 'c', 'text')).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    await expect(vault.sealBytes(sealed.person, 'c', randomBytes(9))).rejects.toMatchObject({ code: 'PERSON_ERASED' });
  });

  it('is opened by its own master key alone', async () => {
    await expect(Vault.open(pool, { current: randomBytes(32), old: null })).rejects.toBeInstanceOf(WrongMasterKey);
  });

  it('keeps a key under a name, the same for all processes that ask at once, and after a restart', async () => {
    const others = await Promise.all([1, 2, 3].map(() => Vault.open(pool, masterKeys)));
    const keys = await Promise.all(others.map((other) => other.keyNamed('totp')));
    expect(keys[0]).toHaveLength(32);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await (await Vault.open(pool, masterKeys)).keyNamed('totp')).toEqual(keys[0]);
    expect(await vault.keyNamed('another')).not.toEqual(keys[0]);
  });

  it('keeps neither mobile numbers nor keys in the clear', async () => {
    await vault.personOf('9123456789');
    const { rows } = await pool.query<{ line: string }>(
      'select p::text as line from vault.persons p union all select s::text from vault.secrets s',
    );
    const dump = rows.map(({ line }) => line).join('\n');
    expect(dump).not.toContain('9123456789');
    expect(dump).not.toContain(masterKeys.current.toString('hex'));
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { createPool } from '@nivaran/platform';
import { eventually, testDatabase } from '@nivaran/testing';
import type { Pool } from 'pg';
import { Vault } from './vault';

describe('erasing a person', () => {
  const db = testDatabase();
  const masterKeys = { current: randomBytes(32), old: null };
  let pool: Pool;
  let vault: Vault;
  /** Of another process. */
  let otherPool: Pool;
  let other: Vault;

  beforeAll(async () => {
    pool = createPool(db.vaultUrl, { max: 5, name: 'vault-spec' });
    otherPool = createPool(db.vaultUrl, { max: 2, name: 'vault-spec-other' });
    vault = await Vault.open(pool, masterKeys);
    other = await Vault.open(otherPool, masterKeys);
    await other.listen();
  });
  afterAll(async () => {
    other.close();
    await Promise.all([pool.end(), otherPool.end()]);
  });

  it('makes what was sealed unreadable for ever, and is done once', async () => {
    const person = await vault.personOf('9100000001');
    const sealed = await vault.seal(person, 'c', 'text');
    expect(await vault.erase(person)).toBe(true);
    expect(await vault.unseal(sealed, 'c')).toBeNull();
    await expect(vault.seal(person, 'c', 'text')).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    expect(await vault.erase(person)).toBe(false);
    expect(await vault.erase(randomUUID())).toBe(false);
    const { rows } = await pool.query('select * from vault.persons where person_id = $1', [person]);
    expect(rows).toMatchObject([{ mobile_hash: null, wrapped_key: null, erased_at: expect.any(Date) }]);
  });

  it('lets the same mobile number make another person', async () => {
    const before = await vault.personOf('9100000002');
    expect(await vault.find('9100000002')).toBe(before);
    await vault.erase(before);
    expect(await vault.find('9100000002')).toBeUndefined();
    const after = await vault.personOf('9100000002');
    expect(after).not.toBe(before);
    expect(await other.find('9100000002')).toBe(after);
  });

  it('forgets the references that they gave, also one that comes while they are erased', async () => {
    const [person, relative] = [await vault.personOf('9100000021'), await vault.personOf('9100000022')];
    for (const each of [person, relative]) await vault.noteReference(each, '98765432109876');
    expect(new Set(await other.findByReference('98765432109876'))).toEqual(new Set([person, relative]));
    let noted: Promise<void> | undefined;
    await vault.erasing(person, async () => {
      noted = other.noteReference(person, '11112222333344');
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await noted;
    expect(await vault.findByReference('11112222333344')).toEqual([]);
    expect(await vault.findByReference('98765432109876')).toEqual([relative]);
  });

  it('gives every caller a person who is there, when one is erased and made again at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const before = await vault.personOf('9100000003');
      const [erased, ...made] = await Promise.all([
        other.erase(before),
        ...Array.from({ length: 4 }, () => vault.personOf('9100000003')),
      ]);
      const now = await vault.personOf('9100000003');
      expect(erased).toBe(true);
      expect(made.every((person) => person === before || person === now)).toBe(true);
    }
  });

  it('waits for what depends on the person, and keeps out what comes after', async () => {
    const person = await vault.personOf('9100000005');
    const order: string[] = [];
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      void other.whileKept(person, async () => {
        resolve();
        await new Promise<void>((done) => (finish = done));
        order.push('lodged');
      });
    });
    await begun;
    const erasing = vault.erasing(person, async () => void order.push('erased'));
    const late = erasing.then(() => other.whileKept(person, async () => order.push('too late')));
    setTimeout(() => finish(), 100);
    expect(await late).toBeNull();
    expect(order).toEqual(['lodged', 'erased']);
  });

  it('leaves the person as they are if it cannot be recorded', async () => {
    const person = await vault.personOf('9100000006');
    const failing = vault.erasing(person, () => Promise.reject(new Error('The log is away.')));
    await expect(failing).rejects.toThrow('The log is away.');
    expect(await vault.find('9100000006')).toBe(person);
    expect(await vault.whileKept(person, () => Promise.resolve('done'))).toBe('done');
  });

  it('takes effect at once in a process that had the key in memory', async () => {
    const person = await vault.personOf('9100000004');
    const sealed = await vault.seal(person, 'c', 'text');
    expect(await other.unseal(sealed, 'c')).toBe('text');
    await vault.erase(person);
    await eventually(async () => expect(await other.unseal(sealed, 'c')).toBeNull(), 2000);
  });

  it('takes effect also if the connection that listens was lost meanwhile', async () => {
    const person = await vault.personOf('9100000005');
    const sealed = await vault.seal(person, 'c', 'text');
    expect(await other.unseal(sealed, 'c')).toBe('text');
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'vault-spec-other' and query like 'listen %'`,
    );
    await pool.query('update vault.persons set wrapped_key = null, erased_at = now() where person_id = $1', [person]);
    await eventually(async () => expect(await other.unseal(sealed, 'c')).toBeNull(), 5000);
  });
});

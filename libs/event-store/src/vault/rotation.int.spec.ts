import { randomBytes, randomUUID } from 'node:crypto';
import { createPool, inTransaction } from '@nivaran/platform';
import { eventually, testDatabase } from '@nivaran/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { masterKeyId } from './key-ring';
import { NewPersons, storePersons } from './new-persons';
import { keyUses, rewrapKeys } from './rotation';
import type { Sealed } from './sealed';
import { Vault } from './vault';

describe('rotating the master key', () => {
  const db = testDatabase();
  let pool: Pool;
  /** In force before the next rotation. */
  let current: Buffer;
  const alone = () => ({ current, old: null });
  const idOf = (key: Buffer) => masterKeyId(key).toString('hex');

  beforeAll(() => {
    pool = createPool(db.vaultUrl, { max: 10, name: 'rotation-spec' });
  });
  beforeEach(emptyVault);
  afterAll(() => pool.end());

  async function emptyVault(): Promise<void> {
    current = randomBytes(32);
    await pool.query('truncate vault.persons, vault.beneficiary_references, vault.secrets');
    await Vault.open(pool, alone());
  }

  /** 1,000 is a batch. */
  async function withPersons(count: number): Promise<Sealed[]> {
    const { keys } = await Vault.open(pool, alone());
    const persons = new NewPersons(keys);
    const sealed = Array.from({ length: count }, (_, n) =>
      persons.seal(persons.make(randomUUID(), randomUUID()), 'c', `text ${n}`),
    );
    await inTransaction(pool, (client) => storePersons(client, persons.take(), keys));
    return sealed;
  }
  const textsOf = (vault: Vault, sealed: readonly Sealed[]) =>
    Promise.all(sealed.map((each) => vault.unseal(each, 'c')));
  const textsTold = (sealed: readonly Sealed[]) => sealed.map((_, n) => `text ${n}`);
  /** The process ids of the backends that wait for a lock. */
  const waiting = async () => {
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
    return rows.map(({ pid }) => pid);
  };
  const dump = async () =>
    (await pool.query<{ line: string }>('select p::text as line from vault.persons p order by 1')).rows;

  it('interrupted at any batch, opens everything that was sealed, seals anew, keeps erased who is erased, and goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5 }), fc.nat(2499), async (batches, erasedAt) => {
        await emptyVault();
        const before = await withPersons(2500);
        const erased = before[erasedAt] as Sealed;
        const rest = before.filter((each) => each !== erased);
        const keys = { current: randomBytes(32), old: current };
        const stopping = new AbortController();
        let done = 0;
        const onProgress = () => {
          if (++done === batches) stopping.abort();
        };
        if (batches === 0) stopping.abort();
        const [outcome] = await Promise.allSettled([
          rewrapKeys(pool, keys, onProgress, stopping.signal),
          (await Vault.open(pool, keys)).erase(erased.person),
        ]);
        if (batches < 4) expect(outcome).toMatchObject({ reason: { code: 'ROTATION_STOPPED' } });

        const during = await Vault.open(pool, keys);
        const person = await during.personOf('9200000001');
        const anew = await during.seal(person, 'c', 'new');
        expect(await textsOf(during, rest)).toEqual(textsTold(before).filter((_, n) => n !== erasedAt));
        expect(await during.unseal(erased, 'c')).toBeNull();

        await rewrapKeys(pool, keys);
        expect(await rewrapKeys(pool, keys)).toBe(0);
        expect(await keyUses(pool)).toEqual([{ masterKey: idOf(keys.current), persons: 2500, secrets: 1 }]);
        current = keys.current;
        const after = await Vault.open(pool, alone());
        expect(await textsOf(after, [rest[0], rest.at(-1), anew] as Sealed[])).toEqual(
          expect.arrayContaining(['new', expect.stringMatching(/^text/)]),
        );
        expect(await after.unseal(erased, 'c')).toBeNull();
        expect(await after.find('9200000001')).toBe(person);
      }),
      { numRuns: 8 },
    );
  });

  it('needs the old key no more afterwards, for persons, numbers and named keys', async () => {
    const sealed = await withPersons(10);
    const vault = await Vault.open(pool, alone());
    const [person, named] = [await vault.personOf('9200000002'), await vault.keyNamed('totp')];
    const keys = { current: randomBytes(32), old: current };
    expect(await rewrapKeys(pool, keys)).toBeGreaterThan(10);
    await expect(Vault.open(pool, alone())).rejects.toMatchObject({
      code: 'WRONG_MASTER_KEY',
      message: expect.stringContaining(idOf(keys.current)) as string,
    });
    current = keys.current;
    const after = await Vault.open(pool, alone());
    expect(await textsOf(after, sealed)).toEqual(textsTold(sealed));
    expect(await after.find('9200000002')).toBe(person);
    expect(await after.keyNamed('totp')).toEqual(named);
  });

  it('lets processes that know both keys work on, whichever of the two they wrap under', async () => {
    const next = randomBytes(32);
    const [early, late] = await Promise.all([
      Vault.open(pool, { current, old: next }),
      Vault.open(pool, { current: next, old: current }),
    ]);
    const stopping = new AbortController();
    const work = async (vault: Vault, from: number) => {
      const sealed: Sealed[] = [];
      for (let n = 0; !stopping.signal.aborted; n += 1)
        sealed.push(await vault.seal(await vault.personOf(`92${from}${n}`), 'c', 'text'));
      return sealed;
    };
    const working = [work(early, 1), work(late, 2)];
    await withPersons(1500);
    await rewrapKeys(pool, { current: next, old: current });
    stopping.abort();
    const sealed = (await Promise.all(working)).flat();
    for (const vault of [early, late]) expect(new Set(await textsOf(vault, sealed))).toEqual(new Set(['text']));
    await rewrapKeys(pool, { current: next, old: current });
    current = next;
    const after = await Vault.open(pool, alone());
    expect(new Set(await textsOf(after, sealed))).toEqual(new Set(['text']));
  });

  it('never undoes an erasure that was under way when it read the key', async () => {
    const [sealed] = await withPersons(1);
    const keys = { current: randomBytes(32), old: current };
    const eraser = await pool.connect();
    await eraser.query('begin');
    await eraser.query('update vault.persons set wrapped_key = null, erased_at = now()');
    const rotation = rewrapKeys(pool, keys);
    await eventually(waiting);
    await eraser.query('commit');
    eraser.release();
    await rotation;
    current = keys.current;
    expect(await (await Vault.open(pool, alone())).unseal(sealed as Sealed, 'c')).toBeNull();
    expect((await keyUses(pool))[0]).toMatchObject({ persons: 0 });
  });

  it('rotates what was wrapped before ids were noted, whichever key that was', async () => {
    const sealed = await withPersons(5);
    await pool.query('update vault.persons set master_key_id = null; update vault.secrets set master_key_id = null');
    const keys = { current: randomBytes(32), old: current };
    expect(await textsOf(await Vault.open(pool, keys), sealed)).toEqual(textsTold(sealed));
    await rewrapKeys(pool, keys);
    current = keys.current;
    expect(await textsOf(await Vault.open(pool, alone()), sealed)).toEqual(textsTold(sealed));
  });

  it.each([
    ['noted', ''],
    ['not noted', 'update vault.persons set master_key_id = null; update vault.secrets set master_key_id = null'],
  ])('refuses a wrong old key and changes nothing, when ids are %s', async (_what, sql) => {
    await withPersons(5);
    if (sql) await pool.query(sql);
    const before = await dump();
    const wrong = { current: randomBytes(32), old: randomBytes(32) };
    await expect(rewrapKeys(pool, wrong)).rejects.toMatchObject({ code: 'WRONG_MASTER_KEY' });
    await expect(Vault.open(pool, wrong)).rejects.toMatchObject({ code: 'WRONG_MASTER_KEY' });
    expect(await dump()).toEqual(before);
  });

  it('goes on after its connection broke, and runs once at a time', async () => {
    await withPersons(2500);
    const keys = { current: randomBytes(32), old: current };
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select from vault.persons order by person_id desc limit 1 for update');
    const broken = Promise.allSettled([rewrapKeys(pool, keys)]);
    const [pid] = await eventually(waiting);
    await expect(rewrapKeys(pool, keys)).rejects.toMatchObject({ code: 'KEYS_BEING_ROTATED' });
    await pool.query('select pg_terminate_backend($1)', [pid]);
    expect(await broken).toMatchObject([{ status: 'rejected' }]);
    await holder.query('rollback');
    holder.release();
    expect(await keyUses(pool)).toHaveLength(2);
    await rewrapKeys(pool, keys);
    expect(await keyUses(pool)).toHaveLength(1);
    current = keys.current;
  });
});

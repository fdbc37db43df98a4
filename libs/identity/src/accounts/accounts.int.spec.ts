import { testDatabase } from '@nivaran/testing';
import { Accounts } from './accounts';

describe('accounts', () => {
  const db = testDatabase();
  let accounts: Accounts;
  const officer = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;

  beforeAll(async () => {
    accounts = new Accounts(db.appPool);
    await accounts.create({ ...officer, password: 'neem ka ped 1998' });
  });

  it('lets in whoever knows the password', async () => {
    expect(await accounts.signIn('officer.sehore', 'neem ka ped 1998')).toEqual(officer);
    expect(await accounts.find('officer.sehore')).toEqual(officer);
  });

  it.each([
    ['a wrong password', 'officer.sehore', 'neem ka ped 1999'],
    ['an empty password', 'officer.sehore', ''],
    ['an account that does not exist', 'officer.nowhere', 'neem ka ped 1998'],
    ['the right account in capitals', 'Officer.Sehore', 'neem ka ped 1998'],
  ])('says the same to %s', async (_, id, password) => {
    await expect(accounts.signIn(id, password)).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
      message: 'The account and the password do not go together. Check both and try again.',
    });
  });

  it('keeps passwords as argon2id hashes with at least 19 MiB and 2 passes', async () => {
    const { rows } = await db.pool.query<{ password_hash: string }>('select password_hash from identity.accounts');
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('works as long for an unknown account as for a wrong password', async () => {
    const median = async (id: string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const start = performance.now();
        await accounts.signIn(id, 'wrong').catch(() => undefined);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    await median('officer.nowhere'); // makes the decoy
    const [known, unknown] = [await median('officer.sehore'), await median('officer.nowhere')];
    expect(unknown).toBeGreaterThan(known / 3); // without the work it would be one round trip, a twentieth
  });

  it('does not let a disabled account in', async () => {
    await accounts.create({ ...officer, id: 'officer.former', password: 'neem ka ped 1998' });
    await db.pool.query(`update identity.accounts set disabled_at = now() where id = 'officer.former'`);
    await expect(accounts.signIn('officer.former', 'neem ka ped 1998')).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    expect(await accounts.find('officer.former')).toBeUndefined();
  });

  it('does not give a name to sign in with twice', async () => {
    await expect(accounts.create({ ...officer, password: 'another' })).rejects.toMatchObject({ code: 'ACCOUNT_TAKEN' });
    expect(await accounts.signIn('officer.sehore', 'neem ka ped 1998')).toEqual(officer);
  });
});

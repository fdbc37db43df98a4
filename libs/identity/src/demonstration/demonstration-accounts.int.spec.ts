import { testDatabase } from '@nivaran/testing';
import { ROLES } from '../accounts/account';
import { Accounts } from '../accounts/accounts';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, createDemonstrationAccounts } from './demonstration-accounts';

describe('demonstration accounts', () => {
  const db = testDatabase();

  it('have one for each role, and can sign in', async () => {
    await createDemonstrationAccounts(db.appPool);
    const accounts = new Accounts(db.appPool);
    for (const account of DEMONSTRATION_ACCOUNTS)
      expect(await accounts.signIn(account.id, DEMONSTRATION_PASSWORD)).toEqual(account);
    expect([...new Set(DEMONSTRATION_ACCOUNTS.map(({ role }) => role))]).toEqual(ROLES);
  });

  it('are made once, whoever starts again or at the same moment, and keep what was changed', async () => {
    await createDemonstrationAccounts(db.appPool);
    await db.pool.query(`update identity.accounts set name = 'Anil Kumar Dubey' where id = 'officer.bhopal'`);
    await db.pool.query(`delete from identity.accounts where id = 'admin'`);
    await Promise.all([createDemonstrationAccounts(db.appPool), createDemonstrationAccounts(db.appPool)]);
    const { rows } = await db.pool.query<{ id: string; name: string }>('select id, name from identity.accounts');
    expect(rows.map(({ id }) => id).sort()).toEqual(DEMONSTRATION_ACCOUNTS.map(({ id }) => id).sort());
    expect(rows.find(({ id }) => id === 'officer.bhopal')?.name).toBe('Anil Kumar Dubey');
  });
});

import { ROLES } from '../accounts/account';
import { identity } from '../identity.fixture';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, createDemonstrationAccounts } from './demonstration-accounts';

describe('demonstration accounts', () => {
  const house = identity({ demonstration: true });

  it('have one for each role, and can sign in with a password alone', async () => {
    await createDemonstrationAccounts(house.parts.accounts);
    for (const account of DEMONSTRATION_ACCOUNTS)
      expect(await house.session(account.id, DEMONSTRATION_PASSWORD)).toMatchObject({ account, needs: null });
    expect([...new Set(DEMONSTRATION_ACCOUNTS.map(({ role }) => role))]).toEqual(ROLES);
  });

  it('are made once, whoever starts again or at the same moment, and keep what was changed', async () => {
    const { accounts } = house.parts;
    await createDemonstrationAccounts(accounts);
    await house.db.pool.query(`update identity.accounts set name = 'Anil Kumar Dubey' where id = 'officer.bhopal'`);
    await house.db.pool.query(`delete from identity.accounts where id = 'admin'`);
    await Promise.all([createDemonstrationAccounts(accounts), createDemonstrationAccounts(accounts)]);
    const { rows } = await house.db.pool.query<{ id: string; name: string }>('select id, name from identity.accounts');
    expect(rows.map(({ id }) => id).sort()).toEqual(DEMONSTRATION_ACCOUNTS.map(({ id }) => id).sort());
    expect(rows.find(({ id }) => id === 'officer.bhopal')?.name).toBe('Anil Kumar Dubey');
  });
});

describe('demonstration accounts where the demonstration is over', () => {
  const house = identity({ demonstration: false });

  it('open nothing, though their password is known to all', async () => {
    await createDemonstrationAccounts(house.parts.accounts);
    for (const { id } of DEMONSTRATION_ACCOUNTS)
      await expect(house.session(id, DEMONSTRATION_PASSWORD)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    const { token } = await house.opened('admin');
    expect(await house.parts.sessions.resolve(token)).toBeUndefined();
  });
});

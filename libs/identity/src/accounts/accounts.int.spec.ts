import { identity } from '../identity.fixture';

const officer = { id: 'officer.sehore', name: 'Rekha Yadav', role: 'officer', desk: 'sehore' } as const;
const BY = { operator: 'asha' };

describe('accounts', () => {
  const house = identity();
  let password: string;

  beforeAll(async () => {
    password = await house.parts.accounts.create(officer, BY, house.clock.now());
  });

  it('begin with a password that nobody chose, good for three days and to be changed', async () => {
    expect(password).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
    expect(await house.session('officer.sehore', password)).toMatchObject({ account: officer, needs: 'new-password' });
    house.clock.after('P3D');
    await expect(house.session('officer.sehore', password)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('keep passwords as argon2id hashes with at least 19 MiB and 2 passes', async () => {
    const { rows } = await house.db.pool.query<{ password_hash: string }>(
      'select password_hash from identity.accounts',
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('are not given the same name to sign in with twice', async () => {
    const again = house.parts.accounts.create({ ...officer, name: 'Somebody else' }, BY, house.clock.now());
    await expect(again).rejects.toMatchObject({ code: 'ACCOUNT_TAKEN' });
    expect(await house.parts.accounts.find('officer.sehore')).toEqual(officer);
  });

  it('have a name of their own at the sign-on service', async () => {
    const create = (id: string) =>
      house.parts.accounts.create({ ...officer, id, openId: 'rekha@mp.example' }, BY, house.clock.now());
    await create('officer.one');
    await expect(create('officer.two')).rejects.toMatchObject({ code: 'OPEN_ID_TAKEN' });
    await expect(
      house.parts.accounts.change('officer.sehore', { ...officer, openId: 'rekha@mp.example' }, BY),
    ).rejects.toMatchObject({ code: 'OPEN_ID_TAKEN' });
    const refused = (await house.audited()).filter(({ type, data }) => {
      const { account } = data as { account?: string };
      return account === 'officer.two' || (type === 'AccountChanged' && account === 'officer.sehore');
    });
    expect(refused).toEqual([]);
  });

  it('are signed out, with their tokens, when they move; not for another name alone', async () => {
    await house.member({ ...officer, id: 'officer.moving' });
    const { id } = await house.session('officer.moving');
    const { token } = await house.parts.tokens.make(
      ...(['officer.moving', { name: 'x', scopes: ['read'], days: 1 }, { account: null, address: undefined }] as const),
    );
    await house.parts.accounts.change('officer.moving', { ...officer, name: 'Rekha Sharma' }, BY);
    expect((await house.parts.sessions.list('officer.moving')).map((session) => session.id)).toEqual([id]);
    await house.parts.accounts.change(
      'officer.moving',
      { name: 'Rekha Yadav', role: 'supervisor', desk: 'bhopal' },
      BY,
    );
    expect(await house.parts.accounts.find('officer.moving')).toMatchObject({ role: 'supervisor', desk: 'bhopal' });
    expect(await house.parts.sessions.list('officer.moving')).toEqual([]);
    expect(await house.parts.tokens.resolve(token)).toBeUndefined();
  });

  it('keep their name at the sign-on service unless it is changed, of which a trace remains', async () => {
    await house.member({ ...officer, id: 'officer.bound' });
    for (const openId of [undefined, 'asha@mp.example', undefined, 'asha@2.example', null]) {
      await house.parts.accounts.change('officer.bound', { ...officer, openId }, BY);
    }
    const traces = (await house.audited()).flatMap(({ type, data }) =>
      type === 'AccountChanged' && data.account === 'officer.bound' ? [data.openId] : [],
    );
    expect(traces).toEqual(['kept', 'set', 'kept', 'changed', 'removed']);
    expect(await house.parts.staff.member('officer.bound')).toMatchObject({ openId: null });
  });

  it('that are disabled are signed out and cannot sign in, until they are enabled again', async () => {
    await house.member({ ...officer, id: 'officer.former' });
    await house.session('officer.former');
    await house.parts.accounts.disable('officer.former', BY, house.clock.now());
    expect(await house.parts.sessions.list('officer.former')).toEqual([]);
    await expect(house.session('officer.former')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await house.parts.accounts.find('officer.former')).toBeUndefined();
    expect(await house.parts.staff.member('officer.former')).toMatchObject({
      disabledAt: house.clock.now().toISOString(),
    });
    await house.parts.accounts.enable('officer.former', BY);
    expect(await house.session('officer.former')).toMatchObject({ needs: null });
  });

  it('whose password is reset lose sessions, tokens and the old password', async () => {
    await house.member({ ...officer, id: 'officer.lost' });
    await house.session('officer.lost');
    const { token } = await house.parts.tokens.make(
      ...(['officer.lost', { name: 'x', scopes: ['read'], days: 1 }, { account: null, address: undefined }] as const),
    );
    const given = await house.parts.accounts.resetPassword('officer.lost', BY, house.clock.now());
    expect(await house.parts.sessions.list('officer.lost')).toEqual([]);
    expect(await house.parts.tokens.resolve(token)).toBeUndefined();
    await expect(house.session('officer.lost')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await house.session('officer.lost', given)).toMatchObject({ needs: 'new-password' });
  });

  it.each(['change', 'disable', 'enable', 'resetPassword'] as const)(
    'that do not exist: nobody can %s',
    async (what) => {
      const { accounts } = house.parts;
      const now = house.clock.now();
      const tried = {
        change: () => accounts.change('nobody', officer, BY),
        disable: () => accounts.disable('nobody', BY, now),
        enable: () => accounts.enable('nobody', BY),
        resetPassword: () => accounts.resetPassword('nobody', BY, now),
      };
      await expect(tried[what]()).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
    },
  );

  it('leave a trace of every change, with ids and without names', async () => {
    const audited = await house.audited();
    expect(new Set(audited.map(({ type }) => type))).toEqual(
      new Set([
        ...['AccountCreated', 'SignedIn', 'SignInRefused', 'AccountChanged', 'PasswordChanged', 'AccountDisabled'],
        ...['AccountEnabled', 'AccessTokenMade', 'PasswordReset'],
      ]),
    );
    expect(JSON.stringify(audited)).not.toMatch(/Rekha|rekha|asha@/);
  });

  it('are listed in pages by name, for one desk or role', async () => {
    const page = (filter: object) =>
      house.parts.staff.page({ desk: null, role: null, after: null, limit: 200, ...filter });
    const all = (await page({})).map(({ id }) => id);
    expect(all).toEqual([...all].sort());
    expect((await page({ limit: 2 })).map(({ id }) => id)).toEqual(all.slice(0, 2));
    expect((await page({ after: all[1], limit: 2 })).map(({ id }) => id)).toEqual(all.slice(2, 4));
    expect((await page({ desk: 'bhopal' })).map(({ id }) => id)).toEqual(['officer.moving']);
    expect(await page({ role: 'admin' })).toEqual([]);
  });
});

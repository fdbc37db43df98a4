import { randomUUID } from 'node:crypto';
import { OFFICE, PASSWORD, identity } from '../identity.fixture';
import type { SignInProof } from './sessions';

const account = { id: 'helpdesk', name: 'Kavita Sharma', role: 'helpdesk', desk: null } as const;

describe('sessions', () => {
  const house = identity();
  const resolve = (token: string) => house.parts.sessions.resolve(token);
  const create = async (device = 'Firefox') => (await house.opened('helpdesk', { device })).token;
  /** Uses a session every 50 minutes for so many hours. */
  const useFor = async (token: string, hours: number) => {
    for (let minutes = 0; minutes + 50 <= hours * 60; minutes += 50) {
      house.clock.after('PT50M');
      expect(await resolve(token)).toBeDefined();
    }
  };

  beforeAll(() => house.member(account));

  it('know by their token who is signed in', async () => {
    const token = await create();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await resolve(token)).toMatchObject({ account, needs: null });
    expect(await resolve(await create())).toMatchObject({ account });
  });

  it('do not know any other token', async () => {
    const token = await create();
    expect(await resolve(`${token}A`)).toBeUndefined();
    expect(await resolve('')).toBeUndefined();
  });

  it('store no token from which a session could be opened', async () => {
    const token = await create();
    const { rows } = await house.db.pool.query<{ stored: string }>('select s::text as stored from identity.sessions s');
    expect(rows.length).toBeGreaterThan(0);
    const bytes = Buffer.from(token, 'base64url').toString('hex');
    for (const { stored } of rows) {
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(bytes);
    }
  });

  it('end 12 hours after signing in, however much they were used', async () => {
    const token = await create();
    await useFor(token, 11.7);
    house.clock.after('PT20M');
    expect(await resolve(token)).toBeUndefined();
  });

  it('end after an hour in which nobody used them', async () => {
    const [used, left] = [await create(), await create()];
    house.clock.after('PT59M');
    expect(await resolve(used)).toBeDefined();
    house.clock.after('PT1M');
    expect(await resolve(used)).toBeDefined();
    expect(await resolve(left)).toBeUndefined();
  });

  it('can be looked at, the last used first, and ended one by one', async () => {
    await house.parts.sessions.endOthers('helpdesk', randomUUID());
    await create('Old phone');
    house.clock.after('PT5M');
    const mine = await create('Firefox');
    const [first, second] = await house.parts.sessions.list('helpdesk');
    expect([first?.device, second?.device]).toEqual(['Firefox', 'Old phone']);
    expect(await house.parts.sessions.end('helpdesk', second?.id ?? '')).toBe(true);
    expect(await house.parts.sessions.end('helpdesk', second?.id ?? '')).toBe(false);
    expect(await house.parts.sessions.list('helpdesk')).toHaveLength(1);
    expect(await resolve(mine)).toBeDefined();
  });

  it('of somebody else cannot be ended', async () => {
    const { id } = await house.opened('helpdesk');
    expect(await house.parts.sessions.end('officer.bhopal', id)).toBe(false);
  });

  it('end at once when the account is disabled', async () => {
    await house.member({ ...account, id: 'helpdesk.2' });
    const { token } = await house.opened('helpdesk.2');
    await house.db.pool.query(`update identity.accounts set disabled_at = now() where id = 'helpdesk.2'`);
    expect(await resolve(token)).toBeUndefined();
  });

  describe('of somebody whose password an administrator gave', () => {
    const officer = { ...account, id: 'officer.new', role: 'officer', desk: 'sehore' } as const;
    const admin = { ...account, id: 'admin.new', role: 'admin' } as const;
    const needs = async (id: string, began: Parameters<typeof house.parts.sessions.create>[1]) =>
      (await resolve((await house.opened(id, began)).token))?.needs;

    beforeAll(async () => {
      for (const each of [officer, admin])
        await house.parts.accounts.create(each, { operator: 'asha' }, house.clock.now());
      await house.db.pool.query('update identity.accounts set open_id_subject = id');
    });

    it('ask for another one if they came with it', async () => {
      expect(await needs('officer.new', {})).toBe('new-password');
    });

    it('ask nothing if they came by the sign-on of the state', async () => {
      expect(await needs('officer.new', byStateOf('officer.new'))).toBeNull();
    });

    it('ask for a second factor either way, unless one was shown', async () => {
      for (const began of [{}, byStateOf('admin.new')])
        expect(await needs('admin.new', began)).toBe('second-factor-setup');
      expect(await needs('admin.new', { ...byStateOf('admin.new'), secondFactor: true })).toBeNull();
      expect(await needs('admin.new', { secondFactor: true })).toBe('new-password');
    });
  });

  it('do not begin when what was shown for them holds no more', async () => {
    await house.member({ ...account, id: 'helpdesk.3' });
    const { passwordHash } = await house.parts.passwords.check('helpdesk.3', PASSWORD, OFFICE);
    const begin = (id: string, proof: SignInProof) => house.parts.sessions.create(id, { proof });
    expect(await begin('helpdesk.3', { way: 'password', passwordHash })).not.toBeNull();
    await house.parts.accounts.resetPassword('helpdesk.3', { operator: 'asha' }, house.clock.now());
    expect(await begin('helpdesk.3', { way: 'password', passwordHash })).toBeNull();
    expect(await begin('helpdesk.3', { way: 'open-id', subject: 'somebody else' })).toBeNull();
    await house.parts.accounts.disable('helpdesk.3', { operator: 'asha' }, house.clock.now());
    expect(await house.parts.sessions.create('helpdesk.3')).toBeNull();
  });

  it('leave nothing behind when they are over', async () => {
    await create();
    house.clock.after('PT13H');
    await create();
    const { rows } = await house.db.pool.query('select from identity.sessions where expires_at <= $1', [
      house.clock.now(),
    ]);
    expect(rows).toHaveLength(0);
  });
});

const byStateOf = (id: string) => ({ proof: { way: 'open-id', subject: id } }) as const;

import { testDatabase } from '@nivaran/testing';
import { Accounts } from '../accounts/accounts';
import { SESSION_LIFETIME, Sessions } from './sessions';

describe('sessions', () => {
  const db = testDatabase();
  let now = Date.parse('2026-11-23T04:00:00.000Z');
  let sessions: Sessions;
  const account = { id: 'helpdesk', name: 'Kavita Sharma', role: 'helpdesk', desk: null } as const;

  beforeAll(async () => {
    await new Accounts(db.appPool).create({ ...account, password: 'haldi-doodh' });
    sessions = new Sessions(db.appPool, { now: () => new Date(now) });
  });

  it('know by their token who is signed in', async () => {
    const token = await sessions.create('helpdesk');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await sessions.resolve(token)).toEqual(account);
    expect(await sessions.resolve(await sessions.create('helpdesk'))).toEqual(account);
  });

  it('do not know any other token', async () => {
    const token = await sessions.create('helpdesk');
    expect(await sessions.resolve(`${token}A`)).toBeUndefined();
    expect(await sessions.resolve('')).toBeUndefined();
  });

  it('store no token from which a session could be opened', async () => {
    const token = await sessions.create('helpdesk');
    const { rows } = await db.pool.query<{ stored: string }>('select s::text as stored from identity.sessions s');
    expect(rows.length).toBeGreaterThan(0);
    const bytes = Buffer.from(token, 'base64url').toString('hex');
    for (const { stored } of rows) {
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(bytes);
    }
  });

  it('end 12 hours after signing in, however much they were used', async () => {
    const token = await sessions.create('helpdesk');
    const opened = now;
    for (const hours of [4, 8, 11.99]) {
      now = opened + hours * 3_600_000;
      expect(await sessions.resolve(token)).toEqual(account);
    }
    now = opened + SESSION_LIFETIME;
    expect(await sessions.resolve(token)).toBeUndefined();
  });

  it('end when they are ended, and ending twice harms nobody', async () => {
    const [mine, other] = [await sessions.create('helpdesk'), await sessions.create('helpdesk')];
    await sessions.end(mine);
    await sessions.end(mine);
    expect(await sessions.resolve(mine)).toBeUndefined();
    expect(await sessions.resolve(other)).toEqual(account);
  });

  it('end at once when the account is disabled', async () => {
    await new Accounts(db.appPool).create({ ...account, id: 'helpdesk.2', password: 'haldi-doodh' });
    const token = await sessions.create('helpdesk.2');
    await db.pool.query(`update identity.accounts set disabled_at = now() where id = 'helpdesk.2'`);
    expect(await sessions.resolve(token)).toBeUndefined();
  });

  it('leave nothing behind when they are over', async () => {
    await sessions.create('helpdesk');
    now += SESSION_LIFETIME;
    await sessions.create('helpdesk');
    const { rows } = await db.pool.query('select from identity.sessions where expires_at <= $1', [new Date(now)]);
    expect(rows).toHaveLength(0);
  });
});

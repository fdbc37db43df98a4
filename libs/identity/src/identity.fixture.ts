import { randomBytes } from 'node:crypto';
import { EventStore, EventTypes, Vault, prepareProjections } from '@nivaran/event-store';
import { createPool } from '@nivaran/platform';
import { MovingClock, testDatabase } from '@nivaran/testing';
import { AccessTokens } from './access-tokens/access-tokens';
import type { Account } from './accounts/account';
import { Accounts } from './accounts/accounts';
import { Staff } from './accounts/staff';
import { Attempts } from './attempts/attempts';
import { Audit, type Visitor } from './audit/audit';
import { AuditLog } from './audit/audit-log';
import { auditLogProjection } from './audit/audit-log.projection';
import { AUDIT_EVENT_TYPES, type AuditEvent, auditStreamOf } from './audit/audit-events';
import { CitizenSessions } from './citizens/citizen-sessions';
import { OneTimeCodes } from './citizens/one-time-codes';
import { SecondFactors } from './second-factor/second-factors';
import { type Session, Sessions } from './sessions/sessions';
import { OwnAccount } from './sign-in/own-account';
import { Passwords } from './sign-in/passwords';
import { SignIn } from './sign-in/sign-in';

/** Somebody who is not signed in, at an office in Bhopal. */
export const OFFICE: Visitor = { account: null, address: '203.0.113.7' };
export const PASSWORD = 'neem ka ped 1998';

/** Sign-in on databases of its own, with a clock that stands still. For use inside tests and hooks. */
export function identity({ demonstration = false } = {}) {
  const db = testDatabase();
  const clock = new MovingClock();
  let house: Awaited<ReturnType<typeof build>>;

  async function build() {
    await prepareProjections(db.pool, [auditLogProjection]);
    const store = new EventStore(db.appPool, new EventTypes(AUDIT_EVENT_TYPES));
    const vaultPool = createPool(db.vaultUrl, { max: 2, name: 'test-vault' });
    const vault = await Vault.open(vaultPool, { current: randomBytes(32), old: null });
    const audit = new Audit(store, clock);
    const accounts = new Accounts(db.appPool, audit);
    const sessions = new Sessions(db.appPool, clock, demonstration);
    const attempts = new Attempts(db.appPool, vault);
    const secondFactors = new SecondFactors(db.appPool, vault, clock);
    const passwords = new Passwords(db.appPool, clock, attempts, audit, new AuditLog(db.appPool), demonstration);
    return {
      ...{ store, vault, vaultPool, audit, accounts, sessions, attempts, secondFactors, passwords },
      codes: new OneTimeCodes(db.appPool, vault, clock, attempts),
      citizens: new CitizenSessions(db.appPool, vault, clock),
      staff: new Staff(db.appPool),
      tokens: new AccessTokens(db.appPool, clock, audit, demonstration),
      signIn: new SignIn(passwords, sessions, secondFactors, attempts, audit),
      own: new OwnAccount(accounts, passwords, sessions, secondFactors, attempts, audit),
    };
  }
  beforeAll(async () => {
    house = await build();
  });
  afterAll(async () => {
    await house.store.close();
    await house.vaultPool.end();
  });

  return {
    db,
    clock,
    get parts() {
      return house;
    },
    /** An account with PASSWORD, chosen by its owner. */
    async member(account: Account): Promise<Account> {
      await house.accounts.create(account, { operator: 'asha' }, clock.now());
      await house.accounts.setPassword(account.id, PASSWORD, OFFICE);
      return account;
    },
    /** A session, opened without asking for anything. */
    async opened(...began: Parameters<Sessions['create']>): Promise<{ readonly token: string; readonly id: string }> {
      const made = await house.sessions.create(...began);
      if (!made) throw new Error('No session was opened.');
      return made;
    },
    /** The session that somebody opens with a password. */
    async session(account: string, password = PASSWORD): Promise<Session> {
      const token = await house.signIn.withPassword({ account, password, device: 'Firefox' }, OFFICE);
      const session = await house.sessions.resolve(token);
      if (!session) throw new Error('The session is not open.');
      return session;
    },
    /** What the audit log says of today, in order. */
    async audited(): Promise<AuditEvent[]> {
      const events = await house.store.read.stream<AuditEvent>(auditStreamOf(clock.now()));
      return events.map(({ type, data }) => ({ type, data }) as AuditEvent);
    },
  };
}

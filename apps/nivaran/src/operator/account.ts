import { Packs } from '@nivaran/directory';
import { EventStore } from '@nivaran/event-store';
import {
  Accounts,
  Audit,
  type Role,
  Staff,
  type StaffMember,
  assertAccountId,
  assertStanding,
} from '@nivaran/identity';
import { systemClock } from '@nivaran/platform';
import { EVENT_TYPES } from '@nivaran/runtime';
import type { Pool } from 'pg';
import { moment, print, printJson, printTable, say } from '../output/output';
import { nameOfUser } from './name-of-user';
import { onLog } from './on-log';

export interface NewAccountOptions {
  readonly name: string;
  readonly role: Role;
  readonly desk?: string;
  readonly openId?: string;
}

/** @throws AccountIdInvalid, DeskForRole, AccountTaken, OpenIdTaken, NoPackInForce */
export async function createAccount(id: string, { name, role, desk, openId }: NewAccountOptions): Promise<void> {
  assertAccountId(id);
  const account = { id, name, role, desk: desk ?? null, openId: openId ?? null };
  const password = await withAccounts(async (accounts, store) => {
    const packs = new Packs(store);
    await packs.refresh();
    assertStanding(role, account.desk, packs.current());
    return accounts.create(account, by(), systemClock.now());
  });
  tellPassword(id, password);
}

/** @throws AccountUnknown */
export async function resetPassword(id: string): Promise<void> {
  tellPassword(id, await withAccounts((accounts) => accounts.resetPassword(id, by(), systemClock.now())));
}

/** @throws AccountUnknown */
export async function resetSecondFactor(id: string): Promise<void> {
  await withAccounts((accounts) => accounts.resetSecondFactor(id, by()));
  say(`${id} signs in with a password alone, until they set up another second factor.`);
}

export async function listAccounts(json: boolean): Promise<void> {
  const members = await onLog('account', allMembers);
  if (json) return printJson(members);
  printTable(
    ['Account', 'Name', 'Role', 'Desk', 'Second factor', 'Last seen', 'Disabled'],
    members.map(({ id, name, role, desk, secondFactor, lastSeenAt, disabledAt }) => [
      ...[id, name, role, desk ?? '–', secondFactor ? 'yes' : 'no'],
      ...[moment(lastSeenAt, 'en'), moment(disabledAt, 'en')],
    ]),
  );
}

async function allMembers(pool: Pool): Promise<StaffMember[]> {
  const staff = new Staff(pool);
  const members: StaffMember[] = [];
  for (;;) {
    const page = await staff.page({ desk: null, role: null, after: members.at(-1)?.id ?? null, limit: 200 });
    members.push(...page);
    if (page.length < 200) return members;
  }
}

const by = () => ({ operator: nameOfUser() });

function withAccounts<T>(work: (accounts: Accounts, store: EventStore) => Promise<T>): Promise<T> {
  return onLog('account', async (pool) => {
    const store = new EventStore(pool, EVENT_TYPES);
    try {
      return await work(new Accounts(pool, new Audit(store, systemClock)), store);
    } finally {
      await store.close();
    }
  });
}

/** The password alone goes to standard output, so that a script can hand it on. */
function tellPassword(id: string, password: string): void {
  say(`Password of ${id}, to be changed within three days:`);
  print(password);
}

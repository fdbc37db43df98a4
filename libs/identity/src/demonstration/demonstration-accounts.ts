import type { Account } from '../accounts/account';
import type { Accounts } from '../accounts/accounts';
import { AccountTaken } from '../accounts/errors';

/** Of every demonstration account. Known to all, so these accounts exist in demonstrations only. */
export const DEMONSTRATION_PASSWORD = 'nivaran-demo';

/** One for each role; and a second at the national desk, which may have to judge its own outcome. Names are invented. */
export const DEMONSTRATION_ACCOUNTS: readonly Account[] = [
  { id: 'helpdesk', name: 'Kavita Sharma', role: 'helpdesk', desk: null },
  { id: 'officer.bhopal', name: 'Anil Dubey', role: 'officer', desk: 'bhopal' },
  { id: 'supervisor.bhopal', name: 'Shabana Khan', role: 'supervisor', desk: 'bhopal' },
  { id: 'state', name: 'Meenakshi Tiwari', role: 'state', desk: 'state' },
  { id: 'national', name: 'Arvind Nair', role: 'national', desk: 'national' },
  { id: 'appeals.national', name: 'Lakshmi Menon', role: 'national', desk: 'national' },
  { id: 'auditor', name: 'Harpreet Kaur', role: 'auditor', desk: null },
  { id: 'admin', name: 'Joseph Lakra', role: 'admin', desk: null },
];

/** Makes the demonstration accounts that do not exist yet. Those that do stay as they are. */
export async function createDemonstrationAccounts(accounts: Accounts): Promise<void> {
  const existing = await accounts.ids();
  for (const account of DEMONSTRATION_ACCOUNTS) {
    if (existing.has(account.id)) continue;
    const made = accounts.createForDemonstration(DEMONSTRATION_PASSWORD, account);
    await made.catch((error: unknown) => {
      if (!(error instanceof AccountTaken)) throw error; // another process starts at the same moment
    });
  }
}

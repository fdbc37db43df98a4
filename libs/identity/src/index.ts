export { type Account, ROLES, type Role } from './accounts/account';
export { Accounts, type NewAccount } from './accounts/accounts';
export { AccountTaken, SignInFailed } from './accounts/errors';
export { SESSION_LIFETIME, Sessions } from './sessions/sessions';
export {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  createDemonstrationAccounts,
} from './demonstration/demonstration-accounts';
export { IdentityModule } from './identity.module';

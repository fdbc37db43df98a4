export { forgetNumber } from './citizens/forget-number';
export { type Account, ROLES, ROLES_WITH_SECOND_FACTOR, type Role } from './accounts/account';
export { Accounts, type NewAccount, type StaffMember, TEMPORARY_PASSWORD_LIFETIME } from './accounts/accounts';
export { AccountTaken, AccountUnknown, OpenIdTaken, PasswordWrong, SignInFailed } from './accounts/errors';
export { LONGEST_PASSWORD, PasswordTooWeak, SHORTEST_PASSWORD } from './accounts/password-rules';
export { AccountIdInvalid, DeskForRole, assertAccountId, assertStanding, isAccountId } from './accounts/standing';
export { Staff } from './accounts/staff';
export {
  type AccessToken,
  AccessTokens,
  LONGEST_TOKEN,
  TOKEN_SCOPES,
  type TokenScope,
  TokenUnknown,
  TooManyTokens,
  isAccessToken,
} from './access-tokens/access-tokens';
export { Attempts, TooManyAttempts } from './attempts/attempts';
export type { Limit } from './attempts/limit';
export { RequestCounts, type Standing } from './attempts/request-counts';
export { Audit, type Operator, type Visitor } from './audit/audit';
export {
  AUDIT_EVENT_TYPES,
  AUDIT_TYPES,
  type AuditEvent,
  REVEAL_REASONS,
  type RevealReason,
} from './audit/audit-events';
export { type AuditEntry, AuditLog } from './audit/audit-log';
export { auditLogProjection } from './audit/audit-log.projection';
export { customerOf } from './audit/network';
export { CITIZEN_SESSION_LIFETIME, type Citizen, CitizenSessions } from './citizens/citizen-sessions';
export { CODE_LIFETIME, OneTimeCodeWrong, OneTimeCodes } from './citizens/one-time-codes';
export { OpenIdFailed, OpenIdNoAccount, OpenIdNotSetUp, OpenIdUnavailable } from './open-id/errors';
export { OpenId, type OpenIdFlow } from './open-id/open-id';
export { OpenIdSignIn } from './open-id/open-id-sign-in';
export { CodeWrong, NoSecondFactor, SecondFactorRequired, SecondFactorThere } from './second-factor/errors';
export { SecondFactors } from './second-factor/second-factors';
export {
  type Need,
  SESSION_IDLE,
  SESSION_LIFETIME,
  type Session,
  type SessionInList,
  Sessions,
} from './sessions/sessions';
export { OwnAccount } from './sign-in/own-account';
export { SignIn } from './sign-in/sign-in';
export {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  createDemonstrationAccounts,
} from './demonstration/demonstration-accounts';
export { IdentityModule } from './identity.module';
export { type SavedView, SavedViews } from './views/saved-views';

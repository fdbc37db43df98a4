import { Module, type Provider } from '@nestjs/common';
import { EventStore, Vault } from '@nivaran/event-store';
import { CLOCK, type Clock, DEMONSTRATION, OPEN_ID, type OpenIdSettings } from '@nivaran/platform';
import { AccessTokens } from './access-tokens/access-tokens';
import { Accounts } from './accounts/accounts';
import { Staff } from './accounts/staff';
import { Attempts } from './attempts/attempts';
import { Audit } from './audit/audit';
import { AuditLog } from './audit/audit-log';
import { CitizenSessions } from './citizens/citizen-sessions';
import { OneTimeCodes } from './citizens/one-time-codes';
import { OpenId } from './open-id/open-id';
import { OpenIdSignIn } from './open-id/open-id-sign-in';
import { SecondFactors } from './second-factor/second-factors';
import { Sessions } from './sessions/sessions';
import { OwnAccount } from './sign-in/own-account';
import { Passwords } from './sign-in/passwords';
import { SignIn } from './sign-in/sign-in';
import { SavedViews } from './views/saved-views';

const PROVIDERS = [
  {
    provide: Audit,
    useFactory: (store: EventStore, clock: Clock) => new Audit(store, clock),
    inject: [EventStore, CLOCK],
  },
  { provide: AuditLog, useFactory: ({ pool }: EventStore) => new AuditLog(pool), inject: [EventStore] },
  {
    provide: Attempts,
    useFactory: ({ pool }: EventStore, vault: Vault) => new Attempts(pool, vault),
    inject: [EventStore, Vault],
  },
  { provide: SavedViews, useFactory: ({ pool }: EventStore) => new SavedViews(pool), inject: [EventStore] },
  { provide: Staff, useFactory: ({ pool }: EventStore) => new Staff(pool), inject: [EventStore] },
  {
    provide: Accounts,
    useFactory: ({ pool }: EventStore, audit: Audit) => new Accounts(pool, audit),
    inject: [EventStore, Audit],
  },
  {
    provide: Sessions,
    useFactory: ({ pool }: EventStore, clock: Clock, demonstration: boolean) =>
      new Sessions(pool, clock, demonstration),
    inject: [EventStore, CLOCK, DEMONSTRATION],
  },
  {
    provide: SecondFactors,
    useFactory: ({ pool }: EventStore, vault: Vault, clock: Clock) => new SecondFactors(pool, vault, clock),
    inject: [EventStore, Vault, CLOCK],
  },
  {
    provide: AccessTokens,
    useFactory: ({ pool }: EventStore, clock: Clock, audit: Audit, demonstration: boolean) =>
      new AccessTokens(pool, clock, audit, demonstration),
    inject: [EventStore, CLOCK, Audit, DEMONSTRATION],
  },
  {
    provide: OneTimeCodes,
    useFactory: ({ pool }: EventStore, vault: Vault, clock: Clock, attempts: Attempts) =>
      new OneTimeCodes(pool, vault, clock, attempts),
    inject: [EventStore, Vault, CLOCK, Attempts],
  },
  {
    provide: CitizenSessions,
    useFactory: ({ pool }: EventStore, vault: Vault, clock: Clock) => new CitizenSessions(pool, vault, clock),
    inject: [EventStore, Vault, CLOCK],
  },
  {
    provide: Passwords,
    useFactory: (
      { pool }: EventStore,
      clock: Clock,
      attempts: Attempts,
      audit: Audit,
      log: AuditLog,
      demonstration: boolean,
    ) => new Passwords(pool, clock, attempts, audit, log, demonstration),
    inject: [EventStore, CLOCK, Attempts, Audit, AuditLog, DEMONSTRATION],
  },
  {
    provide: SignIn,
    useFactory: (...parts: ConstructorParameters<typeof SignIn>) => new SignIn(...parts),
    inject: [Passwords, Sessions, SecondFactors, Attempts, Audit],
  },
  { provide: OpenId, useFactory: (settings: OpenIdSettings | null) => new OpenId(settings), inject: [OPEN_ID] },
  {
    provide: OpenIdSignIn,
    useFactory: (
      { pool }: EventStore,
      openId: OpenId,
      signIn: SignIn,
      attempts: Attempts,
      audit: Audit,
      demonstration: boolean,
    ) => new OpenIdSignIn(pool, openId, signIn, attempts, audit, demonstration),
    inject: [EventStore, OpenId, SignIn, Attempts, Audit, DEMONSTRATION],
  },
  {
    provide: OwnAccount,
    useFactory: (...parts: ConstructorParameters<typeof OwnAccount>) => new OwnAccount(...parts),
    inject: [Accounts, Passwords, Sessions, SecondFactors, Attempts, Audit],
  },
] satisfies Provider[];

/** Who works here and who is signed in, on the database of the log. */
@Module({ providers: PROVIDERS, exports: PROVIDERS.map(({ provide }) => provide) })
export class IdentityModule {}

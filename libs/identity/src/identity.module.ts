import { Module } from '@nestjs/common';
import { EventStore } from '@nivaran/event-store';
import { CLOCK, type Clock } from '@nivaran/platform';
import { Accounts } from './accounts/accounts';
import { Sessions } from './sessions/sessions';

/** Accounts and Sessions, on the database of the log. */
@Module({
  providers: [
    { provide: Accounts, useFactory: ({ pool }: EventStore) => new Accounts(pool), inject: [EventStore] },
    {
      provide: Sessions,
      useFactory: ({ pool }: EventStore, clock: Clock) => new Sessions(pool, clock),
      inject: [EventStore, CLOCK],
    },
  ],
  exports: [Accounts, Sessions],
})
export class IdentityModule {}

import { NivaranError } from '../errors/nivaran-error';

/** Nobody answers at a database's address, or the answer is no. The URL's password is never told. */
export class DatabaseUnreachable extends NivaranError {
  readonly code = 'DATABASE_UNREACHABLE';

  constructor(place: string, reason: string) {
    super(
      `The database ${place} cannot be used: ${reason}. Check its URL, that the server runs and that it lets us in.`,
      {
        place,
        reason,
      },
    );
  }
}

export class DatabaseTooOld extends NivaranError {
  readonly code = 'DATABASE_TOO_OLD';

  constructor(place: string, version: string) {
    super(`The server of ${place} is PostgreSQL ${version}; Nivaran needs version 15 or newer.`, { place, version });
  }
}

/** PostgreSQL answered COMMIT with ROLLBACK, because a statement before it had failed and the failure was passed over. */
export class TransactionLost extends NivaranError {
  readonly code = 'TRANSACTION_LOST';

  constructor() {
    super('The transaction was rolled back at its end, because an error inside it had been caught and passed over.');
  }
}

/** The migration files do not fit the database that they were applied to. */
export class MigrationsRefused extends NivaranError {
  readonly code = 'MIGRATIONS_REFUSED';
}

/** A migration's SQL failed; nothing of it remains. */
export class MigrationFailed extends NivaranError {
  readonly code = 'MIGRATION_FAILED';

  constructor(file: string, reason: string, options: { cause: unknown }) {
    super(`The migration ${file} failed and was rolled back: ${reason}. Mend the file and start again.`, {
      file,
      reason,
    });
    this.cause = options.cause;
  }
}

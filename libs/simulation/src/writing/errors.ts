import { NivaranError } from '@nivaran/platform';

/** The chosen database holds complaints, or people. */
export class DatabaseNotEmpty extends NivaranError {
  readonly code = 'DATABASE_NOT_EMPTY';

  constructor(database: string, found: string) {
    super(
      `A simulation fills an empty database only, and ${database} holds ${found}. Choose another one: ` +
        '--data with a new folder, or --database-url with the name of a database that does not exist yet.',
    );
  }
}

/** The user stopped it. Nothing was stored. */
export class SimulationStopped extends NivaranError {
  readonly code = 'SIMULATION_STOPPED';

  constructor() {
    super('The simulation was stopped. Nothing of it was stored: the database is as empty as before.');
  }
}

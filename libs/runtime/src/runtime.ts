import { COMPLAINT_EVENT_TYPES } from '@nivaran/complaints';
import { PACK_EVENT_TYPES, Packs } from '@nivaran/directory';
import { EventStore, EventTypes, Vault } from '@nivaran/event-store';
import { type Clock, type Logger, createPool, systemClock } from '@nivaran/platform';
import { Ticket } from '@nivaran/read-models';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** Every connection of a running process works under this role; migrations alone run as the owner. */
const APP_ROLE = 'nivaran_app';

export const EVENT_TYPES = new EventTypes(COMPLAINT_EVENT_TYPES, PACK_EVENT_TYPES);

export interface RuntimeOptions {
  readonly databaseUrl: string;
  readonly vaultDatabaseUrl: string;
  /** null: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl: string | null;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  readonly packFolder: string;
  /** Demonstration cases and accounts. */
  readonly demo: boolean;
  readonly logger: Logger;
  readonly clock?: Clock;
}

/** What every process of Nivaran holds, whichever parts of the product it runs. */
export class Runtime {
  private constructor(
    readonly options: RuntimeOptions,
    readonly clock: Clock,
    readonly pool: Pool,
    readonly vaultPool: Pool,
    readonly dataSource: DataSource,
    readonly store: EventStore,
    readonly vault: Vault,
    readonly packs: Packs,
  ) {}

  /** Opens prepared databases (see prepareDatabases). @throws DatabaseUnreachable, WrongMasterKey */
  static async open(options: RuntimeOptions): Promise<Runtime> {
    const { databaseUrl, vaultDatabaseUrl, masterKey, logger } = options;
    const onConnectionLost = (error: Error) => logger.warn({ reason: error.message }, 'a database connection broke');
    const pool = createPool(databaseUrl, { max: 20, name: 'nivaran', role: APP_ROLE, onConnectionLost });
    const vaultPool = createPool(vaultDatabaseUrl, { max: 5, name: 'nivaran-vault', onConnectionLost });
    const dataSource = new DataSource({
      type: 'postgres',
      url: databaseUrl,
      applicationName: 'nivaran-reads',
      extra: { max: 10, options: `-c role=${APP_ROLE} -c timezone=UTC` },
      entities: [Ticket],
      synchronize: false,
    });
    const store = new EventStore(pool, EVENT_TYPES);
    const runtime = new Runtime(
      options,
      options.clock ?? systemClock,
      pool,
      vaultPool,
      await dataSource.initialize(),
      store,
      await Vault.open(vaultPool, masterKey),
      new Packs(store),
    );
    await runtime.packs.refresh();
    await store.nudges.listen();
    return runtime;
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.dataSource.destroy();
    await Promise.all([this.pool.end(), this.vaultPool.end()]);
  }
}

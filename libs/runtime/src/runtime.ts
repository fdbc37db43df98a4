import { Attachments } from '@nivaran/attachments';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault } from '@nivaran/event-store';
import {
  type AttachmentSettings,
  type Clock,
  type Logger,
  type MasterKeys,
  type OpenIdSettings,
  createPool,
  systemClock,
} from '@nivaran/platform';
import { Ticket } from '@nivaran/read-models';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { EVENT_TYPES } from './event-types';

/** Every connection of a running process works under this role; migrations alone run as the owner. */
const APP_ROLE = 'nivaran_app';

/** How often a process looks whether another pack was put in force. In ms. */
const LOOK_FOR_PACK_EVERY = 5000;

/** A report that takes longer than this (ms) is given up, so that reports can't hold every connection. */
const LONGEST_READ = 15_000;

export interface RuntimeOptions {
  readonly databaseUrl: string;
  readonly vaultDatabaseUrl: string;
  /** null: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly masterKeys: MasterKeys;
  readonly packFolder: string;
  /** Left out by processes that neither take nor show files. */
  readonly attachments?: AttachmentSettings;
  /** Of the gateway for text messages; null or left out: none. */
  readonly smsUrl?: string | null;
  /** The address that people reach Nivaran at; null or left out: not known. */
  readonly publicUrl?: string | null;
  /** Left out where nobody signs in, or everybody does so here. */
  readonly openId?: OpenIdSettings | null;
  /** Demonstration cases and accounts. */
  readonly demo: boolean;
  readonly logger: Logger;
  readonly clock?: Clock;
}

/** What every process of Nivaran holds, whichever parts of the product it runs. */
export class Runtime {
  private packTimer: NodeJS.Timeout | undefined;

  private constructor(
    readonly options: RuntimeOptions,
    readonly clock: Clock,
    readonly pool: Pool,
    readonly vaultPool: Pool,
    readonly dataSource: DataSource,
    readonly store: EventStore,
    readonly vault: Vault,
    readonly packs: Packs,
    readonly attachments: Attachments | null,
  ) {}

  /** Opens prepared databases (see prepareDatabases). @throws DatabaseUnreachable, WrongMasterKey */
  static async open(options: RuntimeOptions): Promise<Runtime> {
    const { databaseUrl, vaultDatabaseUrl, masterKeys, logger, clock = systemClock } = options;
    const onConnectionLost = (error: Error) => {
      if (!pool.ending) logger.warn({ reason: error.message }, 'A database connection broke and is made anew.');
    };
    const pool = createPool(databaseUrl, { max: 20, name: 'nivaran', role: APP_ROLE, onConnectionLost });
    const vaultPool = createPool(vaultDatabaseUrl, { max: 12, name: 'nivaran-vault', onConnectionLost });
    const store = new EventStore(pool, EVENT_TYPES);
    const dataSource = readSource(databaseUrl);
    try {
      const vault = await Vault.open(vaultPool, masterKeys);
      const packs = new Packs(store);
      await packs.refresh();
      await dataSource.initialize();
      await store.nudges.listen();
      const attachments = options.attachments ? Attachments.for(vault, options.attachments) : null;
      const parts = [pool, vaultPool, dataSource, store, vault, packs, attachments] as const;
      await vault.listen();
      const runtime = new Runtime(options, clock, ...parts);
      runtime.followPacks();
      return runtime;
    } catch (error) {
      await closeAll(store, dataSource, [pool, vaultPool]);
      throw error;
    }
  }

  /** Finishes the appends under way, then lets go of every connection. */
  close(): Promise<void> {
    clearInterval(this.packTimer);
    this.vault.close();
    return closeAll(this.store, this.dataSource, [this.pool, this.vaultPool]);
  }

  /** A pack that another process puts in force is in force here within seconds. */
  private followPacks(): void {
    this.packTimer = setInterval(() => {
      this.packs.refresh().catch((error: Error) => {
        this.options.logger.warn({ reason: error.message }, 'The pack in force could not be looked up; again soon.');
      });
    }, LOOK_FOR_PACK_EVERY).unref();
  }
}

/** TypeORM, for reading the read models; it never makes or changes a table. */
function readSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'nivaran-reads',
    extra: {
      ...{ max: 10, connectionTimeoutMillis: 10_000, statement_timeout: LONGEST_READ },
      options: `-c role=${APP_ROLE} -c timezone=UTC`,
    },
    entities: [Ticket],
    synchronize: false,
  });
}

async function closeAll(store: EventStore, dataSource: DataSource, pools: readonly Pool[]): Promise<void> {
  await store.close();
  if (dataSource.isInitialized) await dataSource.destroy();
  await Promise.all(pools.map((pool) => pool.end()));
}

export { NivaranError } from './errors/nivaran-error';
export { CLOCK, type Clock, systemClock } from './clock/clock';
export { DEMONSTRATION } from './demonstration/demonstration';
export { projectRoot } from './project-root/project-root';
export { freePort } from './free-port/free-port';
export { FolderInUse, lockFolder, type FolderLock } from './folder-lock/folder-lock';
export { loadSettings, type AttachmentSettings, type DatabaseSettings, type Settings } from './settings/settings';
export { readEnvironment, type Environment } from './settings/environment';
export { OPEN_ID, PUBLIC_URL, type OpenIdSettings } from './settings/open-id';
export { dropOldKey, renewKeptKey } from './settings/kept-keys';
export type { MasterKeys } from './settings/master-keys';
export { SettingInvalid, type SettingProblem } from './settings/setting-invalid';
export { LOG_LEVELS, type LogLevel } from './settings/variables';
export { redactUrl } from './settings/redact-url';
export { createPool, type PoolOptions } from './database/pool';
export { inTransaction } from './database/transaction';
export { migrate, type MigrateOptions } from './database/migrate';
export { assertServerVersion, createDatabaseIfMissing, describeDatabase, withClient } from './database/server';
export {
  DatabaseTooOld,
  DatabaseUnreachable,
  MigrationFailed,
  MigrationsRefused,
  TransactionLost,
} from './database/errors';
export {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresAddress,
  type EmbeddedPostgresOptions,
} from './embedded-postgres/embedded-postgres';
export { EmbeddedPostgresFailed } from './embedded-postgres/errors';
export { createLogger, type LoggerOptions } from './logging/logger';
export { NestLogger } from './logging/nest-logger';
export { LOGGER } from './logging/nest-logger';
export type { Logger } from 'pino';

import { loadPack } from '@nivaran/directory';
import { Vault, checkpointOf, masterKeyId, parkedStreams } from '@nivaran/event-store';
import { OpenId, type OpenIdUnavailable } from '@nivaran/identity';
import {
  NivaranError,
  type OpenIdSettings,
  type Settings,
  createPool,
  describeDatabase,
  redactUrl,
} from '@nivaran/platform';
import { PROJECTIONS } from '@nivaran/runtime';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import colors from 'picocolors';
import { EXIT } from '../output/exit-codes';
import { print, printJson } from '../output/output';
import { type DatabaseUrls, withDatabases } from './databases';
import { settingsFor } from './on-log';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

/** A projection this far behind the head, in events, is worth a look. */
const MUCH_LAG = 10_000;

/** Everything an operator asks first when something seems wrong. Changes nothing. */
export async function doctor(json: boolean): Promise<void> {
  const findings = await examine(settingsFor('doctor'));
  process.exitCode = findings.every(({ ok }) => ok) ? EXIT.done : EXIT.notInOrder;
  if (json) return printJson(findings);
  for (const { ok, what, says } of findings) print(`${ok ? colors.green('✓') : colors.red('✗')} ${what}: ${says}`);
}

async function examine(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = [{ what: 'Node', ok: true, says: process.version }];
  const check = async (what: string, look: () => Promise<string>): Promise<boolean> => {
    try {
      findings.push({ what, ok: true, says: await look() });
      return true;
    } catch (error) {
      findings.push({
        what,
        ok: false,
        says: error instanceof NivaranError ? error.message : (error as Error).message,
      });
      return false;
    }
  };

  await check('Pack', async () => {
    const pack = await loadPack(settings.packFolder);
    return `${pack.id} ${pack.version}, ${pack.districts.length} districts, ${pack.categories.length} categories`;
  });
  const { redisUrl, openId } = settings;
  await check('Queue', () => (redisUrl === null ? Promise.resolve('in PostgreSQL') : pingRedis(redisUrl)));
  if (openId) await check('Sign-on', () => reachSignOn(openId));
  await check('Databases', () =>
    withDatabases(settings, async (urls) => {
      await examineDatabases(urls, settings, check);
      return describeDatabase(urls.databaseUrl);
    }),
  );
  return findings;
}

async function examineDatabases(
  { databaseUrl, vaultDatabaseUrl }: DatabaseUrls,
  settings: Settings,
  check: (what: string, look: () => Promise<string>) => Promise<boolean>,
): Promise<void> {
  const pool = createPool(databaseUrl, { max: 2, name: 'nivaran-doctor' });
  const vaultPool = createPool(vaultDatabaseUrl, { max: 2, name: 'nivaran-doctor' });
  try {
    await check('Log', async () => `${await headOf(pool)} events`);
    await check('Vault', async () => {
      const { masterKeys } = settings;
      await Vault.openExisting(vaultPool, masterKeys);
      const id = masterKeyId(masterKeys.current).toString('hex');
      return `opens; in force is the master key ${id} (${describeDatabase(vaultDatabaseUrl)})`;
    });
    for (const { name } of PROJECTIONS)
      await check(`Read model ${name}`, async () => {
        const behind = (await headOf(pool)) - (await checkpointOf(pool, name));
        if (behind > MUCH_LAG) throw new Error(`${behind} events behind; does a worker run?`);
        return `${behind} events behind`;
      });
    await check('Parked streams', async () => {
      const parked = await parkedStreams(pool);
      if (parked.length === 0) return 'none';
      const list = parked.map(({ subscription, streamId, error }) => `${subscription} ${streamId}: ${error}`);
      throw new Error(`${list.join('; ')}. Mend the cause, then "nivaran release <subscription> <stream>".`);
    });
  } finally {
    await Promise.all([pool.end(), vaultPool.end()]);
  }
}

async function headOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ head: number }>(
    'select coalesce(max(position), 0) as head from event_store.events',
  );
  return rows[0]?.head ?? 0;
}

async function reachSignOn(settings: OpenIdSettings): Promise<string> {
  try {
    await new OpenId(settings).reach();
    return `${settings.issuer} answers; it must send people back to ${settings.publicUrl}`;
  } catch (error) {
    const { reason } = error as OpenIdUnavailable;
    throw new Error(`${settings.issuer} does not answer as it should (${reason})`, { cause: error });
  }
}

async function pingRedis(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined); // connect() below tells
  try {
    await redis.connect();
    await redis.ping();
    return redactUrl(url);
  } catch (error) {
    throw new Error(`${redactUrl(url)} does not answer (${(error as Error).message})`, { cause: error });
  } finally {
    redis.disconnect();
  }
}

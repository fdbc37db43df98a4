import { startTestPostgres } from './postgres/test-server';
import { startTestRedis } from './redis/test-server';
import { publish } from './jest-test-run';

/** Once for each run of Jest that has int or e2e specs: one PostgreSQL and one Redis for all of them. */
export default async function setUp(): Promise<void> {
  const postgres = await startTestPostgres();
  try {
    const redis = await startTestRedis();
    publish(
      { postgresUrl: postgres.url, databasePrefix: postgres.databasePrefix, redisUrl: redis?.url ?? null },
      async () => {
        await redis?.stop();
        await postgres.stop();
      },
    );
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

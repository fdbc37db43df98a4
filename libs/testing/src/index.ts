export { testDatabase, type TestDatabase } from './postgres/test-database';
export { describeWithRedis, testRedis } from './redis/test-redis';

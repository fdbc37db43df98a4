export { testDatabase, type TestDatabase } from './postgres/test-database';
export { describeWithRedis, testRedis } from './redis/test-redis';
export { type CuttingProxy, cuttingProxy } from './proxy/cutting-proxy';
export { eventually } from './eventually/eventually';
export { type NivaranProcess, type NivaranProcessOptions, startNivaran } from './process/nivaran-process';

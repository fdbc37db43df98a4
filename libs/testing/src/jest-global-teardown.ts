import { stopServers } from './jest-test-run';

export default async function tearDown(): Promise<void> {
  await stopServers();
}

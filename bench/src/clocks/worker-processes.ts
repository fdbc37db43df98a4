import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a worker process is told. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly vaultDatabaseUrl: string;
  readonly redisUrl: string | null;
  /** Hex. */
  readonly masterKey: string;
  /** `store`: looks for due clocks without pause. `alarms`: the whole worker, woken by BullMQ. */
  readonly path: 'store' | 'alarms';
}

/** Worker processes that can be killed and come back. */
export class WorkerProcesses {
  private readonly children: ChildProcess[] = [];

  constructor(private readonly settings: WorkerSettings) {}

  /** Resolves when all of them work. */
  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, index) => this.run(index)));
  }

  /** SIGKILL to one after the other, at these times (ms since 1970); each is started again at once. */
  async killAt(times: readonly number[]): Promise<void> {
    for (const [index, time] of times.entries()) {
      await sleep(Math.max(0, time - Date.now()));
      const victim = index % this.children.length;
      this.children[victim]?.kill('SIGKILL');
      await this.run(victim);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.children.splice(0).map(async (child) => {
        const gone = once(child, 'exit');
        child.disconnect();
        await gone;
      }),
    );
  }

  private async run(index: number): Promise<void> {
    const profile = process.env['BENCH_CPU_PROF'];
    const execArgv = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
    const child = fork(join(__dirname, 'worker.process.js'), { execArgv });
    this.children[index] = child;
    child.send(this.settings);
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('A worker process ended before it was ready.'))),
    ]);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

const EVERY = 2000;

/** One thing that is looked after again and again. */
export type Chore = () => Promise<void>;

/**
 * Does its chores every two seconds: what must hold even if a queue lost its jobs or a worker died. Each process may
 * sweep; a chore must bear that.
 */
export class Sweep {
  private readonly stopper = new AbortController();
  private running: Promise<void> | undefined;

  /** @param every pause between two rounds, in ms */
  constructor(
    private readonly chores: readonly Chore[],
    private readonly onTrouble: (error: unknown) => void,
    private readonly every = EVERY,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the round under way. */
  async stop(): Promise<void> {
    this.stopper.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopper;
    while (!signal.aborted) {
      await Promise.all(this.chores.map((chore) => chore().catch(this.onTrouble)));
      await sleep(this.every, undefined, { signal }).catch(() => undefined);
    }
  }
}

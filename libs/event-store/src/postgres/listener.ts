import type { Pool, PoolClient } from 'pg';

/** In ms. */
const RELISTEN_AFTER = 1000;

/**
 * Hears a channel of PostgreSQL's NOTIFY, on one of the pool's connections, and comes back by itself when that breaks. What
 * was sent meanwhile is lost: `onListening` is called each time that it begins to hear, to make up for that.
 */
export class Listener {
  private client: PoolClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly channel: string,
    private readonly onMessage: (payload: string) => void,
    private readonly onListening: () => void = () => undefined,
  ) {}

  /** Hears from now on; where that is not possible yet, as soon as it is. */
  async listen(): Promise<void> {
    if (this.client || this.closed) return;
    try {
      const client = await this.pool.connect();
      if (this.closed) return client.release(true); // closed while we waited for it
      this.client = client;
      client.on('notification', ({ payload }) => this.onMessage(payload ?? ''));
      client.once('error', () => this.relisten(client));
      client.once('end', () => this.relisten(client));
      await client.query(`listen ${this.channel}`);
      this.onListening();
    } catch {
      this.relisten(this.client);
    }
  }

  /** Gives the connection back to the pool. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.client?.release(true);
    this.client = undefined;
  }

  private relisten(broken: PoolClient | undefined): void {
    if (this.closed || (broken && broken !== this.client)) return;
    this.client = undefined;
    broken?.release(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listen(), RELISTEN_AFTER);
  }
}

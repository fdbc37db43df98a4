import { EventEmitter } from 'node:events';
import type { Pool, PoolClient } from 'pg';

const CHANNEL = 'nivaran_appended';
const RELISTEN_AFTER = 1000;

/**
 * "There is something new", within the process at once and to other processes by NOTIFY. A nudge is sent after the
 * commit and outside the append, because NOTIFY inside it would serialise every commit of the cluster. Nudges only
 * shorten the wait: readers poll as well, so a lost one costs time and nothing else.
 */
export class Nudges {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private sending = false;
  private pending: number | undefined;
  private listener: PoolClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly pool: Pool) {}

  /** Tells this process now and the others soon; many announcements made meanwhile become one. */
  announce(position: number): void {
    this.emitter.emit('nudge', position);
    this.pending = position;
    if (!this.sending && !this.closed) void this.send();
  }

  /** Calls back at each nudge, with a position that is known to be stored. Returns how to stop. */
  onNudge(callback: (position: number) => void): () => void {
    this.emitter.on('nudge', callback);
    return () => this.emitter.off('nudge', callback);
  }

  /** Hears the other processes from now on, reconnecting by itself. */
  async listen(): Promise<void> {
    if (this.listener || this.closed) return;
    try {
      const client = await this.pool.connect();
      if (this.closed) return client.release(true); // closed while we waited for it
      this.listener = client;
      client.on('notification', ({ payload }) => this.emitter.emit('nudge', Number(payload)));
      client.once('error', () => this.relisten(client));
      client.once('end', () => this.relisten(client));
      await client.query(`listen ${CHANNEL}`);
    } catch {
      this.relisten(this.listener);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.listener?.release(true);
    this.listener = undefined;
    this.emitter.removeAllListeners();
  }

  private relisten(broken: PoolClient | undefined): void {
    if (this.closed || (broken && broken !== this.listener)) return;
    this.listener = undefined;
    broken?.release(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listen(), RELISTEN_AFTER);
  }

  private async send(): Promise<void> {
    this.sending = true;
    while (this.pending !== undefined && !this.closed) {
      const position = this.pending;
      this.pending = undefined;
      await this.pool.query('select pg_notify($1, $2)', [CHANNEL, String(position)]).catch(() => undefined);
    }
    this.sending = false;
  }
}

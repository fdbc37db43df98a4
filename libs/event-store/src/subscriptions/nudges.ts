import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { Listener } from '../postgres/listener';

const CHANNEL = 'nivaran_appended';

/**
 * "There is something new", within the process at once and to other processes by NOTIFY. A nudge is sent after the
 * commit and outside the append, because NOTIFY inside it would serialise every commit of the cluster. Nudges only
 * shorten the wait: readers poll as well, so a lost one costs time and nothing else.
 */
export class Nudges {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly listener: Listener;
  private sending = false;
  private pending: number | undefined;
  private closed = false;

  constructor(private readonly pool: Pool) {
    this.listener = new Listener(pool, CHANNEL, (position) => this.emitter.emit('nudge', Number(position)));
  }

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
  listen(): Promise<void> {
    return this.listener.listen();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.listener.close();
    this.emitter.removeAllListeners();
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

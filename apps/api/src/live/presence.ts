import { EventEmitter } from 'node:events';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventStore, Listener } from '@nivaran/event-store';
import type { TicketPlacement } from '@nivaran/read-models';
import type { Watched } from './live-event';

const CHANNEL = 'nivaran_presence';

/** In ms. Who has a ticket open says so again before it is over. */
export const PRESENCE_LASTS = 45_000;

interface Said extends TicketPlacement {
  readonly account: string;
  readonly isThere: boolean;
}

interface Known {
  readonly place: TicketPlacement;
  /** Until when, by account, in the order of their coming. */
  readonly accounts: Map<string, NodeJS.Timeout>;
}

/**
 * Who has which ticket open. Processes tell each other by NOTIFY and remember it for less than a minute: nothing is stored,
 * and a process that has just started knows again as soon as everybody has said so anew.
 */
@Injectable()
export class Presence implements OnModuleInit, OnModuleDestroy {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  /** By ticket. */
  private readonly known = new Map<string, Known>();
  private readonly listener: Listener;

  constructor(private readonly store: EventStore) {
    this.listener = new Listener(store.pool, CHANNEL, (message) => this.heard(JSON.parse(message) as Said));
  }

  onModuleInit(): Promise<void> {
    return this.listener.listen();
  }

  onModuleDestroy(): void {
    this.listener.close();
    for (const { accounts } of this.known.values()) for (const timer of accounts.values()) clearTimeout(timer);
  }

  /** Every ticket that somebody has open. */
  all(): readonly Watched[] {
    return [...this.known.values()].map(({ place, accounts }) => ({ ...place, accounts: [...accounts.keys()] }));
  }

  onChange(callback: (watched: Watched) => void): () => void {
    this.emitter.on('change', callback);
    return () => this.emitter.off('change', callback);
  }

  /** Tells every process. @returns who has it open besides */
  async say(said: Said): Promise<readonly string[]> {
    await this.store.pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(said)]);
    return [...(this.known.get(said.ticketId)?.accounts.keys() ?? [])].filter((account) => account !== said.account);
  }

  private heard({ account, isThere, ...place }: Said): void {
    const accounts = this.known.get(place.ticketId)?.accounts ?? new Map<string, NodeJS.Timeout>();
    const before = accounts.get(account);
    clearTimeout(before);
    if (isThere) {
      const gone = () => this.heard({ ...place, account, isThere: false });
      accounts.set(account, setTimeout(gone, PRESENCE_LASTS).unref());
      this.known.set(place.ticketId, { place, accounts });
    } else {
      accounts.delete(account);
      if (accounts.size === 0) this.known.delete(place.ticketId);
    }
    if ((before !== undefined) !== isThere) this.emitter.emit('change', { ...place, accounts: [...accounts.keys()] });
  }
}

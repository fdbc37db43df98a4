import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { answer, api } from '../api/client';
import { queryClient, readQueuesAnew } from '../api/query-client';

/** In ms. What changes within it is read anew together. */
const GATHER = 400;
/** A computer that nobody touches hears nothing more, so that its session ends as it should. */
const IDLE = 20 * 60_000;
const SAY_EVERY = 30_000;

interface Tickets {
  /** null: too many to name. */
  readonly tickets: readonly { readonly ticketId: string }[] | null;
}
interface Presence {
  readonly ticketId: string;
  readonly accounts: readonly string[];
}

let isConnected = true;
const listeners = new Set<() => void>();
function connected(now: boolean): void {
  if (now === isConnected) return;
  isConnected = now;
  for (const listener of listeners) listener();
}

/** Whether changes arrive by themselves at present. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isConnected,
  );
}

/** Keeps everything that is shown as it is on the server, while somebody is there. */
export function useLive(): void {
  useEffect(() => {
    const stream = new Stream();
    const gone = new AbortController();
    const on = { signal: gone.signal, passive: true };
    for (const event of STIRRING) window.addEventListener(event, () => stream.stir(), on);
    window.addEventListener('offline', () => stream.lose(), on);
    window.addEventListener('online', () => stream.stir(), on);
    return () => {
      gone.abort();
      stream.close();
    };
  }, []);
}
const STIRRING = ['pointermove', 'keydown', 'focus'] as const;

class Stream {
  private source: EventSource | undefined;
  private gathering: number | undefined;
  private idle: number | undefined;
  private changed = new Set<string>();
  private hasLost = false;

  constructor() {
    this.stir();
  }

  /** Somebody is there. */
  stir(): void {
    window.clearTimeout(this.idle);
    this.idle = window.setTimeout(() => this.close(), IDLE);
    if (navigator.onLine && (!this.source || this.source.readyState === EventSource.CLOSED)) this.open();
  }

  close(): void {
    this.source?.close();
    this.source = undefined;
    this.hasLost = true;
    window.clearTimeout(this.gathering);
    this.gathering = undefined;
  }

  /** The network is gone: the connection may not notice for a minute. */
  lose(): void {
    this.close();
    connected(false);
  }

  private open(): void {
    const source = new EventSource('/api/v1/events/stream');
    this.source = source;
    source.addEventListener('alive', () => {
      connected(true);
      // What happened while nobody listened was not told.
      if (this.hasLost) void queryClient.invalidateQueries();
      this.hasLost = false;
    });
    source.addEventListener('error', () => {
      this.hasLost = true;
      connected(false);
      if (source.readyState === EventSource.CLOSED) void queryClient.invalidateQueries({ queryKey: ['session'] });
    });
    source.addEventListener('tickets', ({ data }: MessageEvent<string>) => {
      const { tickets } = JSON.parse(data) as Tickets;
      for (const { ticketId } of tickets ?? []) this.changed.add(ticketId);
      this.gathering ??= window.setTimeout(() => this.readAnew(), GATHER);
    });
    source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
      const { ticketId, accounts } = JSON.parse(data) as Presence;
      queryClient.setQueryData(presenceKey(ticketId), accounts);
    });
  }

  private readAnew(): void {
    this.gathering = undefined;
    for (const ticketId of this.changed) void queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] });
    this.changed = new Set();
    readQueuesAnew();
  }
}

const presenceKey = (ticketId: string) => ['presence', ticketId];

/** Accounts that have a ticket open, as far as it was told. */
export function useWatchers(ticketId: string): readonly string[] {
  const { data } = useQuery({
    queryKey: presenceKey(ticketId),
    queryFn: (): readonly string[] => [],
    enabled: false,
    initialData: [],
  });
  return data;
}

/** Tells the others that this reader has a ticket open, for as long as the page is. */
export function useBeThere(ticketId: string): void {
  useEffect(() => {
    const place = { params: { path: { ticketId } } };
    const say = () =>
      void answer(api.PUT('/api/v1/complaints/{ticketId}/presence', { ...place, body: {} })).then(
        ({ others }) => queryClient.setQueryData(presenceKey(ticketId), others),
        () => undefined, // the page itself says what is wrong
      );
    const leave = () => void api.DELETE('/api/v1/complaints/{ticketId}/presence', { ...place, keepalive: true });
    say();
    const timer = window.setInterval(say, SAY_EVERY);
    window.addEventListener('pagehide', leave);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [ticketId]);
}

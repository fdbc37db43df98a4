import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { EventStore } from '@nivaran/event-store';
import { LOGGER, type Logger } from '@nivaran/platform';
import { type Changes, GetChanges } from '@nivaran/read-models';
import { Subject, type Observable } from 'rxjs';
import type { Live } from './live-event';
import { Presence } from './presence';

/** In ms. A nudge shortens the wait; what comes within `GATHER` of one is told together. */
const LOOK_EVERY = 1000;
const GATHER = 150;

/** What happens to tickets, told to whoever listens on this process. It looks only while somebody does, once for all of them. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly told = new Subject<Live>();
  private readonly stopNudges: () => void;
  private readonly stopPresence: () => void;
  private wake: () => void = () => undefined;
  private isLooking = false;

  constructor(
    private readonly queries: QueryBus,
    store: EventStore,
    presence: Presence,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.stopNudges = store.nudges.onNudge(() => this.wake());
    this.stopPresence = presence.onChange((watched) => this.told.next({ kind: 'presence', ...watched }));
  }

  /** Everything from now on, whosever it is; it completes when the process stops. */
  listen(): Observable<Live> {
    if (!this.isLooking) void this.look();
    return this.told.asObservable();
  }

  onModuleDestroy(): void {
    this.stopNudges();
    this.stopPresence();
    this.told.complete();
    this.wake();
  }

  private async look(): Promise<void> {
    this.isLooking = true;
    let position: number | null = null;
    do {
      try {
        const changes: Changes = await this.queries.execute(new GetChanges(position));
        position = changes.position;
        if (changes.tickets?.length !== 0) this.told.next({ kind: 'changed', tickets: changes.tickets });
      } catch (error) {
        this.logger.warn({ error }, 'What happens could not be told; it is tried again.');
      }
      await Promise.race([sleep(LOOK_EVERY), new Promise<void>((resolve) => (this.wake = resolve))]);
      await sleep(GATHER);
    } while (this.told.observed && !this.told.closed);
    this.isLooking = false;
  }
}

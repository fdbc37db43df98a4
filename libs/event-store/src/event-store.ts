import type { Pool } from 'pg';
import type { Append, Verdict, VerdictTogether } from './append/append';
import { Appender } from './append/appender';
import { type PreparedAppend, prepare } from './append/prepared';
import type { EventTypes } from './events/event-types';
import { Reader } from './read/reader';
import { Nudges } from './subscriptions/nudges';

/** Facts in order. One for each process; it knows nothing of what they are about. */
export class EventStore {
  readonly read: Reader;
  readonly nudges: Nudges;
  private readonly appender: Appender;

  /** @param pool connections under the role nivaran_app, at read committed (PostgreSQL's default). */
  constructor(
    readonly pool: Pool,
    private readonly types: EventTypes,
  ) {
    this.nudges = new Nudges(pool);
    this.read = new Reader(pool, types);
    this.appender = new Appender(pool, (position) => this.nudges.announce(position));
  }

  /**
   * Stores the events of one append, all or none, and answers with a verdict; a conflict is a verdict, not an error.
   * @throws TextNotStorable, UnknownEventType, StoreUnavailable
   */
  async append(append: Append): Promise<Verdict> {
    return this.appender.send(this.prepare(append));
  }

  /**
   * Stores several appends, of different streams, all or none: what one of them depends on is what all depend on.
   * @throws TextNotStorable, UnknownEventType, StoreUnavailable
   */
  async appendTogether(appends: readonly Append[]): Promise<VerdictTogether> {
    return this.appender.sendTogether(appends.map((append) => this.prepare(append)));
  }

  /** Works out ahead of time all of an append that does not depend on its place. @throws TextNotStorable, UnknownEventType */
  prepare(append: Append): PreparedAppend {
    return prepare(append, this.types);
  }

  /** As append. @throws StoreUnavailable */
  appendPrepared(append: PreparedAppend): Promise<Verdict> {
    return this.appender.send(append);
  }

  /** Waits for the appends under way, then stops listening. The pool stays open. */
  async close(): Promise<void> {
    await this.appender.settled();
    await this.nudges.close();
  }
}

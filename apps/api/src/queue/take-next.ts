import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  AcceptComplaint,
  ActionRefused,
  type Actor,
  ComplaintContended,
  IdempotencyKeyReused,
  type Outcome,
  ticketIdOf,
} from '@nivaran/complaints';
import { EventStore } from '@nivaran/event-store';
import { GetQueue } from '@nivaran/read-models';

const CANDIDATES = 20;

/** Gives the most urgent ticket that nobody has to whoever asks. */
@Injectable()
export class TakeNext {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly store: EventStore,
  ) {}

  /**
   * Accepts the most urgent ticket of a desk. The queue is only a hint, and may be behind: the log decides who gets a
   * ticket, so that no two callers ever get the same one. The same command id gets the same ticket again.
   * @returns undefined if nothing is left
   * @throws ActionRefused (this actor may not accept at all), IdempotencyKeyReused
   */
  async take(actor: Actor, desk: string, commandId: string): Promise<Outcome | undefined> {
    const before = await this.sameAgain(actor, commandId);
    if (before) return before;
    for (let cursor: string | null = null; ;) {
      const page = await this.candidates(desk, cursor);
      for (const ticketId of page.ticketIds) {
        try {
          return await this.accept(ticketId, actor, commandId);
        } catch (error) {
          // The same request, sent twice at once, took another ticket meanwhile: that one is the answer to both.
          if (error instanceof IdempotencyKeyReused) return this.sameAgain(actor, commandId);
          if (!othersWereQuicker(error)) throw error;
        }
      }
      cursor = page.nextCursor;
      if (cursor === null) return this.sameAgain(actor, commandId);
    }
  }

  /** What this command id was answered with; undefined if it is new. @throws IdempotencyKeyReused */
  private async sameAgain(actor: Actor, commandId: string): Promise<Outcome | undefined> {
    const record = await this.store.read.command(commandId);
    const ticketId = record && ticketIdOf(record.streamId);
    return ticketId ? this.accept(ticketId, actor, commandId) : undefined;
  }

  private accept(ticketId: string, actor: Actor, commandId: string): Promise<Outcome> {
    return this.commands.execute(new AcceptComplaint({ ticketId, actor, commandId, expectedVersion: null }));
  }

  private async candidates(desk: string, cursor: string | null) {
    const filter = { desk, status: 'routed', category: null, officer: null, dueBefore: null } as const;
    const { items, nextCursor } = await this.queries.execute(
      new GetQueue({ ...filter, cursor, limit: CANDIDATES }, 'en'),
    );
    return { ticketIds: items.map(({ ticketId }) => ticketId), nextCursor };
  }
}

/** The next ticket is tried then; anything else is an error. */
function othersWereQuicker(error: unknown): boolean {
  if (error instanceof ComplaintContended) return true;
  return error instanceof ActionRefused && ['WRONG_STATUS', 'NOT_YOUR_DESK', 'OUT_OF_SCOPE'].includes(error.code);
}

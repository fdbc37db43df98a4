import { type ComplaintEvent, canBreach, ticketIdOf } from '@nivaran/complaints';
import type { Reader, StoredEvent } from '@nivaran/event-store';
import type { Instant } from '@nivaran/sla';
import type { ComparedStage } from './compared-stage';
import { type ComplaintReplay, type ReplayRules, replayEvent, stillOpen } from './replay-complaint';

export interface HistoryRequest {
  /** Stages that started from here (included) to there (excluded). */
  readonly from: Instant;
  readonly to: Instant;
  /** When clocks that have not ended are looked at. */
  readonly now: Instant;
  readonly rules: ReplayRules;
  /** Is told how far the log was read. */
  readonly onProgress?: (position: number, head: number) => void;
}

const BATCH = 2_000;

/**
 * Every stage of the period that was not cancelled and that somebody can be late with, in the order in which they ended;
 * those that have not ended come last. Reads the log once, forward, up to where it ends when the reading begins, and
 * keeps only complaints that desks work on; the few that come back after that are read again by themselves.
 */
export async function* compareHistory(
  read: Pick<Reader, 'after' | 'stream' | 'head'>,
  { from, to, now, rules, onProgress }: HistoryRequest,
): AsyncGenerator<ComparedStage> {
  const open = new Map<string, ComplaintReplay>();
  const isInPeriod = ({ startedAt }: ComparedStage): boolean => startedAt >= from && startedAt < to;
  const head = await read.head();
  for (let position = 0; position < head;) {
    const events = await read.after(position, Math.min(BATCH, head - position));
    for (const stored of events) {
      if (ticketIdOf(stored.streamId) === null) continue;
      const event = stored as StoredEvent<ComplaintEvent>; // the stream says whose it is
      const known = open.get(event.streamId) ?? (startsClock(event) ? await replayUpTo(event) : undefined);
      if (!known && event.type !== 'ComplaintLodged') continue; // it is over, and no clock runs that this could change
      const { replay, ended } = replayEvent(known, event, rules);
      if (replay.isOver && replay.open.length === 0) open.delete(event.streamId);
      else open.set(event.streamId, replay);
      yield* ended.filter(isInPeriod);
    }
    position = events.at(-1)?.position ?? head;
    onProgress?.(position, head);
  }
  for (const replay of open.values()) yield* stillOpen(replay, now).filter(isInPeriod);

  /** A complaint that was over, as it stood before this event. */
  async function replayUpTo({ streamId, version }: StoredEvent): Promise<ComplaintReplay | undefined> {
    const events = await read.stream<ComplaintEvent>(streamId);
    return events
      .filter((event) => event.version < version)
      .reduce<ComplaintReplay | undefined>((replay, event) => replayEvent(replay, event, rules).replay, undefined);
  }
}

function startsClock(event: ComplaintEvent): boolean {
  return event.type === 'StageStarted' && canBreach(event.data.stage);
}

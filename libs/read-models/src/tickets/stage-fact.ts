import type { ComplaintEvent, StageEvent } from '@nivaran/complaints';
import type { EventMetadata } from '@nivaran/event-store';
import type { StageFactRow, TicketRow } from './rows';

const STAGE_EVENTS: Readonly<Record<StageEvent['type'], true>> = {
  StageStarted: true,
  StageAdjusted: true,
  StagePaused: true,
  StageResumed: true,
  StageMet: true,
  StageBreached: true,
  StageCancelled: true,
};

export function isStageEvent(event: ComplaintEvent): event is StageEvent {
  return Object.hasOwn(STAGE_EVENTS, event.type);
}

/** The stage's row after one more of its events. Pure. `ticket`: the row of its ticket by then. */
export function stageAfter(
  row: StageFactRow | undefined,
  ticket: Pick<TicketRow, 'ticket_id' | 'category' | 'status' | 'officer'>,
  event: StageEvent & { readonly metadata: EventMetadata },
): StageFactRow {
  if (event.type === 'StageStarted') {
    const { instance, stage, holder, startedAt, dueAt } = event.data;
    const { ticket_id, category, status } = ticket;
    return {
      ...{ ticket_id, instance, stage, category, holder, started_at: startedAt, due_at: dueAt },
      // Every other time to act begins in a queue; only what was returned goes straight into an officer's hands.
      came_back: stage === 'ACT' && status === 'accepted',
      ...{ ended_at: null, officer: null, cancelled: false, merged_at: null, used_millis: null },
      ...{ breached_at: null, breach_holder: null, breach_officer: null },
    };
  }
  if (!row) throw new Error(`${event.type} of ${event.data.instance} comes before its start.`);
  switch (event.type) {
    case 'StagePaused':
      return { ...row, due_at: null, merged_at: event.data.reason === 'merged' ? event.data.at : null };
    case 'StageResumed':
      return { ...row, due_at: event.data.dueAt, merged_at: null };
    case 'StageAdjusted':
      return { ...row, due_at: event.data.dueAt };
    case 'StageBreached': {
      const { at, holder, officer } = event.data;
      return { ...row, breached_at: at, breach_holder: holder, breach_officer: officer };
    }
    case 'StageMet':
      return { ...row, ended_at: event.data.at, officer: officerAtEnd(), used_millis: event.data.usedMillis };
    case 'StageCancelled':
      return {
        ...{ ...row, ended_at: event.data.at, officer: officerAtEnd() },
        ...{ used_millis: event.data.usedMillis, cancelled: true },
      };
  }

  /** A ticket that is resolved, forwarded or put back is out of their hands by then: it was they who did it. */
  function officerAtEnd(): string | null {
    const { kind, id } = event.metadata.actor;
    return ticket.officer ?? (kind === 'staff' ? id : null);
  }
}

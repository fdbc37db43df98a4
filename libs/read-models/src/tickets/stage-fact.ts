import type { ComplaintEvent, StageEvent } from '@nivaran/complaints';
import type { StageFactRow } from './rows';

export function isStageEvent(event: ComplaintEvent): event is StageEvent {
  switch (event.type) {
    case 'StageStarted':
    case 'StagePaused':
    case 'StageResumed':
    case 'StageMet':
    case 'StageBreached':
    case 'StageCancelled':
      return true;
    case 'ComplaintLodged':
    case 'ComplaintRouted':
    case 'RoutingDeferred':
    case 'ComplaintAccepted':
    case 'ComplaintReleased':
    case 'InformationRequested':
    case 'InformationProvided':
    case 'ComplaintForwarded':
    case 'ComplaintReturned':
    case 'NoteAdded':
    case 'ComplaintResolved':
    case 'ComplaintRejected':
    case 'ResolutionConfirmed':
    case 'ComplaintReopened':
    case 'ComplaintClosed':
    case 'ComplaintEscalated':
      return false;
  }
}

/** The stage's row after one more of its events. Pure. */
export function stageAfter(row: StageFactRow | undefined, ticketId: string, event: StageEvent): StageFactRow {
  if (event.type === 'StageStarted') {
    const { instance, stage, holder, startedAt, dueAt } = event.data;
    return {
      ...{ ticket_id: ticketId, instance, stage, holder, started_at: startedAt, due_at: dueAt },
      ...{ ended_at: null, cancelled: false, breached_at: null, breach_officer: null, used_millis: null },
    };
  }
  if (!row) throw new Error(`${event.type} of ${event.data.instance} comes before its start.`);
  switch (event.type) {
    case 'StagePaused':
      return { ...row, due_at: null };
    case 'StageResumed':
      return { ...row, due_at: event.data.dueAt };
    case 'StageBreached':
      return { ...row, breached_at: event.data.at, breach_officer: event.data.officer };
    case 'StageMet':
      return { ...row, ended_at: event.data.at, used_millis: event.data.usedMillis };
    case 'StageCancelled':
      return { ...row, ended_at: event.data.at, used_millis: event.data.usedMillis, cancelled: true };
  }
}

import { type ComplaintEvent, canBreach } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import type { StageName } from '@nivaran/sla';
import type { OpenClock, TicketRow } from './rows';

/** The ticket's row after one more event. Pure. */
export function ticketAfter(row: TicketRow | undefined, event: StoredEvent<ComplaintEvent>): TicketRow {
  if (event.type === 'ComplaintLodged') return lodged(event);
  if (!row) throw new Error(`${event.type} at position ${event.position} comes before its complaint was lodged.`);
  // Who does something with it has seen what was written for them.
  const mentioned = row.mentioned.filter((account) => account !== event.metadata.actor.id);
  const next = { ...row, version: event.version, mentioned };
  switch (event.type) {
    case 'ComplaintRouted': {
      const { districtLgd, accountable, holder } = event.data;
      return moved({ status: 'routed', district_lgd: districtLgd, accountable, holder });
    }
    case 'RoutingDeferred':
      return moved({ status: 'triage' });
    case 'ComplaintAccepted':
      return moved({ status: 'accepted', officer: event.data.officer });
    case 'ComplaintReleased':
      return moved({ status: 'routed', officer: null });
    case 'InformationRequested':
      return moved({ status: 'awaitingCitizen' });
    case 'InformationProvided':
      return moved({ status: 'accepted' });
    case 'ComplaintForwarded':
      return moved({ status: 'routed', holder: event.data.to, officer: null });
    case 'ComplaintReturned': {
      const { to: holder, officer } = event.data;
      return moved({ status: 'accepted', holder, officer, bounces: row.bounces + 1 });
    }
    case 'ComplaintAssigned': {
      const { officer } = event.data;
      return row.status === 'routed' ? moved({ status: 'accepted', officer }) : { ...next, officer };
    }
    case 'SourceWaitStarted': {
      const { source, incident } = event.data;
      return moved({ status: 'awaitingSource', source, incident });
    }
    case 'SourceWaitEnded':
      return moved({ status: row.officer === null ? 'routed' : 'accepted', source: null, incident: null });
    case 'IncidentLinked': {
      const { source, incident } = event.data;
      return row.status === 'awaitingSource' ? { ...next, source, incident } : next;
    }
    case 'CategoryChanged':
      return { ...next, category: event.data.to };
    case 'ComplaintResolved':
      return moved({ status: 'resolved', officer: null });
    case 'ComplaintRejected':
      return moved({ status: 'rejected', officer: null });
    case 'ComplaintReopened':
      return moved({ status: 'routed', holder: event.data.holder });
    case 'ComplaintClosed':
      return moved({ status: 'closed', officer: null });
    case 'AppealFiled': {
      const { decider: holder, tier } = event.data;
      return moved({ status: 'appealed', holder, appeal_tier: tier, appealed_from: row.holder });
    }
    case 'AppealDecided': {
      const { status, holder } = event.data;
      return moved({ status, holder: holder ?? row.appealed_from, appeal_tier: null, appealed_from: null });
    }
    case 'ComplaintWithdrawn':
      return moved({
        ...{ status: 'withdrawn', officer: null, source: null, incident: null },
        ...{ appeal_tier: null, appealed_from: null },
      });
    case 'ComplaintMerged':
      return moved({ status: 'merged', merged_into: event.data.into });
    case 'MergeUndone':
      return moved({ status: event.data.status, merged_into: null });
    case 'PersonalDataErased':
      return { ...next, person: null };
    case 'ComplaintEscalated':
      return { ...next, raised_to: Math.max(row.raised_to, event.data.level) };
    case 'NoteAdded':
      return { ...next, mentioned: [...new Set([...mentioned, ...(event.data.mentions ?? [])])] };
    case 'ResolutionConfirmed':
    case 'ComplaintRated':
    case 'EvidenceAttached':
    case 'CitizenReminded':
      return next;
    case 'StageStarted':
      return {
        ...clocked({ stage: event.data.stage, dueAt: event.data.dueAt, breached: false }),
        last_started_at: event.data.startedAt,
      };
    case 'StagePaused':
      return clocked({ ...clock(), dueAt: null });
    case 'StageResumed':
    case 'StageAdjusted':
      return clocked({ ...clock(), dueAt: event.data.dueAt });
    case 'StageBreached':
      return clocked({ ...clock(), breached: true });
    case 'StageMet':
    case 'StageCancelled':
      return clocked(undefined);
  }

  function moved(change: Partial<TicketRow>): TicketRow {
    return { ...next, ...change, status_since: event.occurredAt };
  }

  function clock(): OpenClock {
    return next.clocks[instanceOf(event)] ?? { stage: '', dueAt: null, breached: false };
  }

  function clocked(open: OpenClock | undefined): TicketRow {
    const { [instanceOf(event)]: _, ...others } = next.clocks;
    return withUrgency({ ...next, clocks: open ? { ...others, [instanceOf(event)]: open } : others });
  }
}

function instanceOf({ data }: ComplaintEvent): string {
  return 'instance' in data ? (data.instance ?? '') : '';
}

/** What the office owes. The citizen's own time to answer or to confirm makes nothing urgent at a desk. */
function withUrgency(row: TicketRow): TicketRow {
  // By name where due times are equal: the order of keys is another one after jsonb has kept them.
  const [first] = Object.entries(row.clocks)
    .flatMap(([instance, { stage, dueAt }]) =>
      dueAt === null || !canBreach(stage as StageName) ? [] : [{ instance, stage, dueAt }],
    )
    .sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.instance, b.instance));
  return {
    ...row,
    next_due_at: first?.dueAt ?? null,
    next_stage: first?.stage ?? null,
    overdue: Object.values(row.clocks).some(({ breached }) => breached),
  };
}

/** As UTF-16: Intl's order is the machine's to choose. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function lodged({
  data,
  version,
  occurredAt,
}: StoredEvent<Extract<ComplaintEvent, { type: 'ComplaintLodged' }>>): TicketRow {
  const { ticketId, category, language, channel, person } = data;
  return {
    ...{ ticket_id: ticketId, version, person, status: 'lodged', category, language, channel },
    ...{ district_lgd: null, accountable: null, holder: null, officer: null, source: null, incident: null },
    ...{ appeal_tier: null, appealed_from: null, merged_into: null, bounces: 0, mentioned: [], raised_to: 0 },
    ...{ lodged_at: occurredAt, status_since: occurredAt, last_started_at: occurredAt },
    ...{ next_due_at: null, next_stage: null, overdue: false, clocks: {} },
  };
}

import { evolveStages } from './clocks/evolve-stages';
import { instant } from './clocks/iso';
import type { Accepted, Complaint, Lodged, Routed, Status } from './complaint';
import type { ComplaintEvent, ComplaintLodged } from './events';

/** An event as the log gives it: with the time at which it was decided. */
export type Recorded<Event extends ComplaintEvent = ComplaintEvent> = Event & { readonly occurredAt: string };

/** The log holds an event that its complaint could not have had: a fault of ours, never of the user's. */
export class ImpossibleEvent extends Error {
  constructor(event: ComplaintEvent, status: Status | 'none') {
    super(`${event.type} can't follow on a complaint with status ${status}.`);
    this.name = 'ImpossibleEvent';
  }
}

/** The complaint after one more event. Pure. @throws ImpossibleEvent */
export function evolve(complaint: Complaint | undefined, event: Recorded): Complaint {
  if (event.type === 'ComplaintLodged') {
    if (complaint) throw new ImpossibleEvent(event, complaint.status);
    return lodged(event);
  }
  if (!complaint) throw new ImpossibleEvent(event, 'none');

  switch (event.type) {
    case 'ComplaintRouted': {
      const { districtLgd, accountable, holder } = event.data;
      const routed = { ...during('lodged', 'triage'), districtLgd, accountable, entry: holder, holder, lentBy: [] };
      return { ...withoutReason(routed), status: 'routed' };
    }
    case 'RoutingDeferred':
      return { ...during('lodged', 'triage'), status: 'triage', reason: event.data.reason };
    case 'ComplaintAccepted':
      return { ...during('routed'), status: 'accepted', officer: event.data.officer };
    case 'ComplaintReleased':
      return withoutOfficer(during('accepted'));
    case 'InformationRequested':
      return { ...during('accepted'), status: 'awaitingCitizen' };
    case 'InformationProvided':
      return { ...during('awaitingCitizen'), status: 'accepted' };
    case 'ComplaintForwarded': {
      const held = during('accepted');
      const lentBy = [...held.lentBy, { desk: held.holder, officer: held.officer }];
      return { ...withoutOfficer(held), holder: event.data.to, lentBy };
    }
    case 'ComplaintReturned': {
      const { to, officer } = event.data;
      const held = during('routed', 'accepted');
      return { ...held, status: 'accepted', holder: to, officer, lentBy: held.lentBy.slice(0, -1) };
    }
    case 'ComplaintResolved':
      return { ...withoutOfficer(during('accepted')), status: 'resolved' };
    case 'ComplaintRejected':
      return { ...withoutOfficer(during('accepted')), status: 'rejected' };
    case 'ComplaintClosed':
      return { ...during('resolved'), status: 'closed', closedAt: instant(event.occurredAt) };
    case 'ComplaintReopened': {
      const ended = during('resolved', 'closed');
      return { ...withoutClosing(ended), status: 'routed', holder: event.data.holder, lentBy: [] };
    }
    case 'NoteAdded':
    case 'ResolutionConfirmed':
      return complaint;
    case 'ComplaintEscalated':
    case 'StageStarted':
    case 'StagePaused':
    case 'StageResumed':
    case 'StageMet':
    case 'StageBreached':
    case 'StageCancelled':
      return { ...complaint, ...evolveStages(complaint, event) };
  }

  function during<Allowed extends Status>(...statuses: readonly Allowed[]): Extract<Complaint, { status: Allowed }> {
    if (statuses.some((status) => status === complaint?.status))
      return complaint as Extract<Complaint, { status: Allowed }>;
    throw new ImpossibleEvent(event, complaint?.status ?? 'none');
  }
}

/** The complaint that a stream of events tells of; undefined if there is none. @throws ImpossibleEvent */
export function fold(events: readonly Recorded[]): Complaint | undefined {
  return events.reduce<Complaint | undefined>(evolve, undefined);
}

function lodged({ data, occurredAt }: Recorded<ComplaintLodged>): Lodged {
  const { ticketId, category, language, channel, person, vaccination, residence } = data;
  return {
    status: 'lodged',
    ...{ ticketId, category, language, channel, person, vaccination, residence },
    lodgedAt: instant(occurredAt),
    stages: [],
    instances: {},
  };
}

/* A status is left together with what only it has. */

function withoutOfficer({ officer: _, ...rest }: Accepted): Routed {
  return { ...rest, status: 'routed' };
}

function withoutReason<State extends object>(state: State & { reason?: unknown }): Omit<State, 'reason'> {
  const { reason: _, ...rest } = state;
  return rest;
}

function withoutClosing<State extends object>(state: State & { closedAt?: unknown }): Omit<State, 'closedAt'> {
  const { closedAt: _, ...rest } = state;
  return rest;
}

import { evolveStages } from './clocks/evolve-stages';
import { instant } from './clocks/iso';
import {
  type Complaint,
  type Lodged,
  type Mergeable,
  type Routed,
  type Status,
  bounceKey,
  officerOf,
} from './complaint';
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
      const desk = { districtLgd, accountable, entry: holder, holder, lentBy: [], bounces: {}, appealedTo: null };
      return { ...without(during('lodged', 'triage'), 'reason'), ...desk, status: 'routed' };
    }
    case 'RoutingDeferred':
      return { ...during('lodged', 'triage'), status: 'triage', reason: event.data.reason };
    case 'ComplaintAccepted':
      return { ...during('routed'), status: 'accepted', officer: event.data.officer };
    case 'ComplaintAssigned': {
      const held = during('routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      const { officer } = event.data;
      return held.status === 'routed' ? { ...held, status: 'accepted', officer } : { ...held, officer };
    }
    case 'ComplaintReleased':
      return { ...without(during('accepted'), 'officer'), status: 'routed' };
    case 'InformationRequested':
      return { ...during('accepted'), status: 'awaitingCitizen' };
    case 'InformationProvided':
      return { ...during('awaitingCitizen'), status: 'accepted' };
    case 'SourceWaitStarted': {
      const held = during('routed', 'accepted');
      const { source, incident } = event.data;
      return { ...held, status: 'awaitingSource', officer: officerOf(held), source, incident };
    }
    case 'SourceWaitEnded': {
      const { officer, ...held } = without(during('awaitingSource'), 'source', 'incident');
      return officer === null ? { ...held, status: 'routed' } : { ...held, status: 'accepted', officer };
    }
    case 'IncidentLinked': {
      const held = during('routed', 'accepted', 'awaitingSource');
      const { source, incident } = event.data;
      return held.status === 'awaitingSource' ? { ...held, source, incident } : held;
    }
    case 'ComplaintForwarded': {
      const { officer, ...held } = during('accepted');
      const lentBy = [...held.lentBy, { desk: held.holder, officer }];
      return { ...held, status: 'routed', holder: event.data.to, lentBy };
    }
    case 'ComplaintReturned': {
      const { from, to, officer, bounce } = event.data;
      const held = during('routed', 'accepted');
      const bounces = { ...held.bounces, [bounceKey(to, from)]: bounce };
      return { ...held, status: 'accepted', holder: to, officer, lentBy: held.lentBy.slice(0, -1), bounces };
    }
    case 'CategoryChanged':
      return {
        ...during('triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource'),
        category: event.data.to,
      };
    case 'ComplaintResolved': {
      const { officer: outcomeBy, ...held } = during('accepted');
      return { ...held, status: 'resolved', outcomeBy };
    }
    case 'ComplaintRejected': {
      const { officer: outcomeBy, ...held } = during('accepted');
      return { ...held, status: 'rejected', outcomeBy, endedAt: instant(event.occurredAt) };
    }
    case 'ComplaintClosed': {
      const held = during('resolved', 'awaitingCitizen');
      const outcomeBy = held.status === 'resolved' ? held.outcomeBy : held.officer;
      return { ...without(held, 'officer'), status: 'closed', outcomeBy, endedAt: instant(event.occurredAt) };
    }
    case 'ComplaintReopened': {
      const held = without(during('resolved', 'closed'), 'endedAt', 'outcomeBy');
      return { ...held, status: 'routed', holder: event.data.holder, lentBy: [], raisedTo: 0 };
    }
    case 'AppealFiled': {
      const held = during('resolved', 'closed', 'rejected');
      const { decider: holder, tier } = event.data;
      const appeal = { against: held.status, heldBy: held.holder, holder, tier };
      return { ...without(held, 'endedAt'), ...appeal, status: 'appealed' };
    }
    case 'AppealDecided': {
      const { heldBy, tier, ...held } = without(during('appealed'), 'against');
      const { status, holder } = event.data;
      if (status === 'routed') {
        const anew = { holder: holder ?? held.entry, lentBy: [], appealedTo: null, raisedTo: 0 };
        return { ...without(held, 'outcomeBy'), ...anew, status };
      }
      return { ...held, status, holder: heldBy, appealedTo: tier, endedAt: instant(event.occurredAt) };
    }
    case 'ComplaintWithdrawn': {
      const left = during('lodged', 'triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      return { ...bare(left), status: 'withdrawn' };
    }
    case 'ComplaintMerged': {
      const before = during('lodged', 'triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      return { ...baseOf(before), status: 'merged', into: event.data.into, before };
    }
    case 'MergeUndone': {
      const { before, stages, instances, evidence } = during('merged');
      return { ...before, stages, instances, evidence };
    }
    case 'EvidenceAttached':
      return { ...complaint, evidence: [...complaint.evidence, event.data.sha256] };
    case 'NoteAdded':
    case 'ResolutionConfirmed':
      return complaint;
    case 'ComplaintEscalated':
      if (event.data.instance === null) return { ...complaint, raisedTo: event.data.level };
      return { ...complaint, ...evolveStages(complaint, event) };
    case 'CitizenReminded':
    case 'StageStarted':
    case 'StageAdjusted':
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
    evidence: [],
    raisedTo: 0,
  };
}

/** A status is left together with what only it has. */
function without<State extends object, Key extends PropertyKey>(
  state: State,
  ...keys: readonly Key[]
): Without<State, Key> {
  return Object.fromEntries(Object.entries(state).filter(([key]) => !keys.some((left) => left === key))) as Without<
    State,
    Key
  >;
}
/** Omit, for each member of a union by itself. */
type Without<State, Key extends PropertyKey> = State extends unknown ? Omit<State, Key> : never;

/** What a complaint has whatever its status; and where it is, if it is on a desk. */
function bare(complaint: Mergeable): BaseOf | OnDeskOf {
  const base = baseOf(complaint);
  if (!('holder' in complaint)) return base;
  const { districtLgd, accountable, entry, holder, lentBy, bounces, appealedTo } = complaint;
  return { ...base, districtLgd, accountable, entry, holder, lentBy, bounces, appealedTo };
}

function baseOf(complaint: Complaint): BaseOf {
  const { ticketId, category, language, channel, person, lodgedAt, vaccination, residence } = complaint;
  const { stages, instances, evidence, raisedTo } = complaint;
  return {
    ...{ ticketId, category, language, channel, person, lodgedAt, vaccination, residence },
    ...{ stages, instances, evidence, raisedTo },
  };
}
type BaseOf = Omit<Lodged, 'status'>;
type OnDeskOf = Omit<Routed, 'status'>;

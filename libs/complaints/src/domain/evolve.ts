import { evolveStages } from './clocks/evolve-stages';
import { instant } from './clocks/iso';
import { type Complaint, type Lodged, type Routed, type Status, bounceKey, officerOf } from './complaint';
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
      return {
        status: 'routed',
        districtLgd,
        accountable,
        entry: holder,
        holder,
        lentBy: [],
        bounces: {},
        appealedTo: null,
        ...baseOf(during('lodged', 'triage')),
      };
    }
    case 'RoutingDeferred':
      return { status: 'triage', reason: event.data.reason, ...baseOf(during('lodged', 'triage')) };
    case 'ComplaintAccepted':
      return { status: 'accepted', officer: event.data.officer, ...onDesk(during('routed')) };
    case 'ComplaintAssigned': {
      const held = during('routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      const { officer } = event.data;
      return held.status === 'routed' ? { status: 'accepted', officer, ...onDesk(held) } : { ...held, officer };
    }
    case 'ComplaintReleased':
      return { status: 'routed', ...onDesk(during('accepted')) };
    case 'InformationRequested':
      return { ...during('accepted'), status: 'awaitingCitizen' };
    case 'InformationProvided':
      return { ...during('awaitingCitizen'), status: 'accepted' };
    case 'SourceWaitStarted': {
      const held = during('routed', 'accepted');
      const { source, incident } = event.data;
      return { status: 'awaitingSource', officer: officerOf(held), source, incident, ...onDesk(held) };
    }
    case 'SourceWaitEnded': {
      const held = during('awaitingSource');
      const { officer } = held;
      return officer === null
        ? { status: 'routed', ...onDesk(held) }
        : { status: 'accepted', officer, ...onDesk(held) };
    }
    case 'IncidentLinked': {
      const held = during('routed', 'accepted', 'awaitingSource');
      const { source, incident } = event.data;
      return held.status === 'awaitingSource' ? { ...held, source, incident } : held;
    }
    case 'ComplaintForwarded': {
      const held = during('accepted');
      const lentBy = [...held.lentBy, { desk: held.holder, officer: held.officer }];
      return { status: 'routed', ...onDesk(held), holder: event.data.to, lentBy };
    }
    case 'ComplaintReturned': {
      const { from, to, officer, bounce } = event.data;
      const held = during('routed', 'accepted');
      const bounces = { ...held.bounces, [bounceKey(to, from)]: bounce };
      return { status: 'accepted', officer, ...onDesk(held), holder: to, lentBy: held.lentBy.slice(0, -1), bounces };
    }
    case 'CategoryChanged':
      return {
        ...during('triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource'),
        category: event.data.to,
      };
    case 'ComplaintResolved': {
      const held = during('accepted');
      return { status: 'resolved', outcomeBy: held.officer, ...onDesk(held) };
    }
    case 'ComplaintRejected': {
      const held = during('accepted');
      const endedAt = instant(event.occurredAt);
      return { status: 'rejected', outcomeBy: held.officer, endedAt, rated: false, ...onDesk(held) };
    }
    case 'ComplaintClosed': {
      const held = during('resolved', 'awaitingCitizen');
      const outcomeBy = held.status === 'resolved' ? held.outcomeBy : held.officer;
      return { status: 'closed', outcomeBy, endedAt: instant(event.occurredAt), rated: false, ...onDesk(held) };
    }
    case 'ComplaintRated':
      return { ...during('closed', 'rejected'), rated: true };
    case 'ComplaintReopened':
      return { status: 'routed', ...onDesk(during('resolved', 'closed')), ...anew, holder: event.data.holder };
    case 'AppealFiled': {
      const held = during('resolved', 'closed', 'rejected');
      const { status: against, holder: heldBy, outcomeBy } = held;
      const { decider: holder, tier } = event.data;
      return { status: 'appealed', against, heldBy, tier, outcomeBy, ...onDesk(held), holder };
    }
    case 'AppealDecided': {
      const held = during('appealed');
      const { heldBy, tier, outcomeBy } = held;
      const { status, holder } = event.data;
      if (status === 'routed')
        return { status, ...onDesk(held), ...anew, appealedTo: null, holder: holder ?? held.entry };
      const endedAt = instant(event.occurredAt);
      return { status, outcomeBy, endedAt, rated: false, ...onDesk(held), holder: heldBy, appealedTo: tier };
    }
    case 'ComplaintWithdrawn': {
      const left = during('lodged', 'triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      return { status: 'withdrawn', ...('holder' in left ? onDesk(left) : baseOf(left)) };
    }
    case 'ComplaintMerged': {
      const before = during('lodged', 'triage', 'routed', 'accepted', 'awaitingCitizen', 'awaitingSource');
      return { status: 'merged', into: event.data.into, before, ...baseOf(before) };
    }
    case 'MergeUndone': {
      const { before, stages, instances, evidence } = during('merged');
      return { ...before, stages, instances, evidence };
    }
    case 'EvidenceAttached':
      return { ...complaint, evidence: [...complaint.evidence, event.data.sha256] };
    case 'PersonalDataErased':
      return { ...complaint, erased: true };
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
    ticketId,
    category,
    language,
    channel,
    person,
    vaccination,
    residence,
    lodgedAt: instant(occurredAt),
    stages: [],
    instances: {},
    evidence: [],
    raisedTo: 0,
    erased: false,
  };
}

/** A desk begins with it as if it had just come. */
const anew = { lentBy: [], raisedTo: 0 };

// A status is left together with what only it has: what stays is named here, and comes last in the literals above,
// because V8 adds properties after a spread many times more slowly than before it.

function onDesk(complaint: OnDesk): OnDesk {
  return {
    ticketId: complaint.ticketId,
    category: complaint.category,
    language: complaint.language,
    channel: complaint.channel,
    person: complaint.person,
    lodgedAt: complaint.lodgedAt,
    vaccination: complaint.vaccination,
    residence: complaint.residence,
    stages: complaint.stages,
    instances: complaint.instances,
    evidence: complaint.evidence,
    raisedTo: complaint.raisedTo,
    erased: complaint.erased,
    districtLgd: complaint.districtLgd,
    accountable: complaint.accountable,
    entry: complaint.entry,
    holder: complaint.holder,
    lentBy: complaint.lentBy,
    bounces: complaint.bounces,
    appealedTo: complaint.appealedTo,
  };
}

function baseOf(complaint: Base): Base {
  const { ticketId, category, language, channel, person, lodgedAt, vaccination, residence } = complaint;
  const { stages, instances, evidence, raisedTo, erased } = complaint;
  return {
    ticketId,
    category,
    language,
    channel,
    person,
    lodgedAt,
    vaccination,
    residence,
    stages,
    instances,
    evidence,
    raisedTo,
    erased,
  };
}
type Base = Omit<Lodged, 'status'>;
type OnDesk = Omit<Routed, 'status'>;

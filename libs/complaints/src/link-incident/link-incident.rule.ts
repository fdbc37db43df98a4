import { pauseStages } from '../domain/clocks/pause-stages';
import type { Complaint } from '../domain/complaint';
import { type Decision, type Facts, refuse } from '../domain/decision';
import { impossible } from '../domain/impossible';

/** What a complaint has to know of an incident. */
export interface IncidentFacts {
  readonly id: string;
  readonly source: string;
  readonly isOver: boolean;
}

/**
 * The complaint is one of many with the same cause. It waits for the end of the incident from now on: also one that
 * nobody has accepted yet, and one that waits for a source already.
 */
export function decideLinkIncident(
  complaint: Complaint,
  { id, source, isOver }: IncidentFacts,
  facts: Facts,
): Decision {
  if (isOver) return refuse('INCIDENT_ENDED', { incident: id });
  const linked = { type: 'IncidentLinked', data: { incident: id, source } } as const;
  switch (complaint.status) {
    case 'routed':
    case 'accepted':
      return [
        linked,
        { type: 'SourceWaitStarted', data: { source, incident: id, reason: null } },
        ...pauseStages(complaint, facts, 'awaiting-source'),
      ];
    case 'awaitingSource':
      return complaint.incident === id ? refuse('INCIDENT_LINKED', { incident: id }) : [linked];
    case 'lodged':
    case 'triage':
    case 'awaitingCitizen':
    case 'resolved':
    case 'appealed':
    case 'rejected':
    case 'closed':
    case 'withdrawn':
    case 'merged':
      return impossible('link-incident', complaint);
  }
}

import type { RefusalCode } from '../domain/decision';
import type { IncidentEvent } from './incident-events';

/** Why a command on an incident may not be carried out. Stable, as those of complaints. */
export type IncidentRefusalCode =
  | Extract<RefusalCode, 'ROLE_MAY_NOT' | 'SOURCE_UNKNOWN' | 'INCIDENT_ENDED'>
  | 'INCIDENT_ELSEWHERE'
  | 'INCIDENT_START_AHEAD'
  | 'INCIDENT_END_PAST';

export interface IncidentRefusal {
  readonly refused: IncidentRefusalCode;
  readonly details: Readonly<Record<string, string>>;
}

export type IncidentDecision = readonly [IncidentEvent] | IncidentRefusal;

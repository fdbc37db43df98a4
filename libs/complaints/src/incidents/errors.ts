import { NivaranError } from '@nivaran/platform';
import type { IncidentRefusal, IncidentRefusalCode } from './incident-refusal';

export class IncidentNotFound extends NivaranError {
  readonly code = 'INCIDENT_NOT_FOUND';

  constructor(incident: string) {
    super(`There is no incident ${incident}. The list of incidents has them all.`, { incident });
  }
}

/** A rule said no. `code` is the rule's own. */
export class IncidentRefused extends NivaranError {
  readonly code: IncidentRefusalCode;

  constructor({ refused, details }: IncidentRefusal) {
    super(`This was refused for the incident: ${refused} ${JSON.stringify(details)}.`, details);
    this.code = refused;
  }
}

/** Every id that was tried is taken. With a million a year this means that something else is wrong. */
export class NoIncidentIdFree extends NivaranError {
  readonly code = 'NO_INCIDENT_ID_FREE';
}

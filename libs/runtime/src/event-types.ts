import { COMPLAINT_EVENT_TYPES, INCIDENT_EVENT_TYPES } from '@nivaran/complaints';
import { PACK_EVENT_TYPES } from '@nivaran/directory';
import { EventTypes } from '@nivaran/event-store';
import { AUDIT_EVENT_TYPES } from '@nivaran/identity';

/** Every type of event that a process of Nivaran can meet in the log. */
export const EVENT_TYPES = new EventTypes(
  COMPLAINT_EVENT_TYPES,
  INCIDENT_EVENT_TYPES,
  PACK_EVENT_TYPES,
  AUDIT_EVENT_TYPES,
);

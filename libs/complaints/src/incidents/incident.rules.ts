import type { Instant } from '@nivaran/sla';
import { iso } from '../domain/clocks/iso';
import { maskAadhaar } from '../domain/identifiers/aadhaar';
import type { Incident } from './incident';
import type { InBothLanguages, IncidentDeclared, IncidentEnded, IncidentUpdated } from './incident-events';
import type { IncidentDecision, IncidentRefusal } from './incident-refusal';

/** What is said of an incident that begins. `startedAt` null: now. Instants are in ms since 1970. */
export interface IncidentTold {
  readonly source: string;
  readonly title: InBothLanguages;
  readonly text: InBothLanguages;
  readonly startedAt: Instant | null;
  readonly expectedEnd: Instant | null;
}

/** What a decision depends on beside the incident. */
export interface IncidentWorld {
  readonly now: Instant;
  readonly hasSource: (code: string) => boolean;
}

/** A clock of the caller's may go ahead of ours by this much. */
const CLOCK_DIFFERENCE = 60_000;

/** Something holds up many complaints: it gets a name of its own, and words for citizens. */
export function decideDeclareIncident(
  incidentId: string,
  { source, title, text, startedAt, expectedEnd }: IncidentTold,
  { now, hasSource }: IncidentWorld,
): readonly [IncidentDeclared] | IncidentRefusal {
  if (!hasSource(source)) return { refused: 'SOURCE_UNKNOWN', details: { source } };
  if (startedAt !== null && startedAt > now + CLOCK_DIFFERENCE)
    return { refused: 'INCIDENT_START_AHEAD', details: { startedAt: iso(startedAt) } };
  const data = {
    incidentId,
    source,
    title: masked(title),
    text: masked(text),
    startedAt: iso(Math.min(startedAt ?? now, now)),
    expectedEnd: expectedEnd === null ? null : iso(expectedEnd),
  };
  return endRefused(expectedEnd, now) ?? [{ type: 'IncidentDeclared', data }];
}

/** Something more is known of it. */
export function decideUpdateIncident(
  incident: Incident,
  { text, expectedEnd }: Pick<IncidentTold, 'text' | 'expectedEnd'>,
  now: Instant,
): readonly [IncidentUpdated] | IncidentRefusal {
  if (incident.status === 'ended') return ended(incident);
  const data = { text: masked(text), expectedEnd: expectedEnd === null ? null : iso(expectedEnd) };
  return endRefused(expectedEnd, now) ?? [{ type: 'IncidentUpdated', data }];
}

/** It is over, once. The complaints that wait for that are resumed afterwards, each by an event of its own. */
export function decideEndIncident(
  incident: Incident,
  text: InBothLanguages | null,
): readonly [IncidentEnded] | IncidentRefusal {
  if (incident.status === 'ended') return ended(incident);
  return [{ type: 'IncidentEnded', data: { text: text && masked(text) } }];
}

export function isIncidentRefusal(decision: IncidentDecision): decision is IncidentRefusal {
  return 'refused' in decision;
}

const ended = ({ incidentId }: Incident): IncidentRefusal => ({
  refused: 'INCIDENT_ENDED',
  details: { incident: incidentId },
});

/** An end that is past by now would tell citizens something that nobody believes. */
function endRefused(expectedEnd: Instant | null, now: Instant): IncidentRefusal | null {
  if (expectedEnd === null || expectedEnd > now) return null;
  return { refused: 'INCIDENT_END_PAST', details: { expectedEnd: iso(expectedEnd) } };
}

/** Everybody reads these words: a number that got into them must not be one of Aadhaar. */
function masked({ hi, en }: InBothLanguages): InBothLanguages {
  return { hi: maskAadhaar(hi), en: maskAadhaar(en) };
}

import { type EventStore, requestHash } from '@nivaran/event-store';
import type { Clock } from '@nivaran/platform';
import type { Actor } from '../domain/actor';
import { IdempotencyKeyReused, VersionStale } from '../running/errors';
import { IncidentNotFound, IncidentRefused } from './errors';
import { type Incident, foldIncident } from './incident';
import type { IncidentEvent } from './incident-events';
import { incidentStreamOf } from './incident-id';
import { type IncidentAction, whyNotIncident } from './incident-permissions';
import type { IncidentDecision } from './incident-refusal';
import { isIncidentRefusal } from './incident.rules';

/** Who asks for what on which incident; as for a complaint. */
export interface IncidentRequest {
  readonly incidentId: string;
  readonly actor: Actor;
  /** The same id again gets the first answer again. */
  readonly commandId: string;
  /** The version that the caller decided on; null if the caller read none. */
  readonly expectedVersion: number | null;
}

export interface IncidentOutcome {
  readonly incidentId: string;
  readonly version: number;
  readonly position: number;
  readonly status: Incident['status'];
}

/** An incident as it is now, and at which version. */
export interface ReadIncident {
  readonly incident: Incident;
  readonly version: number;
  /** The desk of whoever declared it; null if they have none. */
  readonly declaredAt: string | null;
}

/** Load, decide, append: the one way in which an existing incident changes. */
export class IncidentRunner {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input what else the request says, for telling a repetition from a reused command id
   * @throws IncidentNotFound, IncidentRefused, VersionStale, IdempotencyKeyReused
   */
  async act(
    { incidentId, actor, commandId, expectedVersion }: IncidentRequest,
    action: Exclude<IncidentAction, 'declare'>,
    input: object,
    rule: (incident: Incident, now: number) => IncidentDecision,
  ): Promise<IncidentOutcome> {
    const fingerprint = requestHash({ action, incidentId, expectedVersion, input });
    for (;;) {
      const read = await this.read(incidentId);
      const prior = await this.store.read.command(commandId);
      if (prior && prior.requestHash !== fingerprint) throw new IdempotencyKeyReused();
      if (prior) return outcome(incidentId, prior);
      if (!read) throw new IncidentNotFound(incidentId);
      const { incident, version, declaredAt } = read;
      if (expectedVersion !== null && expectedVersion !== version) throw new VersionStale(version);
      const refusal = whyNotIncident(actor, action, declaredAt);
      if (refusal) throw new IncidentRefused(refusal);
      const now = this.clock.now();
      const decision = rule(incident, now.getTime());
      if (isIncidentRefusal(decision)) throw new IncidentRefused(decision);
      const verdict = await this.store.append({
        streamId: incidentStreamOf(incidentId),
        expected: version,
        events: decision,
        metadata: { actor, commandId },
        occurredAt: now,
        requestHash: fingerprint,
        result: action === 'end' ? 'ended' : 'open',
      });
      switch (verdict.kind) {
        case 'stored':
        case 'duplicate':
          return outcome(incidentId, verdict);
        case 'reused':
          throw new IdempotencyKeyReused();
        case 'conflict': // somebody was faster, perhaps this very command: look again
      }
    }
  }

  /** Straight from the log; undefined if there is no such incident. */
  async read(incidentId: string): Promise<ReadIncident | undefined> {
    const events = await this.store.read.stream<IncidentEvent>(incidentStreamOf(incidentId));
    const incident = foldIncident(events);
    const desk = events[0]?.metadata.actor['desk'];
    const declaredAt = typeof desk === 'string' ? desk : null;
    return incident && { incident, declaredAt, version: events.at(-1)?.version ?? 0 };
  }
}

type Stored = { readonly version: number; readonly position: number; readonly result: unknown };

function outcome(incidentId: string, { version, position, result }: Stored): IncidentOutcome {
  return { incidentId, version, position, status: result as IncidentOutcome['status'] };
}

import type { Append, CommandRecord, StoredEvent } from '@nivaran/event-store';
import type { Actor } from '../domain/actor';
import type { Complaint, Status } from '../domain/complaint';
import { type Decision, type Facts, isRefusal } from '../domain/decision';
import type { ComplaintEvent } from '../domain/events';
import { after, perform } from '../domain/perform';
import type { Action } from '../domain/permissions';
import { ActionRefused } from './errors';
import { streamOf } from './stream-id';

/** Who asks for what on which complaint. */
export interface ActionRequest {
  readonly ticketId: string;
  readonly actor: Actor;
  /** The same id again gets the first answer again. */
  readonly commandId: string;
  /** The version that the caller decided on; null if the caller read none (workers). */
  readonly expectedVersion: number | null;
  /** Who had the system do this, and why, if somebody did. The reason is no personal data. */
  readonly order?: { readonly by: string; readonly reason: string | null };
}

/** What every command answers. */
export interface Outcome {
  readonly ticketId: string;
  readonly version: number;
  readonly position: number;
  readonly status: Status;
}

/** A complaint as it was when it was decided on. */
export interface Seen {
  readonly complaint: Complaint;
  readonly last: StoredEvent<ComplaintEvent>;
  readonly facts: Facts;
}

/** @throws ActionRefused */
export function decided(
  { complaint, facts }: Seen,
  { actor }: ActionRequest,
  action: Action,
  rule: (complaint: Complaint) => Decision,
): readonly ComplaintEvent[] {
  const decision = perform(complaint, actor, action, facts, rule);
  if (isRefusal(decision)) throw new ActionRefused(decision);
  return decision;
}

export function appendOf(
  { complaint, last, facts }: Seen,
  { ticketId, actor, commandId, order }: ActionRequest,
  events: readonly ComplaintEvent[],
  requestHash: string,
): Append {
  return {
    streamId: streamOf(ticketId),
    expected: last.version,
    events,
    metadata: { actor, commandId, ...(order && { order }) },
    occurredAt: new Date(facts.now),
    requestHash,
    result: after(complaint, events, facts).status,
  };
}

export function outcomeOf(
  ticketId: string,
  { version, position, result }: Pick<CommandRecord, 'version' | 'position' | 'result'>,
): Outcome {
  return { ticketId, version, position, status: result as Status };
}

export function unchanged({ complaint: { ticketId, status }, last: { version, position } }: Seen): Outcome {
  return { ticketId, version, position, status };
}

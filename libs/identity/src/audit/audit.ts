import { randomUUID } from 'node:crypto';
import type { EventMetadata, EventStore } from '@nivaran/event-store';
import type { Clock } from '@nivaran/platform';
import type { Account } from '../accounts/account';
import { type AuditEvent, auditStreamOf } from './audit-events';
import { networkOf } from './network';

/** Who does something, and from where. `account`: null for somebody who is not signed in. */
export interface Visitor {
  readonly account: Pick<Account, 'id' | 'role' | 'desk'> | null;
  /** The address of the connection; of it, only the network is kept. */
  readonly address: string | undefined;
}

/** An operator at the command line: the name of the user of the machine. */
export interface Operator {
  readonly operator: string;
}

/**
 * The audit log: events in the same log and under the same hash chain as everything else. What changes something is
 * recorded before it is done, so that nothing is done without a trace; a trace may remain of what then failed.
 */
export class Audit {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** @throws StoreUnavailable */
  async record(event: AuditEvent, by: Visitor | Operator): Promise<void> {
    const at = this.clock.now();
    await this.store.append({
      ...{ streamId: auditStreamOf(at), expected: 'any', events: [event], occurredAt: at },
      ...{ metadata: metadataOf(by), requestHash: '', result: null },
    });
  }
}

function metadataOf(by: Visitor | Operator): EventMetadata {
  const commandId = `audit-${randomUUID()}`;
  if ('operator' in by) return { commandId, actor: { kind: 'operator', id: by.operator } };
  const { account, address } = by;
  const actor = account
    ? { kind: 'staff', id: account.id, role: account.role, desk: account.desk }
    : { kind: 'public', id: 'public' };
  return { commandId, actor, network: networkOf(address) };
}

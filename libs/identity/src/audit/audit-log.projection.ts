import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import type { PoolClient } from 'pg';
import { isOfAudit } from './audit-events';

/** The audit log by who, whom, ticket and kind. The log itself stays the truth. */
export const auditLogProjection: Projection = {
  name: 'audit-log',
  schema: 'read_models',
  tables: ['audit_log'],
  ddl: readFileSync(join(__dirname, 'audit-log.sql'), 'utf8'),
  revision: 1,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    const rows = events.filter(isOfAudit).map(({ position, occurredAt, type, metadata, data }) => ({
      ...{ position, type, data, occurred_at: occurredAt },
      ...{ actor: metadata.actor.id, actor_kind: metadata.actor.kind, network: metadata['network'] ?? null },
      account: textOf(data, 'account'),
      ticket_id: textOf(data, 'ticketId'),
    }));
    if (rows.length === 0) return;
    await tx.query('insert into audit_log select * from jsonb_populate_recordset(null::audit_log, $1)', [
      JSON.stringify(rows),
    ]);
  },
};

function textOf(data: object, name: string): string | null {
  const value = (data as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}

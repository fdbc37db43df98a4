import type { Pool } from 'pg';
import type { AuditEvent } from './audit-events';

/** A line of the audit log. `at`: ISO 8601 UTC; `network`: from where, null if it was not over the network. */
export interface AuditEntry {
  readonly position: number;
  readonly at: string;
  readonly type: AuditEvent['type'];
  readonly actor: string;
  readonly actorKind: 'staff' | 'public' | 'operator';
  readonly account: string | null;
  readonly ticketId: string | null;
  readonly network: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every field narrows; null: any. */
export interface AuditFilter {
  readonly actor: string | null;
  readonly account: string | null;
  readonly ticketId: string | null;
  readonly type: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Entries before this position; null: from the newest. */
  readonly before: number | null;
  /** 1 to 200. */
  readonly limit: number;
}

const SQL = `
  select position, occurred_at as at, type, actor, actor_kind as "actorKind", account, ticket_id as "ticketId",
         network, data
    from read_models.audit_log
   where ($1::text is null or actor = $1) and ($2::text is null or account = $2)
     and ($3::text is null or ticket_id = $3) and ($4::text is null or type = $4)
     and ($5::timestamptz is null or occurred_at >= $5) and ($6::timestamptz is null or occurred_at < $6)
     and ($7::bigint is null or position < $7)
   order by position desc
   limit $8`;

/** Reads the audit log, the newest first. */
export class AuditLog {
  constructor(private readonly pool: Pool) {}

  async page({ actor, account, ticketId, type, from, to, before, limit }: AuditFilter): Promise<AuditEntry[]> {
    const { rows } = await this.pool.query<Omit<AuditEntry, 'at'> & { at: Date }>(SQL, [
      ...[actor, account, ticketId, type, from, to, before, limit],
    ]);
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /** Whether somebody signed in to this account from this network since then. */
  async hasSignedInFrom(network: string, account: string, since: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select from read_models.audit_log
        where account = $1 and type = 'SignedIn' and network = $2 and occurred_at >= $3 limit 1`,
      [account, network, since],
    );
    return rowCount === 1;
  }
}

import type { Pool } from 'pg';
import { GENESIS_HASH, chainHash, contentHash } from '../events/hash';

const PAGE = 2000;

/** `fault` names the first position that is not what was stored; without it the log is whole up to `head`. */
export interface ChainReport {
  readonly checked: number;
  readonly head: number;
  /** Hash of the last good event, hex. */
  readonly headHash: string;
  readonly fault?: { readonly position: number; readonly reason: 'missing' | 'content' | 'chain' };
}

interface ChainRow {
  readonly position: number;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly data: object;
  readonly metadata: object;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly content_hash: Buffer;
  readonly hash: Buffer;
}

/** Recomputes every hash from the stored data, in this process and not by the database that is under suspicion. */
export async function verifyChain(
  pool: Pool,
  onProgress: (checked: number, of: number) => void = () => undefined,
): Promise<ChainReport> {
  const { rows } = await pool.query<{ head: number }>(
    // A command remembers where it stored its events, so a log that was cut short shows too.
    `select greatest((select coalesce(max(position), 0) from event_store.events),
                     (select coalesce(max(position), 0) from event_store.commands)) as head`,
  );
  const head = rows[0]?.head ?? 0;
  let previous = GENESIS_HASH;
  let checked = 0;
  while (checked < head) {
    const page = await pool.query<ChainRow>(
      `select position, stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at,
              content_hash, hash
         from event_store.events where position > $1 order by position limit $2`,
      [checked, PAGE],
    );
    for (const row of page.rows) {
      const reason = faultOf(row, checked + 1, previous);
      if (reason)
        return { checked, head, headHash: previous.toString('hex'), fault: { position: checked + 1, reason } };
      previous = row.hash;
      checked = row.position;
    }
    if (page.rows.length === 0)
      return { checked, head, headHash: previous.toString('hex'), fault: { position: checked + 1, reason: 'missing' } };
    onProgress(checked, head);
  }
  return { checked, head, headHash: previous.toString('hex') };
}

function faultOf(row: ChainRow, expected: number, previous: Buffer): 'missing' | 'content' | 'chain' | undefined {
  if (row.position !== expected) return 'missing';
  const content = contentHash({
    streamId: row.stream_id,
    type: row.type,
    schemaVersion: row.schema_version,
    data: row.data,
    metadata: row.metadata,
    occurredAt: row.occurred_at.toISOString(),
  });
  if (!content.equals(row.content_hash)) return 'content';
  const place = { position: row.position, version: row.version, recordedAt: row.recorded_at };
  return chainHash(previous, content, place).equals(row.hash) ? undefined : 'chain';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentEvent } from '@nivaran/complaints';
import type { Projection, StoredEvent } from '@nivaran/event-store';
import type { PoolClient } from 'pg';
import { type LinkRow, type Links, isAboutLinks, linksAfter } from './link-after';

/**
 * Incidents, and which complaints wait for their end. It is the truth that the worker resumes by: a link that waits for
 * an incident which is over has `resume_at`, in whichever order the two came.
 */
export const incidentsProjection: Projection = {
  name: 'incidents',
  schema: 'read_models',
  tables: ['incidents', 'incident_links'],
  ddl: readFileSync(join(__dirname, 'incidents.sql'), 'utf8'),
  revision: 1,

  async apply(events: readonly StoredEvent[], tx: PoolClient): Promise<void> {
    for (const event of events) await applyIncident(event as StoredEvent<IncidentEvent>, tx);
    await applyLinks(events.filter(isAboutLinks), tx);
  },
};

/** Incidents are few: one statement for each event. */
async function applyIncident(event: StoredEvent<IncidentEvent>, tx: PoolClient): Promise<void> {
  switch (event.type) {
    case 'IncidentDeclared': {
      const { incidentId, source, title, text, startedAt, expectedEnd } = event.data;
      await tx.query(
        `insert into incidents
           (incident_id, position, source, title, text, started_at, declared_at, expected_end)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [incidentId, event.position, source, title, text, startedAt, event.occurredAt, expectedEnd],
      );
      return;
    }
    case 'IncidentUpdated': {
      const { text, expectedEnd } = event.data;
      await tx.query('update incidents set text = $2, expected_end = $3 where incident_id = $1', [
        incidentIdOf(event),
        text,
        expectedEnd,
      ]);
      return;
    }
    case 'IncidentEnded':
      await tx.query('update incidents set text = coalesce($2, text), ended_at = $3 where incident_id = $1', [
        ...[incidentIdOf(event), event.data.text, event.occurredAt],
      ]);
      await tx.query(`update incident_links set resume_at = '-infinity' where incident_id = $1 and state = 'waiting'`, [
        incidentIdOf(event),
      ]);
  }
}

const incidentIdOf = ({ streamId }: StoredEvent): string => streamId.slice('incident-'.length);

/** Folds the events of many complaints over their links: one read and one write. */
async function applyLinks(events: ReturnType<typeof about>, tx: PoolClient): Promise<void> {
  if (events.length === 0) return;
  const links = await load(tx, [...new Set(events.map(({ streamId }) => streamId))]);
  const before = new Set([...links.values()].flatMap((rows) => [...rows.values()]));
  for (const event of events) links.set(event.streamId, linksAfter(links.get(event.streamId) ?? new Map(), event));
  const changed = [...links.values()].flatMap((rows) => [...rows.values()].filter((row) => !before.has(row)));
  if (changed.length === 0) return;
  await tx.query(
    `insert into incident_links as l (incident_id, stream_id, state, position, linked_at, resume_at)
     select n.incident_id, n.stream_id, n.state, n.position, n.linked_at,
            case when n.state = 'waiting' and i.ended_at is not null then '-infinity'::timestamptz end
       from jsonb_populate_recordset(null::incident_links, $1) n left join incidents i using (incident_id)
     on conflict (incident_id, stream_id) do update
        set state = excluded.state, position = excluded.position, linked_at = excluded.linked_at,
            resume_at = excluded.resume_at`,
    [JSON.stringify(changed)],
  );
}
const about = (events: readonly StoredEvent[]) => events.filter(isAboutLinks);

async function load(tx: PoolClient, streamIds: readonly string[]): Promise<Map<string, Links>> {
  const { rows } = await tx.query<{ row: LinkRow }>(
    'select to_jsonb(l) as row from incident_links l where stream_id = any($1)',
    [streamIds],
  );
  const links = new Map<string, Map<string, LinkRow>>();
  for (const { row } of rows) {
    const ofStream = links.get(row.stream_id) ?? new Map<string, LinkRow>();
    links.set(row.stream_id, ofStream.set(row.incident_id, row));
  }
  return links;
}

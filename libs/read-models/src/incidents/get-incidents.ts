import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { InBothLanguages, Incident, Language } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { DataSource } from 'typeorm';
import { CursorInvalid } from '../desk-queue/get-queue';
import type { Named } from '../reading/named';
import { namedSource } from './named-source';

/** How far the complaints of an incident are: `left` went on before its end, for another reason. */
export interface IncidentProgress {
  readonly linked: number;
  readonly waiting: number;
  readonly resumed: number;
  readonly left: number;
}

/** An incident in a list. Instants are ISO 8601. */
export interface IncidentItem {
  readonly incidentId: string;
  readonly status: Incident['status'];
  readonly source: Named;
  readonly title: string;
  readonly text: string;
  readonly startedAt: string;
  readonly expectedEnd: string | null;
  readonly endedAt: string | null;
  readonly progress: IncidentProgress;
}

export interface IncidentPage {
  readonly items: readonly IncidentItem[];
  readonly nextCursor: string | null;
}

export interface IncidentFilter {
  readonly status: Incident['status'] | null;
  readonly cursor: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

/** Incidents, open ones first, the newest first among them. */
export class GetIncidents extends Query<IncidentPage> {
  constructor(
    readonly filter: IncidentFilter,
    readonly language: Language,
  ) {
    super();
  }
}

interface Row {
  readonly incidentId: string;
  readonly position: string;
  readonly source: string;
  readonly title: InBothLanguages;
  readonly text: InBothLanguages;
  readonly startedAt: Date;
  readonly expectedEnd: Date | null;
  readonly endedAt: Date | null;
  readonly progress: IncidentProgress;
}

/** Counts of one incident's links, as JSON; `$1` or a column is its id. */
export const progressOf = (incidentId: string) => `
  (select json_build_object('linked', count(*), 'waiting', count(*) filter (where state = 'waiting'),
            'resumed', count(*) filter (where state = 'resumed'),
            'left', count(*) filter (where state in ('left', 'merged')))
     from read_models.incident_links l where l.incident_id = ${incidentId})`;

const LIST = `
  select incident_id as "incidentId", position, source, title, text, started_at as "startedAt",
         expected_end as "expectedEnd", ended_at as "endedAt", ${progressOf('i.incident_id')} as progress
    from read_models.incidents i
   where ($1::boolean is null or (ended_at is not null) = $1)
     and ($2::boolean is null or (ended_at is not null) > $2 or ((ended_at is not null) = $2 and position < $3))
   order by (ended_at is not null), position desc
   limit $4`;

@QueryHandler(GetIncidents)
export class GetIncidentsHandler implements IQueryHandler<GetIncidents> {
  constructor(
    private readonly source: DataSource,
    private readonly packs: Packs,
  ) {}

  /** @throws CursorInvalid */
  async execute({ filter: { status, cursor, limit }, language }: GetIncidents): Promise<IncidentPage> {
    const [ended, position] = cursor === null ? [null, null] : decodeCursor(cursor);
    const asked = status === null ? null : status === 'ended';
    const rows = await this.source.query<Row[]>(LIST, [asked, ended, position, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ position: _, ...row }) => ({
        ...row,
        status: row.endedAt === null ? 'open' : 'ended',
        source: namedSource(this.packs.current(), language, row.source),
        title: row.title[language],
        text: row.text[language],
        startedAt: row.startedAt.toISOString(),
        expectedEnd: row.expectedEnd?.toISOString() ?? null,
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
      nextCursor: last && rows.length > shown.length ? encodeCursor(last) : null,
    };
  }
}

function encodeCursor({ endedAt, position }: Row): string {
  return Buffer.from(`${endedAt === null ? 'open' : 'ended'} ${position}`).toString('base64url');
}

/** The place after which the next page begins. @throws CursorInvalid */
function decodeCursor(cursor: string): [boolean, number] {
  const [, state, position] = /^(open|ended) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (state === undefined || position === undefined) throw new CursorInvalid();
  return [state === 'ended', Number(position)];
}

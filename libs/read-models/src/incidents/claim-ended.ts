import type { Queryable } from '@nivaran/event-store';

/** A complaint that waits for an incident which is over; `position`: since when. */
export interface EndedWait {
  readonly incidentId: string;
  readonly streamId: string;
  readonly position: number;
}

/**
 * How long a worker has what it claimed, in ms. One that died leaves it to others after that; so is one that failed tried
 * again. That two do the same is harmless: the ids of commands tell.
 */
export const RESUME_LEASE = 5000;

/** Complaints that are to be resumed because their incident is over, for the caller to do so. @param now ms since 1970 */
export async function claimEndedWaits(via: Queryable, now: number, limit: number): Promise<EndedWait[]> {
  const { rows } = await via.query<EndedWait>({
    name: 'incident_links_claim',
    text: `with claimed as (
             select incident_id, stream_id from read_models.incident_links
              where resume_at <= $1 order by resume_at, position limit $2 for update skip locked
           )
           update read_models.incident_links l set resume_at = $3
             from claimed c where l.incident_id = c.incident_id and l.stream_id = c.stream_id
           returning l.incident_id as "incidentId", l.stream_id as "streamId", l.position`,
    values: [new Date(now), limit, new Date(now + RESUME_LEASE)],
  });
  return rows;
}

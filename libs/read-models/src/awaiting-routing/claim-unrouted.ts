import type { Queryable } from '@nivaran/event-store';

/** A complaint that nobody has routed yet, and the position of the event since which it waits. */
export interface UnroutedComplaint {
  readonly streamId: string;
  readonly position: number;
}

/**
 * Complaints that have waited for their desk longer than they should, for the caller to route. Each comes up again after
 * as long as it has waited already (5 s to 10 min), so that one which can't be routed costs less and less.
 * @param now in ms since 1970
 */
export async function claimUnrouted(via: Queryable, now: number, limit: number): Promise<UnroutedComplaint[]> {
  const { rows } = await via.query<UnroutedComplaint>({
    name: 'awaiting_routing_claim',
    text: `with waiting as (
             select stream_id from read_models.awaiting_routing
              where try_at <= $1 order by try_at limit $2 for update skip locked
           )
           update read_models.awaiting_routing a
              set try_at = $1 + least(greatest($1 - a.lodged_at, interval '5 s'), interval '10 min')
             from waiting where a.stream_id = waiting.stream_id
           returning a.stream_id as "streamId", a.position`,
    values: [new Date(now), limit],
  });
  return rows;
}

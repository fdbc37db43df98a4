import type { ComplaintEvent } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import { type Job, ROUTING } from '@nivaran/jobs';

/** What the job says: which complaint, and at which position it was lodged. */
export interface RouteJob {
  readonly streamId: string;
  readonly position: number;
}

/** Every complaint that was lodged is to be routed. */
export function routeJobsOf(event: StoredEvent): Job[] {
  const { type, streamId, position } = event as StoredEvent<ComplaintEvent>;
  if (type !== 'ComplaintLodged') return [];
  const data: RouteJob = { streamId, position };
  return [{ queue: ROUTING, name: 'route', id: `route-${position}`, data }];
}

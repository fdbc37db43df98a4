import type { Projection } from '@nivaran/event-store';
import { deadlinesProjection } from '@nivaran/jobs';
import { awaitingRoutingProjection } from './routing/awaiting-routing.projection';

/** Tables that the worker keeps for itself; made at migration and rebuilt like those that people look at. */
export const WORKER_PROJECTIONS: readonly Projection[] = [deadlinesProjection, awaitingRoutingProjection];

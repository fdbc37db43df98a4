import { EventStore, rebuildProjection } from '@nivaran/event-store';
import { EVENT_TYPES, PROJECTIONS } from '@nivaran/runtime';
import type { Pool } from 'pg';
import { progressBar, say } from '../output/output';

/** Builds what people look at from the log. Stopped, it leaves the log whole and says what is missing. */
export async function buildReadModels(log: Pool, signal: AbortSignal): Promise<boolean> {
  const { read } = new EventStore(log, EVENT_TYPES);
  for (const projection of PROJECTIONS) {
    const bar = progressBar(`Building ${projection.name}`);
    try {
      await rebuildProjection(log, read, projection, (position, head) => {
        signal.throwIfAborted();
        bar.update(position, head);
      });
    } catch (error) {
      if (!signal.aborted) throw error;
      say('Stopped. The log is complete; its read models are not.');
      return false;
    } finally {
      bar.stop();
    }
  }
  return true;
}

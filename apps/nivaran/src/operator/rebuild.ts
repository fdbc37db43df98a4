import { EventStore, definitionOf, rebuildProjection } from '@nivaran/event-store';
import { NivaranError } from '@nivaran/platform';
import { EVENT_TYPES, PROJECTIONS } from '@nivaran/runtime';
import { print, progressBar } from '../output/output';
import { onLog } from './on-log';

class NotRebuildable extends NivaranError {
  readonly code = 'NOT_REBUILDABLE';
}

/** @throws NotRebuildable */
export async function rebuild(name: string | undefined): Promise<void> {
  const chosen = PROJECTIONS.filter((projection) => name === undefined || projection.name === name);
  if (chosen.length === 0) {
    const known = PROJECTIONS.map((projection) => projection.name).join(', ');
    throw new NotRebuildable(`There is no read model "${name}". There are: ${known}.`);
  }
  await onLog('rebuild', async (pool) => {
    const { read } = new EventStore(pool, EVENT_TYPES);
    for (const projection of chosen) {
      const bar = progressBar(`Rebuilding ${projection.name}`);
      await rebuildProjection(pool, read, projection, (position, head) => bar.update(position, head));
      bar.stop();
      print(`Rebuilt ${projection.name} (definition ${definitionOf(projection)}).`);
    }
  });
}

import type { CommandBus } from '@nestjs/cqrs';
import { LodgeComplaint } from '@nivaran/complaints';
import { loadDemonstration } from '@nivaran/directory';
import type { Runtime } from '@nivaran/runtime';

/**
 * Lodges the pack's demonstration cases into a log that has no complaint yet. Their command ids are fixed, so a start
 * that was interrupted in the midst goes on where it stopped, and nothing is lodged twice.
 * @returns how many cases this call lodged
 */
export async function seedDemonstration(runtime: Runtime, commands: CommandBus): Promise<number> {
  const { rows } = await runtime.pool.query<{ commandId: string }>(
    `select metadata->>'commandId' as "commandId" from event_store.events where type = 'ComplaintLodged' limit 1000`,
  );
  const known = new Set(rows.map(({ commandId }) => commandId));
  if ([...known].some((commandId) => !commandId.startsWith(PREFIX))) return 0;
  const cases = await loadDemonstration(runtime.options.packFolder);
  const missing = cases.filter(({ case: number }) => !known.has(PREFIX + number));
  for (const { case: number, complaint } of missing) {
    const { consent: _, ...input } = complaint;
    const actor = { kind: 'staff', id: 'helpdesk', role: 'helpdesk', desk: null } as const;
    await commands.execute(new LodgeComplaint(actor, PREFIX + number, input));
  }
  return missing.length;
}

const PREFIX = 'demonstration-';

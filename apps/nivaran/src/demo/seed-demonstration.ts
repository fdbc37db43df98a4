import type { CommandBus } from '@nestjs/cqrs';
import { LodgeComplaint } from '@nivaran/complaints';
import { loadDemonstration } from '@nivaran/directory';
import type { Runtime } from '@nivaran/runtime';

/**
 * Lodges the pack's demonstration cases into a log that has no complaint yet. Their command ids are fixed, so a start
 * that was interrupted in the midst goes on where it stopped, and nothing is lodged twice.
 * @returns how many cases there are; 0 if the log has complaints of its own
 */
export async function seedDemonstration(runtime: Runtime, commands: CommandBus): Promise<number> {
  const { rows } = await runtime.pool.query<{ foreign: boolean }>(
    `select exists (select from event_store.events
                     where type = 'ComplaintLodged' and metadata->>'commandId' not like 'demonstration-%') as foreign`,
  );
  if (rows[0]?.foreign) return 0;
  const cases = await loadDemonstration(runtime.options.packFolder);
  for (const { case: number, complaint } of cases) {
    const { consent: _, ...input } = complaint;
    const actor = { kind: 'staff', id: 'helpdesk', role: 'helpdesk', desk: null } as const;
    await commands.execute(new LodgeComplaint(actor, `demonstration-${number}`, input));
  }
  return cases.length;
}

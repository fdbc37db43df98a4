import type { CommandBus } from '@nestjs/cqrs';
import { RecordDue, ticketIdOf } from '@nivaran/complaints';
import type { Deadline } from '@nivaran/jobs';

/**
 * What happens when a complaint's clock wakes the worker. Once for each clock and due time, however often it is called.
 * @throws whatever the command throws, and Error for a stream that is no complaint's
 */
export async function fireDeadline(commands: CommandBus, { streamId, instance, dueAt }: Deadline): Promise<void> {
  const ticketId = ticketIdOf(streamId);
  if (ticketId === null)
    throw new Error(`The stream ${streamId} is no complaint's: its clock ${instance} has no meaning.`);
  const actor = { kind: 'system', id: 'clock' } as const;
  // With the instance: another clock of the complaint may be due, or turn out to have been due, at the same instant.
  const commandId = `due-${ticketId}-${instance}-${dueAt.getTime()}`;
  await commands.execute(new RecordDue({ ticketId, actor, commandId, expectedVersion: null }));
}

import type { CommandBus } from '@nestjs/cqrs';
import { type ActionRequest, ForeseeDue, RecordDueBatch, ticketIdOf } from '@nivaran/complaints';
import type { Deadline, FailedDeadline } from '@nivaran/jobs';

/**
 * What happens when complaints' clocks wake the worker. Once for each clock and due time, however often it is called.
 * @returns those that failed, with the error of the command or one for a stream that is no complaint's
 */
export async function fireDeadlines(commands: CommandBus, deadlines: readonly Deadline[]): Promise<FailedDeadline[]> {
  const failed: FailedDeadline[] = [];
  const asked = new Map<ActionRequest, Deadline>();
  for (const deadline of deadlines) {
    const request = requestFor(deadline);
    if (request) asked.set(request, deadline);
    else failed.push({ deadline, error: noComplaint(deadline) });
  }
  for (const { request, error } of await commands.execute(new RecordDueBatch([...asked.keys()])))
    failed.push({ deadline: asked.get(request) as Deadline, error });
  return failed;
}

/** Makes ready for clocks that will be due soon: less is left to do then. */
export async function foreseeDeadlines(commands: CommandBus, deadlines: readonly Deadline[]): Promise<void> {
  const requests = deadlines.flatMap((deadline) => {
    const request = requestFor(deadline);
    return request ? [{ request, at: deadline.dueAt.getTime() }] : [];
  });
  await commands.execute(new ForeseeDue(requests));
}

function requestFor({ streamId, instance, dueAt }: Deadline): ActionRequest | null {
  const ticketId = ticketIdOf(streamId);
  if (ticketId === null) return null;
  // With the instance: another clock of the complaint may be due, or turn out to have been due, at the same instant.
  const commandId = `due-${ticketId}-${instance}-${dueAt.getTime()}`;
  return { ticketId, actor: { kind: 'system', id: 'clock' }, commandId, expectedVersion: null };
}

function noComplaint({ streamId, instance }: Deadline): Error {
  return new Error(`The stream ${streamId} is no complaint's: its clock ${instance} has no meaning.`);
}

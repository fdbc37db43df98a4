import type { CommandBus } from '@nestjs/cqrs';
import {
  type ActionRequest,
  AskWhether,
  type ComplaintEvent,
  EraseComplaints,
  type Outcome,
  type PersonalDataErased,
  fold,
} from '@nivaran/complaints';
import { parkedStreams } from '@nivaran/event-store';
import { ticketsProjection } from '@nivaran/read-models';
import type { Runtime } from '../runtime';
import { catchUp } from '../packs/stored-complaints';
import { forgetPerson } from './forget-person';

/** `tickets`: all complaints of the person, the one that was asked for first. */
export interface Erased extends Outcome {
  readonly tickets: readonly string[];
}

/** How long the table of tickets may stay behind the log. In ms. */
const PATIENCE = 20_000;

/**
 * Erases the person of a complaint: it is recorded in all their complaints or in none, then the key is deleted and their files
 * with it. Whoever lodges with the same number meanwhile waits, and is somebody new. Once it is recorded it happens: if this
 * process dies in between, a worker goes on (see `erasures`). Again it does nothing.
 * @throws OthersRefused, TicketsBehind, and as every action
 */
export async function erasePerson(
  runtime: Pick<Runtime, 'store' | 'vault' | 'attachments'>,
  commands: CommandBus,
  request: ActionRequest,
  reason: PersonalDataErased['data']['reason'],
): Promise<Erased> {
  const { person } = await commands.execute(new AskWhether(request, 'erase'));
  const number = await runtime.vault.numberOf(person);
  const erased = await runtime.vault.erasing(person, async () => {
    const others = (await ticketsOf(runtime, person)).filter((ticketId) => ticketId !== request.ticketId);
    const outcome = await commands.execute(new EraseComplaints(request, others, reason));
    return { ...outcome, tickets: [request.ticketId, ...others] };
  });
  await forgetPerson(runtime, person, number);
  return erased;
}

/** All of them: those in the table, which is waited for, and those that the table could not digest. */
async function ticketsOf({ store }: Pick<Runtime, 'store'>, person: string): Promise<string[]> {
  await catchUp(store, PATIENCE);
  const { rows } = await store.pool.query<{ ticketId: string }>(
    'select ticket_id as "ticketId" from read_models.tickets where person = $1 order by lodged_at',
    [person],
  );
  const parked = await parkedStreams(store.pool, ticketsProjection.name);
  const streams = await store.read.streams<ComplaintEvent>(parked.map(({ streamId }) => streamId));
  const undigested = [...streams.values()].flatMap((events) => {
    const complaint = fold(events);
    return complaint?.person === person ? [complaint.ticketId] : [];
  });
  return [...new Set([...rows.map(({ ticketId }) => ticketId), ...undigested])];
}

import type { CommandBus } from '@nestjs/cqrs';
import { ENDED } from '@nivaran/complaints';
import { ENDED_STATUSES } from '@nivaran/read-models';
import { ALWAYS_ON } from '@nivaran/directory';
import { targetMillis } from '@nivaran/sla';
import type { Runtime } from '../runtime';
import { erasePerson } from './erase-person';

/** In the words of the index `tickets_ended`, or it is not used. */
const OVER = `t.person is not null and t.status in (${ENDED_STATUSES})`;

/** Tickets of persons whose complaints have all ended before $1, the oldest first, without those of $4. */
const SQL = `
  select t.ticket_id as "ticketId", t.person from read_models.tickets t
   where ${OVER} and t.status_since < $1 and t.person <> all($4)
     and not exists (select from read_models.tickets o
                      where o.person = t.person and (o.status <> all($2) or o.status_since >= $1))
   order by t.status_since limit $3`;

/** Tickets that are looked at together. */
const AT_ONCE = 100;

/**
 * Erases persons whose data the pack lets nobody keep any longer; how many. A pack that says nothing keeps it. Whoever can't
 * be erased is passed over until the next time: one person holds up nobody else.
 */
export async function eraseWhatIsOver(
  runtime: Pick<Runtime, 'store' | 'vault' | 'attachments' | 'packs' | 'clock' | 'options'>,
  commands: CommandBus,
): Promise<number> {
  const directory = runtime.packs.current();
  const { retention } = directory.pack;
  if (!retention) return 0;
  const kept = targetMillis(retention.personalData, directory.calendar(ALWAYS_ON));
  const before = new Date(runtime.clock.now().getTime() - kept);
  const tried = new Set<string>();
  let erased = 0;
  for (;;) {
    const { rows } = await runtime.store.pool.query<{ ticketId: string; person: string }>(SQL, [
      ...[before, ENDED, AT_ONCE, [...tried]],
    ]);
    if (rows.length === 0) return erased;
    for (const { person, ticketId } of rows) {
      if (tried.has(person)) continue;
      tried.add(person);
      if (await isErased(runtime, commands, ticketId)) erased += 1;
    }
  }
}

/** False if not: reopened at this very moment, or something is away. */
async function isErased(
  runtime: Pick<Runtime, 'store' | 'vault' | 'attachments' | 'options'>,
  commands: CommandBus,
  ticketId: string,
): Promise<boolean> {
  const actor = { kind: 'system', id: 'retention' } as const;
  try {
    const request = { ticketId, actor, commandId: `retention-${ticketId}`, expectedVersion: null };
    await erasePerson(runtime, commands, request, 'retention');
    return true;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    runtime.options.logger.warn(
      { ticketId, code, reason: message },
      'A person whose time is over could not be erased; again at the next look.',
    );
    return false;
  }
}

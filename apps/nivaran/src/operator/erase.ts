import { randomUUID } from 'node:crypto';
import { parseTicketId } from '@nivaran/complaints';
import { NivaranError } from '@nivaran/platform';
import { erasePerson } from '@nivaran/runtime';
import { print, printJson } from '../output/output';
import { assertCanConfirm, isConfirmed } from './confirm';
import { withDatabases } from './databases';
import { nameOfUser } from './name-of-user';
import { settingsFor } from './on-log';
import { withCommands } from './with-commands';

export interface EraseOptions {
  readonly by?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

class NotATicketId extends NivaranError {
  readonly code = 'NOT_A_TICKET_ID';
}

/** @throws NotATicketId, ConfirmationMissing, ComplaintNotFound, ActionRefused, OthersRefused, TicketsBehind */
export async function erase(typed: string, { by, yes = false, json = false }: EraseOptions): Promise<void> {
  const parsed = parseTicketId(typed);
  if (parsed.kind !== 'valid')
    throw new NotATicketId(`"${typed}" is no ticket ID: it has 11 digits, and the last one must fit.`);
  const { ticketId } = parsed;
  assertCanConfirm(yes, 'Erasing', 'It cannot be taken back. Say --yes if it is meant.');
  const question = `Erase name, numbers, words and files of the person of ${ticketId}, in all their complaints, for good? [y/N] `;
  if (!yes && !(await isConfirmed(question))) return print('Nothing was erased.');

  const settings = settingsFor('erase');
  const actor = { kind: 'staff', id: by ?? nameOfUser(), role: 'admin', desk: null } as const;
  const request = { ticketId, actor, commandId: `erase-${randomUUID()}`, expectedVersion: null };
  const { tickets } = await withDatabases(settings, (urls) =>
    withCommands(urls, settings, (commands, runtime) => erasePerson(runtime, commands, request, 'request')),
  );
  if (json) return printJson({ tickets });
  print(
    `Erased: what was said in ${tickets.join(', ')} can never be read again. "nivaran verify" still finds the log whole.`,
  );
}

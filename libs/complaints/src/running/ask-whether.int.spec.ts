import { AUDITOR, HELPDESK, officerAt } from '@nivaran/testing';
import type { Actor } from '../domain/actor';
import { AddNote } from '../add-note/add-note';
import { WithdrawComplaint } from '../withdraw-complaint/withdraw-complaint';
import { request, runningCommands } from './commands.fixture';
import { AttachEvidence } from '../attach-evidence/attach-evidence';
import { AskWhether } from './ask-whether';

const SLIP = { kind: 'slip', mediaType: 'image/jpeg', bytes: 48_213, sha256: 'ab'.repeat(32) } as const;

describe('asking whether something may be done, such as attaching a file', () => {
  const commands = runningCommands();
  const bhopal = () => officerAt('bhopal');

  it('names the person for whom it is to be kept, and changes nothing', async () => {
    const ticketId = await commands.route();
    const before = await commands.eventsOf(ticketId);
    const lodged = before[0];
    expect(await commands.execute(new AskWhether(request(ticketId, bhopal()), 'attach'))).toEqual({
      ...{ person: lodged?.type === 'ComplaintLodged' && lodged.data.person, repeated: false },
    });
    expect(await commands.eventsOf(ticketId)).toEqual(before);
  });

  it('is refused as attaching itself would be', async () => {
    const ticketId = await commands.route();
    const { version } = (await commands.eventsOf(ticketId)).at(-1) ?? { version: 0 };
    await commands.execute(new AddNote(request(ticketId, bhopal()), 'कुछ'));
    const refusals = [
      [request('26000000000', bhopal()), 'COMPLAINT_NOT_FOUND'],
      [request(ticketId, AUDITOR), 'ROLE_MAY_NOT'],
      [request(ticketId, bhopal(), { expectedVersion: version }), 'VERSION_STALE'],
    ] as const;
    for (const [asked, code] of refusals)
      await expect(commands.execute(new AskWhether(asked, 'attach'))).rejects.toMatchObject({ code });
    await commands.execute(new WithdrawComplaint(request(ticketId, HELPDESK), null));
    await expect(commands.execute(new AskWhether(request(ticketId, bhopal()), 'attach'))).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });

  it('again says that there is nothing to keep any more, whatever happened meanwhile', async () => {
    const ticketId = await commands.route();
    const { version } = (await commands.eventsOf(ticketId)).at(-1) ?? { version: 0 };
    const attach = request(ticketId, bhopal(), { expectedVersion: version });
    await commands.execute(new AttachEvidence(attach, SLIP, 'parchi.jpg'));
    await commands.execute(new WithdrawComplaint(request(ticketId, HELPDESK), null));
    expect(await commands.execute(new AskWhether(attach, 'attach'))).toMatchObject({ repeated: true });
  });

  it('with a command id that somebody else used tells a stranger nothing', async () => {
    const ticketId = await commands.route();
    const attach = request(ticketId, bhopal());
    await commands.execute(new AttachEvidence(attach, SLIP, 'parchi.jpg'));
    const asked = (id: string, actor: Actor) =>
      commands.execute(new AskWhether(request(id, actor, { commandId: attach.commandId }), 'attach'));
    await expect(asked(ticketId, officerAt('indore'))).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    await expect(asked(ticketId, AUDITOR)).rejects.toMatchObject({ code: 'ROLE_MAY_NOT' });
    await expect(asked(await commands.route(), bhopal())).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

import { Directory } from '@nivaran/directory';
import { CLOCKWORK, HELPDESK } from '@nivaran/testing';
import { AddNote } from '../add-note/add-note';
import type { ActionRequest } from '../running/action-request';
import { request, runningCommands } from '../running/commands.fixture';
import { ForeseeDue } from './foresee-due';
import { RecordDueBatch } from './record-due-batch';

const HOUR = 3_600_000;

describe('clocks that are decided on before they are due', () => {
  const commands = runningCommands();
  const BREACHED = ['ComplaintLodged', 'StageStarted', 'StageBreached', 'ComplaintEscalated'];
  const typesOf = async (ticketId: string) => (await commands.eventsOf(ticketId)).map(({ type }) => type);
  const reads = () => jest.spyOn(commands.runtime.store.read, 'streams');

  /** Complaints whose ROUTE clocks, of one hour, are foreseen. */
  const foreseen = async (count: number) => {
    const lodged = await Promise.all(Array.from({ length: count }, () => commands.lodge()));
    const at = commands.clock.now().getTime() + HOUR;
    const requests = lodged.map(({ ticketId }): ActionRequest => request(ticketId, CLOCKWORK));
    await commands.execute(new ForeseeDue(requests.map((each) => ({ request: each, at }))));
    return { at, requests, tickets: lodged.map(({ ticketId }) => ticketId) };
  };

  afterEach(() => jest.restoreAllMocks());

  it('are stored when they are, as of their due time, without reading anything again', async () => {
    const { at, requests, tickets } = await foreseen(5);
    for (const ticketId of tickets) expect(await typesOf(ticketId)).toEqual(BREACHED.slice(0, 2));
    commands.clock.after('PT1H');
    const read = reads();
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    for (const ticketId of tickets) {
      const events = await commands.eventsOf(ticketId);
      expect(events.map(({ type }) => type)).toEqual(BREACHED);
      expect(events.at(-1)?.occurredAt).toBe(new Date(at).toISOString());
    }
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    for (const ticketId of tickets) expect(await typesOf(ticketId)).toEqual(BREACHED);
  });

  it('are not stored a moment too early', async () => {
    const { requests, tickets } = await foreseen(1);
    commands.clock.after('PT59M');
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    expect(await typesOf(tickets[0] ?? '')).toEqual(BREACHED.slice(0, 2));
    commands.clock.after('PT1M');
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    expect(await typesOf(tickets[0] ?? '')).toEqual(BREACHED);
  });

  it('are decided anew where something happened to the complaint meanwhile', async () => {
    const { requests, tickets } = await foreseen(2);
    await commands.execute(new AddNote(request(tickets[1] ?? '', HELPDESK), 'इस बीच'));
    commands.clock.after('PT1H');
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    expect(await typesOf(tickets[0] ?? '')).toEqual(BREACHED);
    expect(await typesOf(tickets[1] ?? '')).toEqual([
      ...['ComplaintLodged', 'StageStarted', 'NoteAdded', 'StageBreached', 'ComplaintEscalated'],
    ]);
  });

  it('are decided anew where another pack has come into force meanwhile', async () => {
    const { requests, tickets } = await foreseen(1);
    commands.clock.after('PT1H');
    const { packs } = commands.runtime;
    const other = new Directory({ ...packs.current().pack, version: 'another' });
    jest.spyOn(packs, 'current').mockReturnValue(other);
    const read = reads();
    expect(await commands.execute(new RecordDueBatch(requests))).toEqual([]);
    expect(read).toHaveBeenCalled();
    expect(await typesOf(tickets[0] ?? '')).toEqual(BREACHED);
  });

  it('may be of complaints that there are not: nothing is foreseen, and the command says so when it is due', async () => {
    const missing = request('26000000000', CLOCKWORK);
    await commands.execute(new ForeseeDue([{ request: missing, at: commands.clock.now().getTime() }]));
    const failed = await commands.execute(new RecordDueBatch([missing]));
    expect(failed).toMatchObject([{ error: { code: 'COMPLAINT_NOT_FOUND' } }]);
  });
});

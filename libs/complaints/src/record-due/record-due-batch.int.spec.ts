import { EventStore, EventTypes } from '@nivaran/event-store';
import { CLOCKWORK, HELPDESK } from '@nivaran/testing';
import { AddNote } from '../add-note/add-note';
import { request, runningCommands } from '../running/commands.fixture';
import { streamOf } from '../running/stream-id';
import { RecordDue } from './record-due';
import { RecordDueBatch } from './record-due-batch';

const MISSING = '26000000000';

describe('clocks of many complaints that are due together', () => {
  const commands = runningCommands();
  const lodge = async (count: number) => {
    const lodged = await Promise.all(Array.from({ length: count }, () => commands.lodge()));
    return lodged.map(({ ticketId }) => ticketId);
  };
  const due = (ticketId: string) => request(ticketId, CLOCKWORK, { commandId: `due-${ticketId}` });
  const typesOf = async (ticketId: string) => (await commands.eventsOf(ticketId)).map(({ type }) => type);
  const BREACHED = ['ComplaintLodged', 'StageStarted', 'StageBreached', 'ComplaintEscalated'];

  afterEach(() => jest.restoreAllMocks());

  it('are recorded as each would be alone', async () => {
    const [alone = '', ...together] = await lodge(20);
    commands.clock.after('PT1H');
    await commands.execute(new RecordDue(due(alone)));
    expect(await commands.execute(new RecordDueBatch(together.map(due)))).toEqual([]);

    const [, , ...expected] = await commands.eventsOf(alone);
    for (const ticketId of together) {
      const [, , ...events] = await commands.eventsOf(ticketId);
      expect(events.map(({ type }) => type)).toEqual(BREACHED.slice(2));
      expect(events.map(({ data, version }) => ({ data, version }))).toEqual(
        expected.map(({ data, version }) => ({
          data: { ...data, ...('at' in data && { at: expect.any(String) }) },
          version,
        })),
      );
      expect(events[0]?.metadata).toEqual({ actor: CLOCKWORK, commandId: `due-${ticketId}` });
    }
  });

  it('are recorded once, however often and in whichever form they are asked for', async () => {
    const tickets = await lodge(10);
    commands.clock.after('PT1H');
    const [first = ''] = tickets;
    const single = () => commands.execute(new RecordDue(due(first)));
    const batch = () => commands.execute(new RecordDueBatch(tickets.map(due)));
    await Promise.all([single(), batch(), batch(), single()]);
    const outcome = await single();
    expect(await batch()).toEqual([]);
    expect(await single()).toEqual(outcome);
    for (const ticketId of tickets) expect(await typesOf(ticketId)).toEqual(BREACHED);
  });

  it('of one complaint may come several to a batch', async () => {
    const [ticketId = ''] = await lodge(1);
    commands.clock.after('PT1H');
    const two = ['ROUTE-1', 'RESOLVE-1'].map((clock) => ({ ...due(ticketId), commandId: `due-${ticketId}-${clock}` }));
    expect(await commands.execute(new RecordDueBatch(two))).toEqual([]);
    expect(await typesOf(ticketId)).toEqual(BREACHED);
  });

  it('are recorded although somebody acts on their complaints between reading and storing', async () => {
    const tickets = await lodge(3);
    commands.clock.after('PT1H');
    const { read } = commands.runtime.store;
    const streams = read.streams.bind(read);
    jest.spyOn(read, 'streams').mockImplementationOnce(async (ids) => {
      const before = await streams(ids);
      await commands.execute(new AddNote(request(tickets[1] ?? '', HELPDESK), 'इस बीच'));
      return before;
    });
    expect(await commands.execute(new RecordDueBatch(tickets.map(due)))).toEqual([]);
    for (const ticketId of tickets)
      expect((await typesOf(ticketId)).filter((type) => type === 'StageBreached')).toHaveLength(1);
  });

  it('do not wait for one that fails: it is named with its reason', async () => {
    const [poisoned = '', ...good] = await lodge(8);
    const newer = new EventStore(commands.db.appPool, new EventTypes([{ type: 'OfTheFuture', version: 1 }]));
    await newer.append({
      ...{ streamId: streamOf(poisoned), expected: 'exists', events: [{ type: 'OfTheFuture', data: {} }] },
      metadata: { actor: HELPDESK, commandId: `poison-${poisoned}` },
      ...{ occurredAt: commands.clock.now(), requestHash: '', result: null },
    });
    await newer.close();
    commands.clock.after('PT1H');
    const asked = [...good.slice(0, 3), poisoned, MISSING, ...good.slice(3)].map(due);
    const failed = await commands.execute(new RecordDueBatch(asked));
    expect(failed.map((each) => each.request.ticketId)).toEqual([poisoned, MISSING]);
    expect(failed[0]?.error).toMatchObject({ code: 'UNKNOWN_EVENT_TYPE' });
    expect(failed[1]?.error).toMatchObject({ code: 'COMPLAINT_NOT_FOUND' });
    for (const ticketId of good) expect(await typesOf(ticketId)).toEqual(BREACHED);
  });

  it('that are not due yet, or no clocks at all, are no reason to write anything', async () => {
    const tickets = await lodge(3);
    const head = await commands.runtime.store.read.head();
    expect(await commands.execute(new RecordDueBatch(tickets.map(due)))).toEqual([]);
    expect(await commands.execute(new RecordDueBatch([]))).toEqual([]);
    expect(await commands.runtime.store.read.head()).toBe(head);
  });
});

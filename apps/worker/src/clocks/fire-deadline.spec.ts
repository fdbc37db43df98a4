import type { CommandBus } from '@nestjs/cqrs';
import { RecordDue } from '@nivaran/complaints';
import { fireDeadline } from './fire-deadline';

describe('A due clock', () => {
  const dueAt = new Date('2026-11-23T05:30:00.000Z');
  const sent: RecordDue[] = [];
  const commands = { execute: async (command: RecordDue) => sent.push(command) } as unknown as CommandBus;
  const idFor = async (instance: string, due = dueAt) => {
    await fireDeadline(commands, { streamId: 'complaint-26482973150', instance, dueAt: due });
    return sent.at(-1)?.request.commandId;
  };

  it('is recorded by the system clock', async () => {
    await idFor('ACT-1');
    expect(sent.at(-1)?.request).toMatchObject({
      ticketId: '26482973150',
      actor: { kind: 'system', id: 'clock' },
      expectedVersion: null,
    });
  });

  it('is recorded under the same command however often it comes up', async () => {
    expect(await idFor('ACT-1')).toBe(await idFor('ACT-1'));
  });

  it('is told apart from another clock of the complaint and from its own next due time', async () => {
    const ids = [await idFor('ACT-1'), await idFor('ACCEPT-1'), await idFor('ACT-1', new Date(dueAt.getTime() + 1))];
    expect(new Set(ids).size).toBe(3);
  });

  it('of a stream that is no complaint is an error that names the stream', async () => {
    await expect(fireDeadline(commands, { streamId: 'pack', instance: 'X-1', dueAt })).rejects.toThrow('pack');
  });
});

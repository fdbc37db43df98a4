import type { CommandBus } from '@nestjs/cqrs';
import type { FailedRequest, RecordDueBatch } from '@nivaran/complaints';
import type { Deadline } from '@nivaran/jobs';
import { fireDeadlines } from './fire-deadlines';

describe('Due clocks', () => {
  const dueAt = new Date('2026-11-23T05:30:00.000Z');
  const sent: RecordDueBatch[] = [];
  let failing: (command: RecordDueBatch) => FailedRequest[] = () => [];
  const execute = async (command: RecordDueBatch) => (sent.push(command), failing(command));
  const fire = (...deadlines: Deadline[]) => fireDeadlines({ execute } as unknown as CommandBus, deadlines);
  const clock = (instance: string, due = dueAt, streamId = 'complaint-26482973150'): Deadline => {
    return { streamId, instance, dueAt: due };
  };
  const idsFor = async (...deadlines: Deadline[]) => {
    await fire(...deadlines);
    return sent.at(-1)?.requests.map(({ commandId }) => commandId) ?? [];
  };

  beforeEach(() => {
    failing = () => [];
  });

  it('are recorded by the system clock, all in one command', async () => {
    await fire(clock('ACT-1'), clock('ACT-1', dueAt, 'complaint-26482973151'));
    expect(sent.at(-1)?.requests).toMatchObject(
      ['26482973150', '26482973151'].map((ticketId) => ({
        ...{ ticketId, actor: { kind: 'system', id: 'clock' }, expectedVersion: null },
      })),
    );
  });

  it('are recorded under the same ids however often they come up', async () => {
    expect(await idsFor(clock('ACT-1'))).toEqual(['due-26482973150-ACT-1-1795411800000']);
    expect(await idsFor(clock('ACT-1'))).toEqual(['due-26482973150-ACT-1-1795411800000']);
  });

  it('are told apart from other clocks of the complaint and from their own next due time', async () => {
    const ids = await idsFor(clock('ACT-1'), clock('ACCEPT-1'), clock('ACT-1', new Date(dueAt.getTime() + 1)));
    expect(new Set(ids).size).toBe(3);
  });

  it('that fail are named with their error; the others are done', async () => {
    const error = new Error('No.');
    failing = ({ requests }) => requests.slice(1).map((request) => ({ request, error }));
    expect(await fire(clock('ACT-1'), clock('ACCEPT-1'))).toEqual([{ deadline: clock('ACCEPT-1'), error }]);
  });

  it('of a stream that is no complaint are failures that name the stream, and hold up no other', async () => {
    const [failed, ...others] = await fire(clock('X-1', dueAt, 'pack'), clock('ACT-1'));
    expect(failed).toMatchObject({ deadline: { streamId: 'pack' } });
    expect(String(failed?.error)).toContain('pack');
    expect(others).toEqual([]);
    expect(sent.at(-1)?.requests).toHaveLength(1);
  });
});

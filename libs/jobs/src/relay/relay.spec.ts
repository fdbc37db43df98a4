import type { StoredEvent } from '@nivaran/event-store';
import type { Job } from '../queues/job';
import type { JobProducer } from '../queues/job-producer';
import { alarmFor } from './alarm';
import { Relay } from './relay';

const event = (position: number, data: object): StoredEvent => ({
  type: 'Happened',
  data,
  position,
  streamId: `s-${position}`,
  version: 1,
  schemaVersion: 1,
  metadata: { actor: { kind: 'system', id: 'test' }, commandId: `c-${position}` },
  occurredAt: '2026-11-23T05:30:00.000Z',
  recordedAt: '2026-11-23T05:30:00.000Z',
});

describe('The relay', () => {
  const added: (readonly Job[])[] = [];
  const producer = { add: async (jobs: readonly Job[]) => void added.push(jobs) } as unknown as JobProducer;
  const jobsOf = ({ position }: StoredEvent): Job[] => [
    { queue: 'work', name: 'do', id: `do-${position}`, data: { position } },
  ];
  const ids = () => added.flat().map(({ queue, id }) => `${queue}/${id}`);
  const far = (ms: number) => new Date(Date.parse('2099-01-01T10:00:00.000Z') + ms).toISOString();
  const second = Date.parse('2099-01-01T10:00:00.000Z') / 1000;

  beforeEach(() => added.splice(0));

  it('adds the jobs of each event under ids from its position', async () => {
    await new Relay(producer, jobsOf).apply([event(7, {}), event(8, {})]);
    expect(ids()).toEqual(['work/do-7', 'work/do-8']);
  });

  it('adds the same jobs again when a batch is repeated', async () => {
    const relay = new Relay(producer, jobsOf);
    const batch = [event(7, { instance: 'C-1', wakeAt: far(0) })];
    await relay.apply(batch);
    await relay.apply(batch);
    expect(added[1]?.map(({ id }) => id)).toEqual(added[0]?.map(({ id }) => id));
  });

  it('sets one alarm for all clocks that are due within the same second', async () => {
    await new Relay(producer, () => []).apply([
      event(1, { instance: 'C-1', wakeAt: far(-999) }),
      event(2, { instance: 'C-1', wakeAt: far(-1) }),
      event(3, { instance: 'C-2', wakeAt: far(0) }),
      event(4, { instance: 'C-3', wakeAt: far(1) }),
    ]);
    expect(ids()).toEqual([`alarms/alarm-${second}s`, `alarms/alarm-${second + 1}s`]);
  });

  it('sets no alarm for a clock that stops, nor for an event without a clock', async () => {
    await new Relay(producer, () => []).apply([
      event(1, { instance: 'C-1', wakeAt: null }),
      event(2, { wakeAt: far(0) }),
    ]);
    expect(ids()).toEqual([]);
  });
});

describe('An alarm', () => {
  const now = Date.parse('2026-11-23T05:30:00.200Z');

  it('rings at the whole second after the due time, never before it', () => {
    expect(alarmFor(now + 1500, now).delayUntil).toBe(Date.parse('2026-11-23T05:30:02.000Z'));
    expect(alarmFor(now + 1800, now).delayUntil).toBe(now + 1800);
  });

  it('of a due time that has passed rings within the next second', () => {
    expect(alarmFor(now - 3_600_000, now).delayUntil).toBe(Date.parse('2026-11-23T05:30:01.000Z'));
  });

  it('is forgotten once it rang, so that its second can have another one', () => {
    expect(alarmFor(now, now).reusableId).toBe(true);
  });
});

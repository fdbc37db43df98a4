import { aComplaint } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { GetQueue } from './get-queue';
import { GetQueueCounts } from './get-queue-counts';
import { QUEUE_VIEWS, type QueueReader, filterOfView } from './queue-view';

describe('the counts beside the views of a queue', () => {
  const house = readModels();
  const at = (day: number, hour = 10) => ({ at: `2026-11-${day}T${hour}:00+05:30` });

  beforeAll(async () => {
    await house.tell(
      ...[10, 11, 12, 13, 14, 16, 17, 18].map((day) => aComplaint(at(day)).routedTo('bhopal')),
      ...[10, 13, 16].map((day) => aComplaint(at(day, 12)).routedTo('bhopal').accepted()),
      aComplaint(at(10)).routedTo('bhopal').after('P2D').dueRecorded(),
      aComplaint(at(12)).routedTo('bhopal').accepted().asked(),
      aComplaint(at(12)).routedTo('bhopal').accepted().held('AADHAAR'),
      aComplaint(at(12)).routedTo('bhopal').accepted().resolved(),
      aComplaint(at(12)).routedTo('bhopal').accepted().resolved().confirmed(),
      aComplaint(at(12)).routedTo('bhopal').accepted().rejected(),
      aComplaint(at(12)).routedTo('bhopal').accepted().escalated(2),
      aComplaint(at(12)).routedTo('gwalior').withdrew(),
      aComplaint(at(13)).routedTo('gwalior').linkedTo('INC-26-000001'),
      aComplaint(at(13)).deferred(),
    );
  });

  const reader = (now: string, endOfDay = '2026-11-14T00:00+05:30'): QueueReader => ({
    ...{ account: 'officer.bhopal', now: new Date(now), endOfDay: new Date(endOfDay) },
  });

  it.each([
    ['bhopal', '2026-11-13T10:00+05:30'],
    ['bhopal', '2026-11-13T11:17:23.456+05:30'],
    ['bhopal', '2026-11-17T23:59+05:30'],
    ['gwalior', '2026-11-13T10:00+05:30'],
    ['anuppur', '2026-11-13T10:00+05:30'],
    [null, '2026-11-13T13:13+05:30'],
    [null, '2030-01-01T00:00Z'],
  ])('are the numbers of tickets that the views of %s show at %s', async (desk, now) => {
    const shown: Record<string, number> = {};
    for (const view of QUEUE_VIEWS) {
      const nothing = { desk, status: null, category: null, officer: null, dueBefore: null, cursor: null, limit: 200 };
      const { items } = await house.query(
        new GetQueue({ ...nothing, ...filterOfView(view, reader(now)), cursor: null }, 'en'),
      );
      shown[view] = items.length;
    }
    expect(await house.query(new GetQueueCounts(desk, reader(now)))).toEqual(shown);
  });

  it('tell the views apart', async () => {
    const counts = await house.query(new GetQueueCounts('bhopal', reader('2026-11-13T11:00+05:30')));
    expect(counts).toEqual({
      ...{ open: 16, unclaimed: 9, mine: 6, mentioned: 0, overdue: 4, today: 5 },
      ...{ triage: 0, waiting: 2, appealed: 0, resolved: 1, raised: 2 },
    });
    expect((await house.query(new GetQueueCounts(null, reader('2026-11-13T11:00+05:30')))).triage).toBe(1);
  });
});

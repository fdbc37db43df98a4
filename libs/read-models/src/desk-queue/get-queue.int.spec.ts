import { type ComplaintScenario, aComplaint } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { GetQueue, type QueueFilter, type QueueItem } from './get-queue';

const ALL: QueueFilter = {
  ...{ desk: null, status: null, category: null, officer: null, dueBefore: null, cursor: null, limit: 100 },
};

describe('the queue', () => {
  const house = readModels();
  const lives = new Map<string, ComplaintScenario>();

  beforeAll(async () => {
    const day = (date: number) => ({ at: `2026-11-${date}T10:00+05:30` });
    const told = {
      earliest: aComplaint(day(12)).routedTo('bhopal'),
      // Five that are due at the same instant.
      ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`alike ${n}`, aComplaint(day(16)).routedTo('bhopal')])),
      inHand: aComplaint(day(16)).routedTo('bhopal').accepted(),
      // Three whose clocks stand still.
      ...Object.fromEntries(
        [1, 2, 3].map((n) => [`waiting ${n}`, aComplaint(day(13)).routedTo('bhopal').accepted().asked()]),
      ),
      elsewhere: aComplaint(day(13)).routedTo('indore'),
      atNational: aComplaint(day(13)).routedTo('bhopal').accepted().forwardedTo('national'),
      misuse: aComplaint({ ...day(16), category: 'PRIVACY' }).routedTo('state', 'bhopal'),
      triage: aComplaint(day(13)).deferred(),
      resolved: aComplaint(day(12)).routedTo('bhopal').accepted().resolved(),
      closed: aComplaint(day(12)).routedTo('bhopal').accepted().resolved().confirmed(),
      rejected: aComplaint(day(12)).routedTo('bhopal').accepted().rejected(),
      breached: aComplaint(day(10)).routedTo('bhopal').after('P2D').dueRecorded(),
    };
    for (const [name, life] of Object.entries(told)) lives.set(life.complaint.ticketId, life).set(name, life);
    await house.tell(...Object.values(told));
  });

  const page = (change: Partial<QueueFilter> = {}) => house.query(new GetQueue({ ...ALL, ...change }, 'en'));
  const idOf = (name: string) => lives.get(name)?.complaint.ticketId;

  async function allPages(change: Partial<QueueFilter>): Promise<QueueItem[]> {
    const items: QueueItem[] = [];
    let cursor: string | null = null;
    do {
      const next = await page({ ...change, cursor });
      items.push(...next.items);
      cursor = next.nextCursor;
      expect(items.length).toBeLessThan(100);
    } while (cursor !== null);
    return items;
  }

  it('has the most urgent first, and those whose clocks stand still last', async () => {
    const { items } = await page({ desk: 'bhopal' });
    const due = items.map(({ dueAt }) => dueAt ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(items.map(({ ticketId }) => ticketId).slice(0, 2)).toEqual([idOf('breached'), idOf('earliest')]);
    expect(items.slice(-3).map(({ status, dueAt }) => [status, dueAt])).toEqual(
      Array.from({ length: 3 }, () => ['awaitingCitizen', null]),
    );
  });

  it.each([1, 2, 3, 4, 7, 100])(
    'visits each ticket once in pages of %i, also those due at one instant',
    async (limit) => {
      const items = await allPages({ desk: 'bhopal', limit });
      const ids = items.map(({ ticketId }) => ticketId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(items).toEqual((await page({ desk: 'bhopal' })).items);
      expect(ids).toHaveLength(12);
    },
  );

  it('says on the last page that it is the last, also when that page is full', async () => {
    expect((await page({ desk: 'bhopal', limit: 12 })).nextCursor).toBeNull();
    expect((await page({ desk: 'bhopal', limit: 11 })).nextCursor).not.toBeNull();
    expect(await page({ desk: 'anuppur' })).toEqual({ items: [], nextCursor: null });
  });

  it('leaves out what has ended, unless that is asked for', async () => {
    const open = (await page()).items.map(({ ticketId }) => ticketId);
    expect(open).not.toContain(idOf('closed'));
    expect(open).not.toContain(idOf('rejected'));
    expect(open).toContain(idOf('resolved'));
    expect((await page({ status: 'closed' })).items.map(({ ticketId }) => ticketId)).toEqual([idOf('closed')]);
  });

  it('is of the desk that must act, not of the one that answers', async () => {
    const ids = async (desk: string) => (await page({ desk })).items.map(({ ticketId }) => ticketId);
    expect(await ids('national')).toEqual([idOf('atNational')]);
    expect(await ids('state')).toEqual([idOf('misuse')]);
    expect(await ids('bhopal')).not.toContain(idOf('atNational'));
  });

  it('can be narrowed to a status, an officer, a category, and to what is due before a time', async () => {
    const ids = async (change: Partial<QueueFilter>) => (await page(change)).items.map(({ ticketId }) => ticketId);
    expect(await ids({ status: 'triage' })).toEqual([idOf('triage')]);
    expect(await ids({ officer: 'officer.bhopal', status: 'accepted' })).toEqual([idOf('inHand')]);
    expect(await ids({ category: 'PRIVACY' })).toEqual([idOf('misuse')]);
    const dueBefore = new Date('2026-11-12T18:00+05:30');
    expect(await ids({ desk: 'bhopal', dueBefore })).toEqual([idOf('breached')]);
  });

  it('shows what the desk needs to choose, in the reader’s language', async () => {
    const { items } = await house.query(new GetQueue({ ...ALL, status: 'triage' }, 'hi'));
    expect(items).toEqual([
      {
        ticketId: idOf('triage'),
        ...{ version: 3, status: 'triage', channel: 'phone', officer: null, district: null },
        ...{
          category: { code: 'DOSE_MISSING', name: 'खुराक दर्ज नहीं दिख रही' },
          accountableDesk: null,
          holderDesk: null,
        },
        ...{ lodgedAt: '2026-11-13T04:30:00.000Z', dueAt: '2026-11-13T05:30:00.000Z', overdue: true },
        stage: { code: 'ROUTE', name: 'सही दफ़्तर तक पहुँचना' },
      },
    ]);
  });

  it('calls overdue what is past its due time, recorded or not, and nothing else', async () => {
    house.clock.at('2026-11-19T12:00+05:30'); // the citizen’s time to confirm `resolved` is over too
    const { items } = await page({ desk: 'bhopal' });
    const overdue = new Set(items.filter((item) => item.overdue).map(({ ticketId }) => ticketId));
    expect(overdue).toEqual(new Set(['breached', 'earliest', ...[1, 2, 3, 4, 5].map((n) => `alike ${n}`)].map(idOf)));
  });

  it.each(['', 'x', 'bm8', Buffer.from('["2026","1"]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'refuses the cursor "%s", which it did not give',
    async (cursor) => {
      await expect(page({ cursor })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    },
  );
});

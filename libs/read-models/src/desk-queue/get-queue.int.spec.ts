import { type ComplaintScenario, aComplaint } from '@nivaran/testing';
import { readModels } from '../reading/read-models.fixture';
import { isOpen } from '../tickets/is-open';
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
      // At a desk of their own.
      linked: aComplaint(day(13)).routedTo('gwalior').linkedTo('INC-26-000001'),
      held: aComplaint(day(13)).routedTo('gwalior').accepted().held('AADHAAR'),
      bounced: aComplaint(day(13)).routedTo('gwalior').accepted().forwardedTo('national').returned().escalated(2),
      withdrawn: aComplaint(day(13)).routedTo('gwalior').withdrew(),
      merged: aComplaint(day(13))
        .routedTo('gwalior')
        .mergedInto(aComplaint(day(12))),
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

  it('has the most urgent first, and last those that wait for the citizen', async () => {
    const { items } = await page({ desk: 'bhopal' });
    const due = items.map(({ dueAt }) => dueAt ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(items.map(({ ticketId }) => ticketId).slice(0, 2)).toEqual([idOf('breached'), idOf('earliest')]);
    const waiting = items.filter(({ dueAt }) => dueAt === null).map(({ status }) => status);
    expect(waiting.sort()).toEqual([...Array.from({ length: 3 }, () => 'awaitingCitizen'), 'resolved']);
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
    for (const ended of ['rejected', 'withdrawn', 'merged']) expect(open).not.toContain(idOf(ended));
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
        ...{ source: null, incident: null, bounces: 0, raisedTo: 0 },
      },
    ]);
  });

  it('shows what a ticket waits for, how often it went to and fro, and how far it was raised', async () => {
    const { items } = await house.query(new GetQueue({ ...ALL, desk: 'gwalior' }, 'hi'));
    const item = (name: string) => items.find(({ ticketId }) => ticketId === idOf(name));
    expect(items).toHaveLength(3);
    expect(item('linked')).toMatchObject({
      ...{ source: { code: 'COWIN', name: 'कोविन' }, incident: 'INC-26-000001', bounces: 0, raisedTo: 0 },
    });
    expect(item('held')).toMatchObject({ source: { code: 'AADHAAR', name: 'आधार (यूआईडीएआई)' }, incident: null });
    expect(item('bounced')).toMatchObject({ source: null, bounces: 1, raisedTo: 2 });
  });

  it('can be narrowed to what waits for the end of an incident', async () => {
    const { items } = await page({ incident: 'INC-26-000001' });
    expect(items.map(({ ticketId }) => ticketId)).toEqual([idOf('linked')]);
    expect((await page({ incident: 'INC-26-000002' })).items).toEqual([]);
  });

  it('of all desks, of one, of a district and of a category is read by an index that knows no ended ticket', async () => {
    const client = await house.db.pool.connect();
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off');
    const planOf = async (where: string) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select * from read_models.tickets where ${where}
          order by coalesce(next_due_at, 'infinity'), ticket_id limit 10`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await planOf(isOpen())).toContain('using tickets_open ');
    expect(await planOf(`${isOpen()} and holder = 'bhopal'`)).toContain('using tickets_queue ');
    expect(await planOf(`${isOpen()} and district_lgd = 396`)).toContain('using tickets_district ');
    expect(await planOf(`${isOpen()} and category = 'PRIVACY'`)).toContain('using tickets_category ');
    client.release(true);
  });

  it('goes on from a ticket without a running clock by the index of its desk, and not through those of all desks', async () => {
    const client = await house.db.pool.connect();
    await client.query('begin');
    await client.query(
      `insert into read_models.tickets
       select r.* from (select to_jsonb(t) as row from read_models.tickets t limit 1) t, generate_series(1, 5000) n,
              jsonb_populate_record(null::read_models.tickets, t.row || jsonb_build_object(
                'ticket_id', (30000000000 + n)::text, 'status', 'assigned', 'holder', 'desk ' || n % 50,
                'next_due_at', case when n % 3 > 0 then now() + n * interval '1 minute' end)) r`,
    );
    await client.query('analyze read_models.tickets');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select * from read_models.tickets
        where ${isOpen()} and holder = 'desk 7' and coalesce(next_due_at, 'infinity') = 'infinity' and ticket_id > '30000002500'
        order by coalesce(next_due_at, 'infinity'), ticket_id limit 101`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
      /Index Cond: \(\(holder = .*'infinity'.*ticket_id > /,
    );
    await client.query('rollback');
    client.release(true);
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

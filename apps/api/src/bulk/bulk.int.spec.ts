import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { type AcceptComplaint, ticketIdFrom } from '@nivaran/complaints';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Item {
  readonly ticketId: string;
  readonly version: number;
}
interface Verdicts {
  readonly results: readonly {
    readonly ticketId: string;
    readonly ok: boolean;
    readonly version?: number;
    readonly status?: string;
    readonly problem?: { readonly code: string; readonly detail: string; readonly title: string };
  }[];
  readonly done: number;
  readonly refused: number;
}
interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

const TICKET = ticketIdFrom(1999, 7);

describe('the same action on many complaints', () => {
  const api = apiUnderTest();

  /** Complaints in the queue of Bhopal, as somebody read them. */
  async function lodged(count: number): Promise<Item[]> {
    return Promise.all(
      Array.from({ length: count }, async () => {
        const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
        const ticketId = String(body['ticketId']);
        await api.route(ticketId);
        return seen(ticketId);
      }),
    );
  }
  async function seen(ticketId: string): Promise<Item> {
    const { body } = await (await api.as('auditor')).get<Item>(`/api/v1/complaints/${ticketId}`);
    return { ticketId, version: body.version };
  }
  const freshly = (items: readonly Item[]) => Promise.all(items.map(({ ticketId }) => seen(ticketId)));
  async function bulk<Body = Verdicts>(
    account: string,
    action: string,
    body: object,
    { key, language = 'en' }: { readonly key?: string; readonly language?: string } = {},
  ) {
    const headers = { 'idempotency-key': key ?? randomUUID(), 'accept-language': language };
    return (await api.as(account)).post<Body>(`/api/v1/bulk/${action}`, body, headers);
  }
  const codes = ({ results }: Verdicts) => results.map(({ ok, problem }) => (ok ? 'done' : problem?.code));

  it('gives each a verdict of its own, in the order of the items', async () => {
    const [free, taken, stale, other] = (await lodged(4)) as [Item, Item, Item, Item];
    await (await api.as('officer.bhopal')).act(taken.ticketId, 'accept');
    const nobody = { ticketId: TICKET, version: 1 };
    const items = [nobody, other, await seen(taken.ticketId), { ...stale, version: 1 }, free];
    const { status, body } = await bulk('officer.bhopal', 'accept', { items });
    expect(status).toBe(200);
    expect(body.results.map(({ ticketId }) => ticketId)).toEqual(items.map(({ ticketId }) => ticketId));
    expect(codes(body)).toEqual(['COMPLAINT_NOT_FOUND', 'done', 'WRONG_STATUS', 'VERSION_STALE', 'done']);
    expect([body.done, body.refused]).toEqual([2, 3]);
    const { body: alone } = await (await api.as('officer.bhopal')).act(taken.ticketId, 'accept');
    expect(body.results[2]?.problem).toEqual(alone);
    const { version } = await seen(free.ticketId);
    expect(body.results[4]).toEqual({
      ...{ ticketId: free.ticketId, ok: true, version, status: 'accepted', position: expect.any(Number) },
    });
  });

  it('takes ticket IDs as people write them, and tells verdicts in their language', async () => {
    const [item] = (await lodged(1)) as [Item];
    const written = `${item.ticketId.slice(0, 3)}-${item.ticketId.slice(3, 7)}-${item.ticketId.slice(7)}`;
    const body = { items: [{ ...item, ticketId: written }], text: 'एक ही केंद्र के हैं।' };
    expect(codes((await bulk('helpdesk', 'note', body)).body)).toEqual(['done']);
    const { body: refused } = await bulk('national', 'accept', { items: await freshly([item]) }, { language: 'hi' });
    expect(refused.results).toEqual([
      {
        ...{ ticketId: item.ticketId, ok: false },
        problem: expect.objectContaining({
          ...{ code: 'NOT_YOUR_DESK', status: 403, title: 'शिकायत आपके दफ़्तर में नहीं है' },
          detail: expect.stringMatching(/^यह अभी जिला टीकाकरण कार्यालय, भोपाल के पास है/),
        }),
      },
    ]);
  });

  it('leaves one trace of each kind of refusal, however many items were refused', async () => {
    const items = await lodged(5);
    const before = await api.runtime.store.read.head();
    await bulk('national', 'accept', { items });
    const head = await api.runtime.store.read.head();
    const { body } = await (
      await api.as('auditor')
    ).get<{ items: { position: number }[] }>(`/api/v1/audit?type=AccessRefused&actor=national&position=${head}`);
    expect(body.items.filter(({ position }) => position > before)).toMatchObject([
      { data: { code: 'NOT_YOUR_DESK', route: '/api/v1/bulk/accept' } },
    ]);
  });

  it('goes the way from assigning to resolving', async () => {
    const items = await lodged(3);
    const steps = [
      ['supervisor.bhopal', 'assign', { officer: 'officer.bhopal' }, 'accepted'],
      ['officer.bhopal', 'change-category', { category: 'CERT_MISSING', reason: 'प्रमाणपत्र की बात है।' }, 'accepted'],
      ['officer.bhopal', 'note', { text: 'सब एक ही केंद्र के हैं।' }, 'accepted'],
      ['officer.bhopal', 'resolve', { resolution: 'CERTIFICATE_ISSUED', explanation: 'बना दिया है।' }, 'resolved'],
    ] as const;
    for (const [account, action, body, status] of steps) {
      const { body: answer } = await bulk(account, action, { ...body, items: await freshly(items) });
      expect({ action, each: answer.results.map((verdict) => verdict.status ?? verdict.problem) }).toEqual({
        action,
        each: items.map(() => status),
      });
    }
  });

  it('forwards what can be forwarded', async () => {
    const [mine, queued] = (await lodged(2)) as [Item, Item];
    await (await api.as('officer.bhopal')).act(mine.ticketId, 'accept');
    const body = { items: await freshly([mine, queued]), to: 'national', reason: 'वहीं हो सकता है।' };
    expect(codes((await bulk('officer.bhopal', 'forward', body)).body)).toEqual(['done', 'WRONG_STATUS']);
  });

  it('links what has the cause of an incident, and refuses each where there is no such incident', async () => {
    const items = await lodged(2);
    const text = { hi: 'कोविन बंद है।', en: 'CoWIN is down.' };
    const declared = await (
      await api.as('supervisor.bhopal')
    ).post('/api/v1/incidents', { source: 'COWIN', title: text, text });
    expect(declared.status).toBe(201);
    const incident = String(declared.body['incidentId']);
    expect(codes((await bulk('officer.bhopal', 'link-incident', { items, incident })).body)).toEqual(['done', 'done']);
    const none = { items: await freshly(items), incident: 'INC-01-000001' };
    expect(codes((await bulk('officer.bhopal', 'link-incident', none)).body)).toEqual([
      'INPUT_UNKNOWN',
      'INPUT_UNKNOWN',
    ]);
  });

  it('answers the same to the same key, and does nothing twice', async () => {
    const [one, two, gone] = (await lodged(3)) as [Item, Item, Item];
    await (await api.as('helpdesk')).act(gone.ticketId, 'withdraw');
    const body = { items: [one, await seen(gone.ticketId), two] };
    const key = randomUUID();
    const first = await bulk('officer.bhopal', 'accept', body, { key });
    expect(codes(first.body)).toEqual(['done', 'WRONG_STATUS', 'done']);
    await (await api.as('officer.bhopal')).act(one.ticketId, 'note', { text: 'बाद में।' });
    const versions = await freshly([one, two]);
    const again = await bulk('officer.bhopal', 'accept', body, { key });
    expect(again.body).toEqual(first.body);
    expect(await freshly([one, two])).toEqual(versions);
    const other = await bulk('officer.bhopal', 'note', { ...body, text: 'और' }, { key });
    expect(codes(other.body)).toEqual(['IDEMPOTENCY_KEY_REUSED', expect.any(String), 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('needs a key', async () => {
    const items = [{ ticketId: TICKET, version: 1 }];
    const { status, body } = await (await api.as('officer.bhopal')).post('/api/v1/bulk/accept', { items });
    expect([status, body['code'], body['field']]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED', 'Idempotency-Key']);
  });

  it('is refused as a whole for what all items share: an officer of another desk, or a role that may not', async () => {
    const items = await lodged(1);
    const elsewhere = await bulk<Refused>('supervisor.bhopal', 'assign', { items, officer: 'national' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'OFFICER_ELSEWHERE']);
    const helpdesk = await bulk<Refused>('helpdesk', 'assign', { items, officer: 'officer.bhopal' });
    expect([helpdesk.status, helpdesk.body.code]).toEqual([403, 'ROLE_MAY_NOT']);
  });

  it.each([
    ['no items', [], 'items', 'EMPTY'],
    ['a ticket that comes twice', [TICKET, `${TICKET.slice(0, 3)}-${TICKET.slice(3)}`], 'items.1.ticketId', 'TWICE'],
    ['a ticket ID with a digit too few', [TICKET.slice(1)], 'items.0.ticketId', 'TICKET_ID'],
  ])('is refused with %s', async (_, tickets, field, code) => {
    const items = tickets.map((ticketId) => ({ ticketId, version: 1 }));
    const { status, body } = await bulk<Refused>('officer.bhopal', 'accept', { items });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field, code })]]);
  });

  it('is refused with more than 500 items, or with none of what the action needs', async () => {
    const items = Array.from({ length: 501 }, (_, index) => ({ ticketId: ticketIdFrom(1999, index), version: 1 }));
    const { body: many } = await bulk<Refused>('officer.bhopal', 'accept', { items });
    expect(many.errors).toEqual([{ field: 'items', code: 'TOO_MANY', detail: 'Give at most 500.' }]);
    const { body: silent } = await bulk<Refused>('officer.bhopal', 'note', { items: items.slice(0, 1) });
    expect(silent.errors).toEqual([expect.objectContaining({ field: 'text', code: 'REQUIRED' })]);
  });

  it('tells a fault of ours as the verdict of its item, without its innards, and writes it into the log', async () => {
    const [broken, fine] = (await lodged(2)) as [Item, Item];
    const bus = api.app.get(CommandBus, { strict: false });
    const execute = bus.execute.bind(bus);
    const fault = jest.spyOn(bus, 'execute').mockImplementation((command) => {
      const { request } = command as AcceptComplaint;
      if (request.ticketId === broken.ticketId) throw new Error('a secret of the machine');
      return execute(command);
    });
    const { body, text } = await bulk('officer.bhopal', 'accept', { items: [broken, fine] }, { language: 'hi' });
    fault.mockRestore();
    expect(codes(body)).toEqual(['INTERNAL_ERROR', 'done']);
    expect(body.results[0]?.problem?.title).toBe('हमारी ओर से कुछ गड़बड़ हुई');
    expect(text).not.toContain('secret');
    expect(api.log.join('')).toContain('a secret of the machine');
  });

  it('does 200 in seconds', async () => {
    const items = await lodged(200);
    const start = performance.now();
    const { body } = await bulk('officer.bhopal', 'accept', { items });
    const millis = performance.now() - start;
    expect([body.done, body.refused]).toEqual([200, 0]);
    expect(millis).toBeLessThan(10_000);
  });
});

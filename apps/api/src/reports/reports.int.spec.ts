import type { AgeingRow, SlaTicketPage, SlaTrendRow } from '@nivaran/read-models';
import readSheets from 'read-excel-file/node';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { dateIn } from '../requests/time-zone';
import type { OfficerRow } from './officers-answer';
import { XLSX } from './xlsx';

interface Report {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly { readonly group: { readonly code: string } | null; readonly running: number }[];
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

describe('the SLA report', () => {
  const api = apiUnderTest();
  const report = async (query: string) => (await api.as('state')).get<Report>(`/api/v1/reports/sla${query}`);
  let position: number;

  beforeAll(async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    await api.route(String(body['ticketId']));
    position = await api.runtime.store.read.head();
  });

  it.each([
    ['district', ['396', null]],
    ['desk', ['bhopal', null]],
    ['tier', ['DISTRICT', null]],
    ['category', ['DOSE_MISSING']],
    ['stage', ['ACCEPT', 'ACT', 'RESOLVE', 'ROUTE']],
  ])('groups by %s', async (groupBy, groups) => {
    const { status, body } = await report(`?groupBy=${groupBy}&position=${position}`);
    expect(status).toBe(200);
    const shown = body.rows.map(({ group }) => group?.code ?? null);
    expect(shown).toEqual(groupBy === 'district' ? ['396'] : groups);
  });

  it('takes the last 30 days, today included, if nothing is said', async () => {
    const { body } = await report('');
    expect(Date.parse(body.to) - Date.parse(body.from)).toBe(30 * 86_400_000);
    expect([body.from, body.to].map((at) => at.slice(11))).toEqual(['18:30:00.000Z', '18:30:00.000Z']); // midnight in India
    expect(Date.parse(body.to) - Date.now()).toBeGreaterThan(0);
    expect(Date.parse(body.to) - Date.now()).toBeLessThanOrEqual(86_400_000);
  });

  it('begins a day at midnight in Kolkata, and takes moments with their zone', async () => {
    const { body } = await report('?from=2026-11-01&to=2026-11-08T00:00:00+05:30');
    expect([body.from, body.to]).toEqual(['2026-10-31T18:30:00.000Z', '2026-11-07T18:30:00.000Z']);
  });

  it.each([
    ['?from=2026-11-08&to=2026-11-01', 'from', 'PERIOD_EMPTY'],
    ['?from=2026-02-30', 'from', 'MOMENT'],
    ['?from=yesterday', 'from', 'MOMENT'],
    ['?from=2026-11-01T00:00:00', 'from', 'MOMENT'],
    ['?groupBy=mood', 'groupBy', 'NOT_ONE_OF'],
  ])('%s is refused', async (query, field, code) => {
    const { status, body } = await report(query);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('comes as CSV too, with a header in the reader’s language', async () => {
    const csv = `/api/v1/reports/sla.csv?groupBy=desk&position=${position}`;
    const { status, text, headers } = await (await api.as('state')).get(`${csv}&lang=hi&to=2099-11-08`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toBe('attachment; filename="sla-by-desk-2099-11-08.csv"');
    expect(text.charCodeAt(0)).toBe('क'.charCodeAt(0));
    const [header] = text.split('\r\n');
    expect(header).toBe(
      'कोड,नाम,शिकायतें,चरण,समय पर पूरे,देर से पूरे,चालू,समय बीत गया,समय पर पूरे होने का हिस्सा,"लगा समय, माध्यिका (घंटे)",आगे जाकर लौटीं',
    );
    const english = await (await api.as('state')).get(csv);
    expect(english.text.split('\r\n')[0]).toMatch(/^Code,Name,Tickets,Stages,Met in time/);
    expect(english.text).toContain('bhopal,"District Immunisation Office, Bhopal",1,');
  });

  it('opens down to the tickets behind a number, as a list and as CSV without a limit of rows', async () => {
    const behind = `groupBy=desk&group=bhopal&counted=running&position=${position}`;
    const state = await api.as('state');
    const { body } = await state.get<SlaTicketPage>(`/api/v1/reports/sla/tickets?${behind}`);
    const row = (await report('?groupBy=desk')).body.rows.find(({ group }) => group?.code === 'bhopal');
    expect(body.items.length).toBe(row?.running);
    expect(new Set(body.items.map(({ outcome }) => outcome))).toEqual(new Set(['running']));

    const csv = await state.get(`/api/v1/reports/sla/tickets.csv?${behind}&limit=1&lang=en`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="sla-tickets-2\d{3}-\d\d-\d\d\.csv"$/);
    const [header, ...lines] = csv.text.trimEnd().split('\r\n');
    expect(header).toBe('Ticket,Stage,Outcome,Category,District,Desk,Started,Due,Ended,Time used (hours)');
    expect(lines.map((line) => line.slice(0, 11))).toEqual(body.items.map(({ ticketId }) => ticketId));
    const others = await state.get<SlaTicketPage>(`/api/v1/reports/sla/tickets?groupBy=desk&group=-&counted=met`);
    expect(others.body.items.map(({ stage }) => stage.code)).toEqual(['ROUTE']);
  });

  it('comes as a workbook too, with the same figures', async () => {
    const rows = async (path: string) => {
      const { status, headers, bytes } = await (await api.as('state')).get(`/api/v1/reports/${path}`);
      expect([status, headers['content-type']]).toEqual([200, XLSX]);
      return (await readSheets(bytes))[0]?.data ?? [];
    };
    const [header, ...lines] = await rows(`sla.xlsx?groupBy=desk&lang=en&position=${position}`);
    expect(header?.slice(0, 4)).toEqual(['Code', 'Name', 'Tickets', 'Stages']);
    const { body } = await report('?groupBy=desk');
    expect(lines.map((line) => line[6])).toEqual(body.rows.map(({ running }) => running));
    expect((await rows('sla/tickets.xlsx?groupBy=desk')).length).toBeGreaterThan(3);
    for (const path of ['trend.xlsx', 'ageing.xlsx', 'officers.xlsx'])
      expect((await rows(path)).length).toBeGreaterThan(1);
  });

  it('shows how it went step by step, of everything and of one’s own district alike', async () => {
    const trend = async (account: string) =>
      (
        await (
          await api.as(account)
        ).get<{ rows: SlaTrendRow[] }>(`/api/v1/reports/trend?step=month&position=${position}`)
      ).body.rows;
    const [mine] = await trend('supervisor.bhopal');
    expect(mine).toMatchObject({ from: expect.stringMatching(/^2\d{3}-\d\d-01$/), started: 4, running: 3, met: 1 });
    expect(await trend('state')).toEqual([mine]);
  });

  it('counts how old open tickets are, and the queue shows those of an age', async () => {
    const { body } = await (await api.as('state')).get<{ rows: AgeingRow[] }>('/api/v1/reports/ageing?groupBy=desk');
    expect(body.rows).toEqual([
      { group: expect.objectContaining({ code: 'bhopal' }), open: 1, ages: [1, 0, 0, 0, 0, 0, 0] },
    ]);
    const ofSupervisor = await (await api.as('supervisor.bhopal')).get('/api/v1/reports/ageing?groupBy=desk');
    expect(ofSupervisor.body).toEqual(body);
    const queue = async (query: string) =>
      (await (await api.as('supervisor.bhopal')).get<{ items: unknown[] }>(`/api/v1/queue?${query}`)).body.items.length;
    const tomorrow = dateIn(new Date(Date.now() + 86_400_000), 'Asia/Kolkata');
    expect([await queue(`lodgedBefore=${tomorrow}`), await queue(`lodgedFrom=${tomorrow}`)]).toEqual([1, 0]);
  });

  it('says of each officer what they did and have in hand, and who could take more', async () => {
    const { body: lodged } = await api.citizen.post('/api/v1/complaints', aLodging());
    await api.route(String(lodged['ticketId']));
    await (await api.as('officer.bhopal')).act(String(lodged['ticketId']), 'accept');
    const at = await api.runtime.store.read.head();
    const { body } = await (
      await api.as('supervisor.bhopal')
    ).get<{ items: OfficerRow[] }>(`/api/v1/reports/officers?position=${at}`);
    expect(body.items.map(({ account, inHand }) => [account, inHand])).toEqual([
      ['officer.bhopal', 1],
      ['supervisor.bhopal', 0],
    ]);
    expect(body.items[0]).toMatchObject({ name: expect.any(String), met: 1, late: 0, overdueInHand: 0, metShare: 1 });
  });
});

import type { SlaTicketPage } from '@nivaran/read-models';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

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

  it('takes the last 30 days, and that on which they begin as a whole, if nothing is said', async () => {
    const { body } = await report('');
    const days = (Date.parse(body.to) - Date.parse(body.from)) / 86_400_000;
    expect([Math.floor(days), body.from.slice(11)]).toEqual([30, '18:30:00.000Z']); // midnight in India
    expect(Math.abs(Date.parse(body.to) - Date.now())).toBeLessThan(10_000);
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
});

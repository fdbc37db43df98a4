import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import type { WhatIfAnswer } from './what-if-answer';

type Body = WhatIfAnswer & { readonly errors: readonly { readonly field: string; readonly code: string }[] };

describe('a what-if', () => {
  const api = apiUnderTest();
  let position: number;
  const ask = async (changes: string, more = '') =>
    (await api.as('state')).get<Body>(
      `/api/v1/reports/what-if?changes=${encodeURIComponent(changes)}&position=${position}${more}`,
    );

  beforeAll(async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    await api.route(String(body['ticketId']));
    position = await api.runtime.store.read.head();
  });

  it('says what the rules would say otherwise, and counts both ways', async () => {
    const { status, body } = await ask('target:ACCEPT:PT4H, run:ACT:awaiting-source', '&groupBy=stage');
    expect(status).toBe(200);
    expect(body.rules).toEqual([
      { area: 'policy', key: 'ACCEPT', change: 'changed', path: 'target', before: '"P1D"', after: '"PT4H"' },
      expect.objectContaining({ key: 'ACT', path: 'pausedBy', after: '["awaiting-citizen"]' }),
    ]);
    expect([body.tickets, body.of]).toEqual([1, 1]);
    const stages = body.rows.map(({ group, actual, other }) => [group?.code, actual.running, other.running]);
    expect(stages).toContainEqual(['ACCEPT', 1, 1]);
    expect(body.total.actual.met).toBe(1); // ROUTE
  });

  it.each([
    ['target:ACCEPT:P1W', 'FORMAT'],
    ['target:ACCEPT:PT0S', 'FORMAT'],
    ['target:ACCEPT:P1900D', 'FORMAT'],
    ['target:CONFIRM:P1D', 'FORMAT'],
    ['target:ACCEPT:P1D:*:DISTRICT', 'FORMAT'],
    ['target:ACT:P1D:*:VILLAGE', 'FORMAT'],
    ['stop:ACT:lunch', 'FORMAT'],
    ['holiday:2026-02-30', 'FORMAT'],
    ['holiday', 'FORMAT'],
    ['abolish:ACT', 'FORMAT'],
    [',', 'EMPTY'],
    [Array.from({ length: 21 }, () => 'target:ACT:P1D').join(','), 'TOO_MANY'],
    ['target:ACT:P1D:NOISE', 'NOT_ONE_OF'],
  ])('%s is refused', async (changes, code) => {
    const { status, body } = await ask(changes);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'changes', code })]);
  });

  it('needs to be told what to change', async () => {
    const { status, body } = await (await api.as('state')).get<Body>('/api/v1/reports/what-if');
    expect([status, body.errors[0]?.field, body.errors[0]?.code]).toEqual([400, 'changes', 'REQUIRED']);
  });

  it('comes as CSV, with a header in the reader’s language', async () => {
    const path = `/api/v1/reports/what-if.csv?changes=target:ACCEPT:PT4H&groupBy=desk&position=${position}`;
    const { status, text } = await (await api.as('state')).get(`${path}&lang=hi`);
    expect(status).toBe(200);
    expect(text).toMatch(/कोड,नाम,चरण,समय पर,तब समय पर/);
    expect(text).toContain('bhopal,');
  });
});

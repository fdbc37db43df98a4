import { randomUUID } from 'node:crypto';
import { type ActionInput, type InputKind, PERMISSIONS, ticketIdFrom } from '@nivaran/complaints';
import { ACTIONS_OF_PEOPLE } from '../complaints/actions-of-people';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const lodge = '/api/v1/complaints';
const TICKET = ticketIdFrom(1999, 7);

/** Something in order for each kind of input. */
const GOOD: Readonly<Record<InputKind, unknown>> = {
  ...{ 'text-for-staff': 'x', 'text-for-citizen': 'x', 'text-of-citizen': 'x', 'file-name': 'x.jpg' },
  ...{ desk: 'national', officer: 'officer.bhopal', district: 396, category: 'CERT_MISSING', source: 'COWIN' },
  ...{ resolution: 'DOSE_ADDED', rejection: 'NO_EVIDENCE', 'appeal-outcome': 'allowed', level: 2 },
  ...{ ticket: TICKET, incident: 'INC-26-000001' },
  ...{ 'evidence-kind': 'slip', 'media-type': 'image/png', bytes: 1, sha256: '0'.repeat(64) },
};

describe('naughty input', () => {
  const api = apiUnderTest();
  const strings = [
    ...[
      '',
      ' ',
      '\0',
      '\ud800',
      'null',
      'undefined',
      'NaN',
      '-1',
      '1e309',
      '0x10',
      '१२३',
      "' or '1'='1",
      '"; drop table --',
    ],
    ...[
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '%00',
      '%s%n',
      '${7*7}',
      '\u202egnp',
      '\u200b',
      '﷽',
      '👩‍👩‍👧‍👦',
      '\r\nSet-Cookie: x=y',
    ],
    ...['a'.repeat(10_000), '٠١٢', 'İ', 'ß', 'constructor', '__proto__', 'toString', '2341 2341 2346', '=cmd|/c calc'],
  ];
  const values: unknown[] = [
    ...strings,
    ...[
      null,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      1e308,
      2 ** 53,
      [],
      [[]],
      {},
      { a: 1 },
      [null],
      { toString: 1 },
      { length: -1 },
    ],
  ];

  it('gets no answer of 500 or above, wherever it stands in a lodging', async () => {
    const base = aLodging();
    for (const field of Object.keys(base) as (keyof typeof base)[])
      for (const value of values) {
        const part = base[field];
        const bodies = [{ ...base, [field]: value }];
        if (typeof part === 'object' && part !== null)
          for (const inner of Object.keys(part)) bodies.push({ ...base, [field]: { ...part, [inner]: value } });
        for (const body of bodies) {
          const { status, text } = await api.citizen.post(lodge, body);
          if (status >= 500) throw new Error(`${field} ${JSON.stringify(value)}: ${text}`);
        }
      }
  });

  it('gets no answer of 500 or above as a body', async () => {
    const deep = 200_000;
    const bodies = [
      ...values.map((value) => JSON.stringify(value)),
      ...['['.repeat(deep) + ']'.repeat(deep), '{"a":'.repeat(deep / 4) + '1' + '}'.repeat(deep / 4), '{"a":1,"a":2}'],
      ...['\ufeff{}', '{}{}', "{'a':1}", '{"constructor":{"prototype":{"x":1}}}', `"${'\\u0000'.repeat(100)}"`],
    ];
    for (const path of [lodge, '/api/v1/session', '/api/v1/queue/next', `${lodge}/26148297315/actions/note`])
      for (const body of bodies) {
        const { status, text } = await (await api.as('officer.bhopal')).post(path, body, { 'if-match': '"1"' });
        if (status >= 500) throw new Error(`${path} ${body.slice(0, 100)}: ${text}`);
      }
  });

  it('gets no answer of 500 or above in any field of an action', async () => {
    const supervisor = await api.as('supervisor.bhopal');
    const { body: complaint } = await api.citizen.post(lodge, aLodging());
    for (const action of ACTIONS_OF_PEOPLE) {
      const input = Object.entries<ActionInput>(PERMISSIONS[action].input);
      const base = Object.fromEntries(input.map(([field, { kind }]) => [field, GOOD[kind]]));
      const path = `${lodge}/${String(complaint['ticketId'])}/actions/${action}`;
      for (const [field] of input)
        for (const value of values) {
          const { status, text } = await supervisor.post(path, { ...base, [field]: value }, { 'if-match': '"1"' });
          if (status >= 500) throw new Error(`${action} ${field} ${JSON.stringify(value)}: ${text}`);
        }
    }
  });

  it('gets no answer of 500 or above among the items of a bulk, and no item is a fault of ours', async () => {
    const helpdesk = await api.as('helpdesk');
    for (const value of values)
      for (const items of [value, [value], [{ ticketId: value, version: 1 }], [{ ticketId: TICKET, version: value }]]) {
        const key = { 'idempotency-key': randomUUID() };
        const { status, text } = await helpdesk.post('/api/v1/bulk/note', { items, text: 'x' }, key);
        if (status >= 500 || text.includes('INTERNAL_ERROR')) throw new Error(`${JSON.stringify(items)}: ${text}`);
      }
  });

  it('gets no answer of 500 or above in an address, a query or a header', async () => {
    const helpdesk = await api.as('helpdesk');
    for (const value of strings) {
      if (/\p{Cs}/u.test(value)) continue; // no address can hold it
      const encoded = encodeURIComponent(value).slice(0, 4000);
      const header = value.replace(/[^\x20-\x7e]/g, '?').slice(0, 300);
      const answers = [
        await helpdesk.get(`${lodge}/${encoded}`),
        await helpdesk.get(`/api/v1/public/track/${encoded}`),
        await helpdesk.get(`/api/v1/public/pins/${encoded}`),
        await helpdesk.get(`/api/v1/problems/${encoded}`),
        ...(await Promise.all(
          ['desk', 'status', 'category', 'holder', 'dueBefore', 'cursor', 'limit', 'position', 'lang'].map((name) =>
            helpdesk.get(`/api/v1/queue?${name}=${encoded}`),
          ),
        )),
        ...(await Promise.all(
          ['from', 'to', 'groupBy', 'asOf'].map((name) => helpdesk.get(`/api/v1/reports/sla?${name}=${encoded}`)),
        )),
        ...(await Promise.all(
          ['if-none-match', 'accept-language', 'cookie', 'accept', 'origin'].map((name) =>
            helpdesk.get('/api/v1/session', { [name]: header }),
          ),
        )),
        await helpdesk.post(lodge, aLodging(), { 'idempotency-key': header }),
        await helpdesk.post(`${lodge}/26148297315/actions/accept`, {}, { 'if-match': header }),
      ];
      for (const { status, text } of answers) if (status >= 500) throw new Error(`${JSON.stringify(value)}: ${text}`);
    }
  });
});

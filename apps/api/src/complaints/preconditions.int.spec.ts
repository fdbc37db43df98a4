import { randomUUID } from 'node:crypto';
import { ticketIdFrom } from '@nivaran/complaints';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

describe('an action on a complaint', () => {
  const api = apiUnderTest();
  let ticketId: string;
  const path = (rest = '') => `/api/v1/complaints/${ticketId}${rest}`;

  beforeEach(async () => {
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging());
    ticketId = String(body['ticketId']);
    await api.route(ticketId);
  });

  it('needs the version that was seen: 428 without If-Match', async () => {
    const { status, body } = await (await api.as('officer.bhopal')).post(path('/actions/accept'), {});
    expect([status, body['code'], body['field']]).toEqual([428, 'IF_MATCH_REQUIRED', 'If-Match']);
  });

  it.each(['*', '6', 'W/"6"', '"6", "7"', '"six"', '"-6"', '"99999999999"'])(
    'takes one ETag as If-Match, and not %s',
    async (match) => {
      const officer = await api.as('officer.bhopal');
      const { status, body } = await officer.post(path('/actions/accept'), {}, { 'if-match': match });
      expect([status, body['code']]).toEqual([400, 'IF_MATCH_INVALID']);
    },
  );

  it('is refused with 412 and the present version when somebody acted meanwhile', async () => {
    const officer = await api.as('officer.bhopal');
    const { headers } = await officer.get(path());
    await (await api.as('helpdesk')).act(ticketId, 'note', { text: 'नागरिक ने फिर फ़ोन किया।' });
    const stale = await officer.post(path('/actions/accept'), {}, { 'if-match': headers['etag'] ?? '' });
    expect([stale.status, stale.body['code']]).toEqual([412, 'VERSION_STALE']);
    const now = await officer.get(path());
    expect(stale.headers['etag']).toBe(now.headers['etag']);
    const again = await officer.post(path('/actions/accept'), {}, { 'if-match': stale.headers['etag'] ?? '' });
    expect(again.status).toBe(200);
  });

  it('gives the same answer to the same key, even after others acted', async () => {
    const officer = await api.as('officer.bhopal');
    const { headers } = await officer.get(path());
    const sent = { 'if-match': headers['etag'] ?? '', 'idempotency-key': randomUUID() };
    const first = await officer.post(path('/actions/accept'), {}, sent);
    await officer.act(ticketId, 'note', { text: 'केंद्र से बात हुई।' });
    const second = await officer.post(path('/actions/accept'), {}, sent);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(second.headers['etag']).toBe(first.headers['etag']);
  });

  it('refuses with 422 a key that was used for another body, action or complaint', async () => {
    const officer = await api.as('officer.bhopal');
    const key = { 'idempotency-key': randomUUID() };
    await officer.act(ticketId, 'accept');
    await officer.act(ticketId, 'note', { text: 'एक' }, key);
    const { body: other } = await api.citizen.post('/api/v1/complaints', aLodging());
    await api.route(String(other['ticketId']));
    for (const [ticket, action, body] of [
      [ticketId, 'note', { text: 'दो' }],
      [ticketId, 'release', {}],
      [String(other['ticketId']), 'note', { text: 'एक' }],
    ] as const) {
      const { status, body: problem } = await officer.act(ticket, action, body, key);
      expect([status, problem['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
  });

  it.each([
    ['auditor', 'note', { text: 'x' }, 403, 'ROLE_MAY_NOT'],
    ['admin', 'accept', {}, 403, 'ROLE_MAY_NOT'],
    ['national', 'accept', {}, 403, 'NOT_YOUR_DESK'],
    ['officer.bhopal', 'resolve', { resolution: 'DOSE_ADDED', explanation: 'खुराक जोड़ दी गई है।' }, 409, 'WRONG_STATUS'],
    ['helpdesk', 'confirm', {}, 409, 'WRONG_STATUS'],
  ])('by %s: %s is refused as the permissions table says', async (account, action, body, status, code) => {
    const answer = await (await api.as(account)).act(ticketId, action, body);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    const { body: read } = await (
      await api.as(account)
    ).get<{
      actions: readonly { action: string; allowed: boolean; reason: string | null }[];
    }>(path());
    expect(read.actions.find((each) => each.action === action)).toMatchObject({ action, allowed: false, reason: code });
  });

  it.each([
    ['forward', { to: 'nowhere', reason: 'x' }, 'DESK_UNKNOWN', 'to'],
    ['forward', { to: 'bhopal', reason: 'x' }, 'DESK_SAME', 'to'],
    ['resolve', { resolution: 'NO_SUCH', explanation: 'खुराक जोड़ दी गई है।' }, 'RESOLUTION_UNKNOWN', 'resolution'],
    ['reject', { reason: 'NOT_OURS', explanation: 'यह हमारा काम नहीं है।' }, 'REASON_UNKNOWN', 'reason'],
  ])('%s with an unknown choice is refused with 422 and its field', async (action, body, code, field) => {
    const officer = await api.as('officer.bhopal');
    await officer.act(ticketId, 'accept');
    const answer = await officer.act(ticketId, action, body);
    expect([answer.status, answer.body['code'], answer.body['field']]).toEqual([422, code, field]);
  });

  it('names the desk that has it, in the reader’s language', async () => {
    const { body } = await (await api.as('national')).act(ticketId, 'accept', {}, { 'accept-language': 'hi' });
    expect(body['detail']).toBe(
      'यह अभी जिला टीकाकरण कार्यालय, भोपाल के पास है और वही काम करेगा। आपको कुछ पता हो तो टिप्पणी लिखें।',
    );
  });

  it('needs no body where nothing is to be said', async () => {
    const officer = await api.as('officer.bhopal');
    const { headers } = await officer.get(path());
    const { status } = await officer.post(path('/actions/accept'), undefined, { 'if-match': headers['etag'] ?? '' });
    expect(status).toBe(200);
  });

  it('is not known by another name', async () => {
    const officer = await api.as('officer.bhopal');
    const { status, body } = await officer.act(ticketId, 'delete');
    expect([status, body['code']]).toEqual([404, 'ROUTE_UNKNOWN']);
  });

  describe('reading', () => {
    it('answers 304 while the version is the one that the reader has', async () => {
      const officer = await api.as('officer.bhopal');
      const { headers } = await officer.get(path());
      const etag = headers['etag'] ?? '';
      for (const known of [etag, `W/${etag}`, `"1", ${etag}`, '*']) {
        const { status, text } = await officer.get(path(), { 'if-none-match': known });
        expect([status, text]).toEqual([304, '']);
      }
      await officer.act(ticketId, 'accept');
      expect((await officer.get(path(), { 'if-none-match': etag })).status).toBe(200);
    });

    it.each([
      ['with dashes', (id: string) => `${id.slice(0, 3)}-${id.slice(3, 7)}-${id.slice(7)}`],
      ['with spaces', (id: string) => encodeURIComponent(`${id.slice(0, 3)} ${id.slice(3)}`)],
      ['in Hindi digits', (id: string) => encodeURIComponent(id.replace(/\d/g, (d) => '०१२३४५६७८९'[Number(d)] ?? ''))],
    ])('finds a ticket ID written %s', async (_, written) => {
      const { status, body } = await (await api.as('helpdesk')).get(`/api/v1/complaints/${written(ticketId)}`);
      expect([status, body['ticketId']]).toEqual([200, ticketId]);
    });

    it('tells a ticket ID of wrong length, a mistyped digit and an unknown ticket apart', async () => {
      const mistyped = ticketId.replace(/^(\d)/, (digit) => String((Number(digit) + 1) % 10));
      const answers = await Promise.all(
        ['1234', mistyped, ticketIdFrom(1999, 0)].map(async (id) =>
          (await api.as('helpdesk')).get(`/api/v1/complaints/${id}`),
        ),
      );
      expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
        [400, 'TICKET_ID_LENGTH'],
        [400, 'TICKET_ID_CHECK_DIGIT'],
        [404, 'COMPLAINT_NOT_FOUND'],
      ]);
      expect(answers[0]?.body['detail']).toContain('11 digits, like 261-4829-7315; this one has 4');
    });
  });
});

import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const LODGE = '/api/v1/complaints';
const MIB = 1_048_576;

describe('a request that is larger than any has to be', () => {
  const api = apiUnderTest();
  const asked = async (method: string, path: string, body?: unknown, headers = {}) => {
    const { status, body: said } = await api.citizen.send(method, path, body, headers);
    return [status, said['code']];
  };

  it.each([
    ['4,096 characters', `x=${'a'.repeat(4094)}`, 400],
    ['4,097 characters', `x=${'a'.repeat(4095)}`, 414],
    ['50 parameters', Array.from({ length: 50 }, (_, n) => `p${n}=1`).join('&'), 400],
    ['51 parameters', Array.from({ length: 51 }, (_, n) => `p${n}=1`).join('&'), 414],
    ['51 times the same parameter', 'lang=hi&'.repeat(51), 414],
    ['51 separators', '&'.repeat(51), 414],
  ])('with a query of %s is read, or told that it is too long', async (_, query, status) => {
    const code = status === 414 ? 'QUERY_TOO_LONG' : 'INPUT_INVALID';
    expect(await asked('GET', `/api/v1/public/categories?${query}`)).toEqual([status, code]);
    if (status === 414) expect(await asked('GET', `/api/v1/nothing?${query}`)).toEqual([status, code]);
  });

  it('is refused by its body, whether it says its length or not', async () => {
    expect(await asked('POST', LODGE, ' '.repeat(MIB + 1))).toEqual([413, 'BODY_TOO_LARGE']);
    const chunked = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const endless = Readable.from(Array.from({ length: 40 }, () => ' '.repeat(MIB / 32)));
    expect(await asked('POST', LODGE, endless, chunked)).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('is read and refused for what it says, however deep it goes and however many fields it has', async () => {
    const bodies = [
      '['.repeat(MIB / 2) + ']'.repeat(MIB / 2),
      `${'{"a":'.repeat(170_000)}1${'}'.repeat(170_000)}`,
      JSON.stringify(Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`k${n}`, 1]))),
      JSON.stringify({ ...aLodging(), vaccination: Array.from({ length: 100_000 }, () => ({})) }),
    ];
    for (const body of bodies) {
      const { status, body: said, text } = await api.citizen.post(LODGE, body);
      expect([status, said['code']]).toEqual([400, 'INPUT_INVALID']);
      expect(text.length).toBeLessThan(20_000);
    }
  });

  it('has lists of a known length at most', async () => {
    const helpdesk = await api.as('helpdesk');
    const items = Array.from({ length: 501 }, () => ({ ticketId: '26148297315', version: 1 }));
    const key = { 'idempotency-key': randomUUID() };
    const bulk = await helpdesk.post('/api/v1/bulk/accept', { items }, key);
    expect([bulk.status, bulk.body['errors']]).toMatchObject([400, [{ field: 'items', code: 'TOO_MANY' }]]);
    const scopes = Array.from({ length: 4 }, () => 'read');
    const token = await helpdesk.post('/api/v1/account/tokens', { name: 'x', scopes, days: 1 });
    expect([token.status, token.body['code']]).toEqual([400, 'INPUT_INVALID']);
  });

  it('is refused by a header, by its headers together, and by a part of its address', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(16_384)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\n${'X: xxxxxxxx\r\n'.repeat(4000)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await asked('GET', `/api/v1/public/track/${'1'.repeat(201)}`)).toEqual([414, 'URL_TOO_LONG']);
  });

  function raw(request: string): Promise<string> {
    const socket = connect(api.port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.write(request);
    return new Promise((resolve, reject) => {
      socket.once('error', reject).once('close', () => resolve(received));
    });
  }
});

import { aLodging } from '../testing/a-lodging.fixture';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { SERVER_OPTIONS } from '../server/server-options';
import { overBareSocket, statusesIn } from './bare-socket.fixture';
import { Keeper } from './what-is-kept.fixture';

const body = JSON.stringify(aLodging());
const start = (type: string, ...headers: readonly string[]) =>
  ['POST /api/v1/complaints HTTP/1.1', 'Host: x', `Content-Type: ${type}`, ...headers, '', ''].join('\r\n');
const JSON_TYPE = 'application/json';
const whole = Buffer.byteLength(body);

describe('a request that never ends', () => {
  // Two minutes are too long for a test; nothing else about the server is changed.
  beforeAll(() => {
    jest.replaceProperty(SERVER_OPTIONS, 'requestTimeout', 600);
    const http = { headersTimeout: 500, connectionsCheckingInterval: 100 };
    jest.replaceProperty(SERVER_OPTIONS, 'http', http);
  });
  const api = apiUnderTest();
  afterAll(() => jest.restoreAllMocks());

  it.each([
    ['within its headers', 'POST /api/v1/complaints HTTP/1.1\r\nHost: x\r\nX-A'],
    ['before its body', start(JSON_TYPE, `Content-Length: ${whole}`)],
    ['within its body', start(JSON_TYPE, `Content-Length: ${whole}`) + body.slice(0, 99)],
    ['a byte before its end', start(JSON_TYPE, `Content-Length: ${whole + 1}`) + body],
    ['within a chunk', `${start(JSON_TYPE, 'Transfer-Encoding: chunked')}ff\r\n{"category":`],
    ['after its last chunk but one', `${start(JSON_TYPE, 'Transfer-Encoding: chunked')}2\r\n{}\r\n`],
    ['after waiting to go on', start(JSON_TYPE, `Content-Length: ${whole}`, 'Expect: 100-continue')],
  ])('%s is answered with 408, and changes nothing', async (_, bytes) => {
    const keeper = await Keeper.of(api);
    const before = await keeper.look();
    const closed = await overBareSocket(api.port, bytes);
    expect(statusesIn(closed).filter((status) => status !== 100)).toEqual([408]);
    expect(closed.text).toContain('"code":"REQUEST_TOO_SLOW"');
    expect(closed.millis).toBeLessThan(3000);
    expect(await keeper.changes(before, await keeper.look())).toEqual([]);
  });

  it('and is a form is answered with 408 too, and keeps no file', async () => {
    const helpdesk = await api.as('helpdesk');
    const { body: lodged } = await helpdesk.post('/api/v1/complaints', aLodging());
    const cookie = await cookieOf(api.port);
    const keeper = await Keeper.of(api);
    const before = await keeper.look();
    const request = [
      `POST /api/v1/complaints/${String(lodged['ticketId'])}/attachments HTTP/1.1`,
      ...['Host: x', `Cookie: ${cookie}`, `If-Match: "${String(lodged['version'])}"`, 'Transfer-Encoding: chunked'],
      ...['Content-Type: multipart/form-data; boundary=b', '', '5\r\n--b\r\n\r\n'],
    ].join('\r\n');
    const closed = await overBareSocket(api.port, request);
    expect(statusesIn(closed)).toEqual([408]);
    expect(await keeper.changes(before, await keeper.look())).toEqual([]);
  });
});

/** A session for a bare socket. */
async function cookieOf(port: number): Promise<string> {
  const credentials = JSON.stringify({ account: 'helpdesk', password: 'nivaran-demo' });
  const head = ['POST /api/v1/session HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Connection: close'];
  const request = [...head, `Content-Length: ${credentials.length}`, '', credentials].join('\r\n');
  const { text } = await overBareSocket(port, request);
  return /^set-cookie: ([^;]+)/im.exec(text)?.[1] ?? '';
}

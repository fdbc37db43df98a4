import { apiUnderTest } from '../testing/api-under-test.fixture';
import { aLodging } from '../testing/a-lodging.fixture';
import { overBareSocket, statusesIn } from './bare-socket.fixture';
import { Keeper } from './what-is-kept.fixture';

const LODGE = '/api/v1/complaints';
const body = JSON.stringify(aLodging());
const length = Buffer.byteLength(body);
const head = (...headers: readonly string[]) =>
  ['POST /api/v1/complaints HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');
const get = (address: string, ...headers: readonly string[]) =>
  [`GET ${address} HTTP/1.1`, 'Host: x', ...headers, '', ''].join('\r\n');
const close = 'Connection: close';

/** What no well-behaved client sends, and the statuses that it may be answered with; none: the connection just ends. */
const REQUESTS: Readonly<Record<string, readonly [bytes: string | Buffer, ...statuses: number[]]>> = {
  'no words of HTTP': ['HELLO\r\n\r\n', 400],
  'bytes of TLS': [Buffer.from('1603010200010001fc0303', 'hex'), 400],
  'the preface of HTTP/2': ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  'HTTP of another age': ['GET /health/live HTTP/0.9\r\n\r\n', 200, 400],
  'a version that there is not': ['GET /health/live HTTP/9.9\r\nHost: x\r\n\r\n', 400],
  'a method that there is not': ['FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  'small letters for a method': ['get / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  'no host': ['GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  'two hosts': [get('/health/live', 'Host: y', close), 200, 400],
  'a tunnel': ['CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  'another protocol': [get('/health/live', 'Connection: Upgrade, close', 'Upgrade: websocket'), 200, 400],
  'an asterisk': ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 404],
  'spaces in the address': [get('/health /live', close), 400],
  'bytes in the address': [Buffer.from(get('/api/v1/public/track/\xff\xfe', close), 'latin1'), 400],
  'UTF-8 in the address': [get('/api/v1/public/pins/४६२००१', close), 200, 400, 404],
  'NUL in the address': [get('/api/v1/public/pins/4620\u000001', close), 400],
  'NUL in a header': [get('/health/live', 'X-A: a\u0000b', close), 400],
  'a line end of its own': [get('/health/live', 'X-A: a\rX-B: b', close), 400],
  'line ends without return': ['GET /health/live HTTP/1.1\nHost: x\nConnection: close\n\n', 200, 400],
  'a folded header': [get('/health/live', 'X-A: a\r\n b', close), 200, 400],
  'a header without a name': [get('/health/live', ': x', close), 400],
  'a space before the colon': [get('/health/live', 'X-A : x', close), 400],
  'headers without end': [get('/health/live', ...Array.from({ length: 5000 }, (_, n) => `X-${n}: x`)), 431],
  'an address without end': [get(`/${'x'.repeat(100_000)}`), 431],
  'a length that is none': [head('Content-Length: x') + body, 400],
  'a length below nothing': [head('Content-Length: -1') + body, 400],
  'a length beyond all': [head('Content-Length: 99999999999999999999') + body, 400],
  'two lengths': [head('Content-Length: 0', `Content-Length: ${length}`) + body, 400],
  'a length and chunks': [head('Content-Length: 5', 'Transfer-Encoding: chunked') + '0\r\n\r\n', 400],
  'chunks within chunks': [head('Transfer-Encoding: chunked, chunked', close) + '0\r\n\r\n', 400],
  'an encoding that is not last': [head('Transfer-Encoding: chunked, gzip', close) + '0\r\n\r\n', 400],
  'a chunk that is none': [head('Transfer-Encoding: chunked') + 'zz\r\nx\r\n0\r\n\r\n', 400],
  'a chunk beyond all': [head('Transfer-Encoding: chunked') + 'fffffffffffffffff\r\n', 400],
  'a body shorter than it is': [head(`Content-Length: ${length - 9}`) + body, 400],
  'garbage behind a request': [`${get('/health/live')}\u0000\u0001garbage\r\n\r\n`, 200, 400],
  'a refused request before garbage': [`${head('Content-Length: 2')}{}BODY / HTTP/1.1\r\n\r\n`, 400],
};

describe('what is hardly HTTP', () => {
  const api = apiUnderTest();

  it.each(Object.entries(REQUESTS))(
    'such as %s, is refused at once and changes nothing',
    async (_, [bytes, ...allowed]) => {
      const keeper = await Keeper.of(api);
      const before = await keeper.look();
      const closed = await overBareSocket(api.port, bytes);
      const [first, ...others] = statusesIn(closed);
      const isAllowed = first === undefined ? allowed.length === 0 : allowed.includes(first);
      expect({ text: closed.text, isAllowed }).toEqual({ text: closed.text, isAllowed: true });
      for (const status of others) expect(status).toBe(400);
      expect(await keeper.changes(before, await keeper.look())).toEqual([]);
    },
  );

  it('does not keep others waiting: the api still serves afterwards', async () => {
    expect((await api.citizen.post(LODGE, aLodging())).status).toBe(201);
  });
});

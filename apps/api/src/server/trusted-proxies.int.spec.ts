import { connect } from 'node:net';
import { apiUnderTest } from '../testing/api-under-test.fixture';

const SESSION = '/api/v1/session';
/** A sign-in that is refused leaves the network that it came from in the audit log. */
const WRONG = { account: 'auditor', password: 'wrong' };

const networkOfLastRefusal = `
  select metadata ->> 'network' as network from event_store.events
   where type = 'SignInRefused' order by position desc limit 1`;

describe('behind proxies that are trusted', () => {
  const api = apiUnderTest({ trustedProxies: ['127.0.0.0/8', '10.0.0.0/8', 'fd00::/8'] });
  const networkOf = async (header: Record<string, string>) => {
    await api.citizen.post(SESSION, WRONG, header);
    await api.runtime.pool.query('delete from identity.attempts');
    return (await api.runtime.pool.query<{ network: string | null }>(networkOfLastRefusal)).rows[0]?.network;
  };

  it.each([
    ['one', '203.0.113.7', '203.0.113.0/24'],
    ['two, one behind the other', '203.0.113.7, 10.1.2.3', '203.0.113.0/24'],
    ['one that was told a lie by the client', '198.51.100.1, 203.0.113.7', '203.0.113.0/24'],
    ['two, told a lie that names one of them', '10.9.9.9, 203.0.113.7, 10.1.2.3', '203.0.113.0/24'],
    ['one that speaks IPv6', '2001:db8:85a3:1::7', '2001:db8:85a3::/48'],
    ['one of IPv6 behind one of IPv4', '2001:db8:85a3:1::7, fd00::1', '2001:db8:85a3::/48'],
    ['one that writes IPv4 as IPv6', '::ffff:203.0.113.7', '203.0.113.0/24'],
    ['one that adds the port', '203.0.113.7:50412', '203.0.113.0/24'],
    ['nobody else than proxies', '10.1.1.1, 10.1.2.3', '10.1.1.0/24'],
  ])('the address is that of the client: by way of %s', async (_, header, network) => {
    expect(await networkOf({ 'x-forwarded-for': header })).toBe(network);
  });

  it.each(['unknown', '<script>', "' or 1=1 --", '999.1.1.1', 'a'.repeat(5000)])(
    'there is no address in %s, and no fault',
    async (header) => {
      expect(await networkOf({ 'x-forwarded-for': header })).toBeNull();
    },
  );

  it('nothing but X-Forwarded-For tells it', async () => {
    const others = { forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7', 'x-client-ip': '203.0.113.7' };
    expect(await networkOf(others)).toBe('127.0.0.0/24');
  });

  it('the header may stand there more than once', async () => {
    const body = JSON.stringify(WRONG);
    const head = `POST ${SESSION} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n`;
    const lines = 'X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-For: 10.1.2.3\r\n';
    const socket = connect(api.port, '127.0.0.1');
    socket.write(`${head}${lines}Content-Length: ${body.length}\r\n\r\n${body}`);
    await new Promise((resolve) => socket.resume().once('close', resolve));
    const { rows } = await api.runtime.pool.query(networkOfLastRefusal);
    expect(rows).toEqual([{ network: '203.0.113.0/24' }]);
  });
});

describe('behind a proxy that is not trusted', () => {
  const api = apiUnderTest({ trustedProxies: ['10.0.0.0/8'] });

  it('the address is that of the connection, whatever a header says', async () => {
    await api.citizen.post(SESSION, WRONG, {
      'x-forwarded-for': '203.0.113.7, 10.1.2.3',
      forwarded: 'for=203.0.113.7',
    });
    expect((await api.runtime.pool.query(networkOfLastRefusal)).rows).toEqual([{ network: '127.0.0.0/24' }]);
  });
});

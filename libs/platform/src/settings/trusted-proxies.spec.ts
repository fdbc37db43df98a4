import { readTrustedProxies } from './trusted-proxies';

describe('the proxies whose word is believed', () => {
  it.each([
    ['10.0.0.5', ['10.0.0.5/32']],
    ['10.0.0.0/8, 192.168.1.0/24', ['10.0.0.0/8', '192.168.1.0/24']],
    ['2001:db8::1', ['2001:db8::1/128']],
    ['fd00::/8,::ffff:10.0.0.1', ['fd00::/8', '::ffff:10.0.0.1/128']],
    ['loopback', ['127.0.0.0/8', '::1/128']],
    ['loopback,10.0.0.5,10.0.0.5/32', ['127.0.0.0/8', '::1/128', '10.0.0.5/32']],
  ])('are %s', (text, networks) => {
    expect(readTrustedProxies(text)).toEqual({ networks });
  });

  it.each([
    ...[
      'proxy.example',
      '10.0.0',
      '10.0.0.256',
      '0x7f.0.0.1',
      '10.0.0.0/33',
      '10.0.0.0/',
      '10.0.0.0/8/8',
      '10.0.0.1 b',
    ],
    ...['fe80::1%eth0', '2001:db8::/129', 'true', '1', 'Loopback', '10.0.0.5:80'],
  ])('are not %s', (text) => {
    expect(readTrustedProxies(text)).toEqual({
      problem: `holds "${text}", which is neither an address nor a network`,
    });
  });

  it.each(['0.0.0.0/0', '::/0', '10.0.0.1,8.8.8.8/0'])('are not everybody, as in %s', (text) => {
    expect(readTrustedProxies(text)).toEqual({ problem: expect.stringContaining('anybody could claim any address') });
  });

  it.each(['10.0.0.1,', ',', '10.0.0.1,,10.0.0.2'])('stand between commas that mean something, unlike %s', (text) => {
    expect(readTrustedProxies(text)).toEqual({ problem: 'has a comma too many' });
  });
});

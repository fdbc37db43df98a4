import { customerOf, networkOf } from './network';

describe('where somebody comes from', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24', '203.0.113.77/32'],
    ['::ffff:203.0.113.77', '203.0.113.0/24', '203.0.113.77/32'],
    ['2001:db8:85a3:1234:5678::1', '2001:db8:85a3::/48', '2001:db8:85a3:1234::/64'],
    ['::1', '::/48', '::/64'],
    ['203.0.113.77:50412', '203.0.113.0/24', '203.0.113.77/32'],
    ['[2001:db8:85a3:1234::1]:50412', '2001:db8:85a3::/48', '2001:db8:85a3:1234::/64'],
    ['nowhere', null, 'unknown'],
    ['', null, 'unknown'],
    [undefined, null, 'unknown'],
  ])('%s is kept as %s, and counted as %s', (address, network, customer) => {
    expect([networkOf(address), customerOf(address)]).toEqual([network, customer]);
  });
});

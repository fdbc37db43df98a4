import ipaddr from 'ipaddr.js';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Whose word about the client's address is believed: addresses and networks (CIDR) of IPv4 and IPv6, or `loopback`,
 * with commas between them. Each comes back as a network, `10.0.0.5` as `10.0.0.5/32`.
 */
export function readTrustedProxies(
  text: string,
): { readonly networks: readonly string[] } | { readonly problem: string } {
  const networks: string[] = [];
  for (const item of text.split(',').map((part) => part.trim())) {
    if (item === '') return { problem: 'has a comma too many' };
    const found = item === 'loopback' ? LOOPBACK : networkOf(item);
    if (found === null) return { problem: `holds "${item}", which is neither an address nor a network` };
    if (found.some((network) => network.endsWith('/0')))
      return { problem: `holds "${item}", by which anybody could claim any address` };
    networks.push(...found);
  }
  return { networks: [...new Set(networks)] };
}

function networkOf(item: string): [string] | null {
  const [address = '', bits, ...rest] = item.split('/');
  const isIPv4 = ipaddr.IPv4.isValidFourPartDecimal(address);
  if (rest.length > 0 || !(isIPv4 || (ipaddr.IPv6.isValid(address) && !address.includes('%')))) return null;
  if (bits === undefined) return [`${address}/${isIPv4 ? 32 : 128}`];
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4 ? 32 : 128) ? [`${address}/${Number(bits)}`] : null;
}

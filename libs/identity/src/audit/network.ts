import ipaddr from 'ipaddr.js';

/**
 * The network that an address belongs to: the first 24 bits of IPv4, the first 48 of IPv6, as `203.0.113.0/24`. Enough to
 * see that somebody came from where they never do, too little to say which house that was. Null for what is no address.
 */
export function networkOf(address: string | undefined): string | null {
  return cut(address, 24, 48);
}

/** What attempts are counted by: a whole IPv4 address, and the 64 bits of IPv6 that one customer has at least. */
export function customerOf(address: string | undefined): string {
  return cut(address, 32, 64) ?? 'unknown';
}

function cut(address: string | undefined, bits4: number, bits6: number): string | null {
  let parsed;
  try {
    parsed = ipaddr.process(withoutPort(address ?? '')); // IPv4 within IPv6 becomes IPv4
  } catch {
    return null;
  }
  const bits = parsed.kind() === 'ipv4' ? bits4 : bits6;
  const cidr = `${parsed.toString()}/${bits}`;
  const network =
    parsed.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(cidr) : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${network.toString()}/${bits}`;
}

/** Some proxies write the client's port beside its address: `203.0.113.7:50412`, `[2001:db8::1]:50412`. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

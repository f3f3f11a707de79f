import ipaddr from 'ipaddr.js';

const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * A host of the public internet. Everything else is refused: what is private, loopback, link-local (cloud metadata), shared by a carrier, multicast, reserved, and
 * what carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo), because it leads to where that address does.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(GLOBAL_V6));
}

/** Names and networks of `OUTBOUND_ALLOW_PRIVATE`: for development and for receivers inside one's own network. */
export class AllowList {
  private readonly names = new Set<string>();
  private readonly networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const network = asNetwork(entry);
      if (network) this.networks.push(network);
      else this.names.add(entry.toLowerCase());
    }
  }

  get isEmpty(): boolean {
    return this.names.size === 0 && this.networks.length === 0;
  }

  has(host: string, address: string): boolean {
    if (this.names.has(host.toLowerCase())) return true;
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.parse(address);
    return this.networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
  }
}

/** What an entry of the list may be: an address, a network or a name. */
export const isAllowListEntry = (entry: string): boolean => asNetwork(entry) !== undefined || /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(entry);

function asNetwork(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  if (!ipaddr.IPv4.isValidFourPartDecimal(entry) && !ipaddr.IPv6.isValid(entry)) return undefined;
  const address = ipaddr.parse(entry);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

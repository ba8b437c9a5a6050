import { BlockList, isIP } from 'node:net';

/** Addresses of proxies, each `address` or `address/prefix`. */
export type TrustedProxies = (address: string | undefined) => boolean;

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** @throws when one is no address */
export function trustedProxies(addresses: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const one of addresses) {
    const [address = '', prefix] = one.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => address !== undefined && isIP(address) !== 0 && list.check(address, familyOf(address));
}

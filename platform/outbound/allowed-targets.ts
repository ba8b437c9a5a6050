import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

export interface Address {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** A target that the installation does not send to; the message says which and why, Chinese / English. */
export class TargetRefused extends Error {}

/**
 * Where the hub may send what it sends by itself: hosts (`hooks.example.org`, `*.example.org`, `*`) and networks
 * (`10.20.0.0/16`). With an empty list it is every public address. What is not public (private, loopback, link-local, and
 * all else that IANA's registries of special addresses name) is allowed by a network of the list alone, and so is plain HTTP.
 */
export class AllowedTargets {
  readonly #hosts: readonly string[];
  readonly #networks = new BlockList();
  readonly #isEmpty: boolean;
  readonly #resolve: Resolve;

  /** @throws RangeError for an entry that is neither a host nor a network */
  constructor(entries: readonly string[], resolve: Resolve = (host) => lookup(host, { all: true })) {
    this.#isEmpty = entries.length === 0;
    this.#hosts = entries.filter((entry) => !entry.includes('/')).map((entry) => entry.toLowerCase());
    for (const host of this.#hosts)
      if (!/^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*)$/.test(host)) throw new RangeError(`not a host or network: ${host}`);
    for (const entry of entries.filter((one) => one.includes('/'))) addNetwork(this.#networks, entry);
    this.#resolve = resolve;
  }

  /**
   * The addresses of a URL that may be connected to; whoever connects must use these and not resolve again, or the answer
   * of a second look-up could be another.
   * @throws TargetRefused
   */
  async addressesOf(url: URL): Promise<readonly Address[]> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const found = family === 0 ? await this.#resolved(host) : [{ address: host, family }];
    const allowed = found.filter(({ address }) => this.#allows(host, address, url.protocol));
    if (allowed.length === 0)
      throw new TargetRefused(
        `本安装不允许向 ${host} 发送(见 WEBHOOK_ALLOW) / This installation does not send to ${host} (WEBHOOK_ALLOW): its address is not public or not listed, or it is plain HTTP`,
      );
    return allowed;
  }

  async #resolved(host: string): Promise<readonly Address[]> {
    try {
      return await this.#resolve(host);
    } catch {
      throw new TargetRefused(`找不到主机 ${host} / There is no host ${host}`);
    }
  }

  #allows(host: string, address: string, protocol: string): boolean {
    if (this.#networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) return true;
    if (protocol !== 'https:' || !isPublic(address)) return false;
    return this.#isEmpty || this.#hosts.some((one) => matches(one, host.toLowerCase()));
  }
}

const matches = (pattern: string, host: string): boolean =>
  pattern === '*' || pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));

function addNetwork(list: BlockList, entry: string): void {
  const [address = '', prefix = ''] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 6 ? 128 : 32))
    throw new RangeError(`not a host or network: ${entry}`);
  list.addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
}

/** IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and multicast. */
const special = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
])
  addNetwork(special, network);
/** The only addresses of IPv6 that are handed out. It leaves out those that stand for an IPv4 address too. */
const globalUnicast = new BlockList();
addNetwork(globalUnicast, '2000::/3');

function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

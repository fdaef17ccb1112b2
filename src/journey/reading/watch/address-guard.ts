import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What is not the public internet: own machine, private networks, link-local (where clouds keep their secrets), shared, reserved, multicast. */
const PRIVATE: readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
];
const NOT_PUBLIC = new BlockList();
for (const [net, prefix, family] of PRIVATE) NOT_PUBLIC.addSubnet(net, prefix, family);
/** Of IPv6 only what is given out to the public internet, less the parts of it that stand for something else. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC_6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC_6.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address (no name) is on the public internet. IPv4 written as IPv6 is judged as the IPv4 it is. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.{0,40}$/, '');
  const family = isIP(plain);
  if (family === 4) return !NOT_PUBLIC.check(plain, 'ipv4');
  if (family !== 6) return false;
  // BlockList judges ::ffff:127.0.0.1 by the IPv4 rules when asked as IPv6; all other mapped forms are outside 2000::/3.
  return PUBLIC_6.check(plain, 'ipv6') && !NOT_PUBLIC_6.check(plain, 'ipv6') && !NOT_PUBLIC.check(plain, 'ipv6');
}

/** Thrown out of a connection that was about to be made into a private network. */
export class PrivateAddress extends Error {
  constructor() {
    super('private address');
    this.name = 'PrivateAddress';
  }
}

/**
 * The `lookup` of a connection: the very addresses that it will connect to are judged, so that a name which answers one address to a check
 * and another to the connection gains nothing. One private address among several is enough to refuse.
 */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { all: true, family: options.family ?? 0, hints: options.hints ?? 0 })
      .then((found: LookupAddress[]) => {
        if (!allowPrivate && !found.every((a) => isPublicAddress(a.address))) throw new PrivateAddress();
        if (options.all) callback(null, found);
        else callback(null, found[0]!.address, found[0]!.family);
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, '', 0));
  };
}

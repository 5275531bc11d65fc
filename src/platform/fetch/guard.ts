import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
// Of IPv6 only what is handed out as public (2000::/3) is let through, and of that no address that holds another.
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

/** True for an address that lies on a network of somebody's own, on this machine, or nowhere. */
export const isPrivateAddress = (address: string): boolean => {
  if (isIP(address) === 4) return inside.check(address, 'ipv4')
  if (isIP(address) === 6) return inside.check(address, 'ipv6') || !open.check(address, 'ipv6')
  return true
}

/** True for a network of somebody's own or this machine itself; not for a link's own addresses, where clouds keep secrets. */
export const isOwnAddress = (address: string): boolean =>
  isPrivateAddress(address) && !LINK_LOCAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

const LINK_LOCAL = new BlockList()
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4')
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6')

/** Where a host may lie: in the open, on a network of one's own, or anywhere since the operator named it. */
export type Network = 'public' | 'own' | 'any'

/** An address on the wrong side: private where the open was meant, or the other way round. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress'
}

/** Looks a name up and refuses it when any of its addresses does not fit: the one looked at is the one connected to. */
const lookupWhere =
  (fits: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || !found.every(({ address }) => fits(address)))
        return callback(new PrivateAddress(hostname), '', 0)
      if (options.all) return callback(null, found)
      return callback(null, first.address, first.family)
    })
  }

const isOpenAddress = (address: string): boolean => !isPrivateAddress(address)

export const LOOKUPS = { public: lookupWhere(isOpenAddress), own: lookupWhere(isOwnAddress) }

/** The same rule for a host written as an address, which is never looked up. */
export const fitsNetwork = (network: Network, host: string): boolean =>
  network === 'any' || isIP(host) === 0 || (network === 'own' ? isOwnAddress : isOpenAddress)(host)

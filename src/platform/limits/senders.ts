import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

const WINDOW_MS = 10 * 60_000
const SENDERS_MAX = 50_000

/** The part of an address that one household or hall shares: /24 of IPv4, /48 of IPv6. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:/i, '')
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 3).join(':')
}

export interface Sender {
  /** IP address the request came from. */
  address: string
  /** The browser's own name for itself. */
  agent: string
}

/**
 * Counts what comes from one network and kind of browser during ten minutes, to notice a program that
 * floods a form. Neither is kept: only a keyed hash, whose key is thrown away with the counts.
 * Each process counts for itself; what is lost at a restart is only a suspicion.
 */
export const senderCounts = () => {
  let windowStart = Number.NEGATIVE_INFINITY
  let key = randomBytes(32)
  let counts = new Map<string, number>()

  const nameOf = ({ address, agent }: Sender, now: Date): string => {
    if (now.getTime() - windowStart >= WINDOW_MS) {
      windowStart = now.getTime()
      key = randomBytes(32)
      counts = new Map()
    }
    return createHmac('sha256', key)
      .update(`${networkOf(address)}\n${agent}`)
      .digest('base64')
  }

  return {
    /** How many came from this sender in the present window. */
    of: (sender: Sender, now: Date): number => counts.get(nameOf(sender, now)) ?? 0,
    /** Counts one more; how many that makes. */
    add: (sender: Sender, now: Date): number => {
      const name = nameOf(sender, now)
      const count = (counts.get(name) ?? 0) + 1
      if (count > 1 || counts.size < SENDERS_MAX) counts.set(name, count)
      return count
    },
  }
}

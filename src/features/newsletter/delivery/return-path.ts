import { createHmac } from 'node:crypto'
import { type Config, keyFor } from '~/platform/config'

/** "b" for letters that come back, "u" for those that ask to hear no more. */
export type ReturnKind = 'b' | 'u'

const short = (uuid: string): string => BigInt(`0x${uuid.replaceAll('-', '')}`).toString(36)

const long = (text: string): string => {
  let value = 0n
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  return value
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const markOf = (config: Pick<Config, 'secret'>, kind: ReturnKind, issueId: string, subscriberId: string) =>
  createHmac('sha256', keyFor(config, 'newsletter-return'))
    .update(`${kind}:${issueId}:${subscriberId}`)
    .digest('hex')
    .slice(0, 12)

/**
 * The address that a recipient's letter comes back to (VERP): it tells which one it was, whatever the letter that
 * comes says. Undefined where no such address is set.
 */
export const returnPath = (
  config: Pick<Config, 'secret' | 'bounceMail'>,
  kind: ReturnKind,
  issueId: string,
  subscriberId: string,
): string | undefined => {
  if (!config.bounceMail) return undefined
  const [local, domain] = config.bounceMail.address.split('@')
  return `${local}+${kind}${short(subscriberId)}-${markOf(config, kind, issueId, subscriberId)}@${domain}`
}

/** Whose letter came back; which of the issues that were sent to them is found by trying. */
export const readReturnPath = (
  config: Pick<Config, 'secret' | 'bounceMail'>,
  address: string,
): { kind: ReturnKind; subscriberId: string; isOf(issueId: string): boolean } | undefined => {
  const [local = '', domain = ''] = config.bounceMail?.address.split('@') ?? []
  const [to = '', host = ''] = address.toLowerCase().split('@')
  if (!local || host !== domain || !to.startsWith(`${local}+`)) return undefined
  const read = /^([bu])([0-9a-z]{1,25})-([0-9a-f]{12})$/.exec(to.slice(local.length + 1))
  if (!read) return undefined
  const [, letter, id = '', mark] = read
  const kind = letter as ReturnKind
  const subscriberId = long(id)
  return { kind, subscriberId, isOf: (issueId) => markOf(config, kind, issueId, subscriberId) === mark }
}

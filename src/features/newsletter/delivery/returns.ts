import { simpleParser } from 'mailparser'
import type { Context } from '~/platform/context'
import type { Addressee } from '~/platform/mail/door'
import { readReturned } from '~/platform/mail/returned'
import { leave } from '../commands'
import { bounce } from '../commands/bounce'
import { isBadAddress } from '../domain'
import { deliveries } from '../store'
import { readReturnPath } from './return-path'

/**
 * Takes letters that come back to the address each of ours was sent with, and those by which a mail program asks to
 * hear no more. Whose it was stands in that address, signed; what the letter itself says of a receiver is not believed.
 * Undefined where no such address is set.
 */
export const returnsAddressee = (context: Context): Addressee | undefined => {
  const { config, db } = context
  if (!config.bounceMail) return undefined
  return {
    takes: (address) => readReturnPath(config, address) !== undefined,
    keep: async (letter, address) => {
      const mail = await simpleParser(letter, { keepDeliveryStatus: true, skipImageLinks: true })
      const path = readReturnPath(config, address)
      const issueId = path && (await deliveries.issuesOf(db, path.subscriberId)).find(path.isOf)
      if (!path || !issueId) return
      const { subscriberId, kind } = path
      // A holiday reply to this address is written by a machine and asks for nothing.
      const isByMachine = (mail.headers.get('auto-submitted') ?? 'no') !== 'no'
      if (kind === 'u') {
        if (!isByMachine) await leave(context, subscriberId)
        return
      }
      const returned = readReturned(mail)
      if (returned?.kind === 'complaint') {
        await bounce(context, { issueId, subscriberId, codes: '', reason: 'complained' })
      }
      if (returned?.kind === 'failed' && isBadAddress(returned.status)) {
        await bounce(context, { issueId, subscriberId, codes: `DSN ${returned.status}`, reason: 'bounced' })
      }
    },
  }
}

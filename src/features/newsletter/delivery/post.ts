import { namedId } from '~/kernel/ids'
import { tell } from '~/kernel/language'
import type { MailConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { putLocalMail } from '~/platform/mail'
import { letterSigner } from '~/platform/mail/dkim'
import { type HandedOver, type Line, openLine } from '~/platform/mail/line'
import { leaveUrl, wishUrl } from '../commands/addresses'
import { type IssueContent, partFor, type Wish } from '../domain'
import { writeIssue } from '../letter'
import { HOLES, type Mould, mouldOf } from '../letter/mould'
import type { Claimed } from '../store/deliveries'
import { returnPath } from './return-path'

/** Connections to the server at the same time. */
export const CONNECTIONS = 5
/** Shapes of an issue that are kept; each is a letter without its recipient. */
const MOULDS_MAX = 200

export interface Post {
  /** Composes one recipient's letter and hands it over. `lastStep` is called when only the answer is missing. */
  hand(row: Claimed, lastStep: () => void): Promise<HandedOver>
  close(): void
}

/** Makes the letters of one issue and hands them over: to the server, or where none is set to the house's own mailbox. */
export const postFor = (
  context: Context,
  mail: MailConfig,
  { id: issueId, content }: { id: string; content: IssueContent },
): Post => {
  const { config, db, clock } = context
  const moulds = new Map<string, Mould>()
  const sign = mail.dkim ? letterSigner(mail.dkim) : undefined
  const line: Line | undefined = mail.smtpUrl
    ? openLine(mail.smtpUrl, { connections: CONNECTIONS })
    : undefined

  const mouldFor = (wish: Wish): Mould => {
    const part = partFor(content, wish)
    const key = [
      wish.language,
      part.stories.map((story) => content.stories.indexOf(story)),
      part.happenings.map((one) => content.happenings.indexOf(one)),
    ].join('|')
    const known = moulds.get(key)
    if (known) return known
    if (moulds.size >= MOULDS_MAX) moulds.clear()
    const origin = config.publicUrl
    const written = writeIssue(content, wish, { id: issueId, origin, links: HOLES })
    const mould = mouldOf(written, { mail, id: issueId, archive: `${origin}/nyhetsbrev/arkiv` })
    moulds.set(key, mould)
    return mould
  }

  const compose = async (row: Claimed) => {
    const { subscriberId, email, language, topics, municipalityCode: municipality } = row
    const filled = mouldFor({ language, topics, municipality })({
      address: email,
      // The same for the same issue and recipient, however often it is tried: the receiver sees one letter.
      messageId: `${issueId}.${subscriberId}`,
      date: clock.now(),
      links: {
        wish: wishUrl(config, language, subscriberId),
        leave: leaveUrl(config, language, subscriberId),
      },
      unsubscribeMail: returnPath(config, 'u', issueId, subscriberId),
    })
    const signature = sign ? [await sign(filled.headers, filled.bodyHash)] : []
    return [Buffer.from(`${[...signature, ...filled.headers].join('\r\n')}\r\n\r\n`), ...filled.body]
  }

  const keep = async (row: Claimed, message: Buffer[]): Promise<HandedOver> => {
    const raw = Buffer.concat(message)
    const subject = tell(content.headline, row.language).text
    const id = namedId(`newsletter:${issueId}:${row.subscriberId}`)
    await putLocalMail(db, [
      { id, purpose: 'newsletter.issue', toAddress: row.email, subject, raw, at: clock.now() },
    ])
    return { end: 'accepted' }
  }

  return {
    hand: async (row, lastStep) => {
      const message = await compose(row)
      if (!line) return keep(row, message)
      const from = returnPath(config, 'b', issueId, row.subscriberId) ?? mail.from.address
      return line.hand({ envelope: { from, to: row.email }, message, lastStep })
    },
    close: () => line?.close(),
  }
}

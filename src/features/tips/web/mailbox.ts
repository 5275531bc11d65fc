import { createHash } from 'node:crypto'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { showDate } from '~/kernel/time'
import { hashToken } from '~/kernel/token'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { PICTURE_BYTES_MAX, type Prepared, preparePicture } from '~/platform/files'
import { translator } from '~/platform/i18n'
import { canMail, queueMail } from '~/platform/mail'
import { type Addressee, refusal } from '~/platform/mail/door'
import { receiveTip } from '../commands'
import { WHAT_MAX } from '../domain'
import { staffWith, tipByStatus } from '../queries'

/** Takes tips that are forwarded by e-mail; undefined where no such address is set. */
export const tipsAddressee = (context: Context): Addressee | undefined => {
  const { tipsMail } = context.config
  return (
    tipsMail && {
      takes: (address) => address === tipsMail.address,
      keep: async (letter) => {
        const mail = await simpleParser(letter, { skipImageLinks: true })
        if (letter.sizeExceeded) throw refusal(552, 'The letter is too large')
        await takeLetter(context, mail)
      },
    }
  )
}

const FORWARDED = /^\s*((vb|fwd?|fw|vs|sv|re)\s*:\s*)+/i
/** What mail programs write before a letter they forward, and a signature's beginning. */
const HEAD_LINES =
  /^(-{2,}.*-{2,}|(från|from|skickat|sent|datum|date|till|to|kopia|cc|ämne|subject)\s*:.*|-- ?)$/i

/** The text of a forwarded letter without its heads: what happens, in the sender's own words. */
const toldIn = (mail: ParsedMail): string => {
  const subject = (mail.subject ?? '').replace(FORWARDED, '').trim()
  const lines = (mail.text ?? '')
    .split('\n')
    .map((line) => line.replace(/^>+ ?/, '').trimEnd())
    .filter((line) => !HEAD_LINES.test(line.trim()))
  const body = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return [subject, body]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, WHAT_MAX)
}

const firstPicture = async (mail: ParsedMail): Promise<Prepared | undefined> => {
  for (const { contentType, content } of mail.attachments) {
    if (!contentType.startsWith('image/') || content.length > PICTURE_BYTES_MAX) continue
    const prepared = await preparePicture(content)
    if (prepared.ok) return prepared.value
  }
  return undefined
}

const senderOf = (from: AddressObject | undefined): string => from?.value[0]?.address?.toLowerCase() ?? ''

const takeLetter = async (context: Context, mail: ParsedMail): Promise<void> => {
  const what = toldIn(mail)
  if (what === '') return
  const sender = senderOf(mail.from)
  const colleague = sender ? await staffWith(context.db, sender) : undefined
  const fingerprint = mail.messageId ?? `${sender} ${mail.date?.toISOString()} ${what}`
  const { status, repeated } = await receiveTip(context, {
    what,
    whoNotices: '',
    happensWhen: '',
    municipality: null,
    credit: '',
    replyTo: null,
    picture: await firstPicture(mail),
    idempotencyKey: `mail:${createHash('sha256').update(fingerprint).digest('hex')}`,
    from: { source: 'mail', staffId: colleague?.id ?? null },
  })
  // A sender's address can be made up: only colleagues are answered, and no machine is.
  const isByMachine = (mail.headers.get('auto-submitted') ?? 'no') !== 'no'
  if (colleague && !repeated && !isByMachine && canMail(context.config)) {
    await thank(context, sender, status)
  }
}

const thank = async ({ db, clock, config }: Context, to: string, status: string): Promise<void> => {
  const tip = await tipByStatus(db, hashToken(status, 'tip'))
  const t = translator('sv')
  const text = t('tips.letter.received.body', {
    editor: tip?.editorTitle ?? 'Redaktionen',
    date: showDate(tip?.answerBy ?? clock.now(), 'sv'),
    address: `${config.publicUrl}/tips/${status}`,
  })
  const letter = { purpose: 'tips.received', to, subject: t('tips.letter.received.subject'), text }
  await inTransaction(db, (tx) => queueMail(tx, { ...letter, language: 'sv' }, clock.now()))
}

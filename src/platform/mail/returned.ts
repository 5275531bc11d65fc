import type { ParsedMail } from 'mailparser'

/** What a machine's letter about one of ours says. */
export type Returned =
  /** RFC 3464: it did not arrive, for now or for good; the status is RFC 3463's. */
  | { kind: 'failed' | 'delayed'; status: string }
  /** RFC 5965: its receiver called it junk. */
  | { kind: 'complaint' }

const fieldIn = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(text)?.[1]?.trim()

const partOf = (mail: ParsedMail, type: string): string | undefined =>
  mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8')

/** Reads a letter that was parsed with `keepDeliveryStatus`; undefined when it is none about a delivery. */
export const readReturned = (mail: ParsedMail): Returned | undefined => {
  const report = partOf(mail, 'message/feedback-report')
  if (report) {
    // "not-spam" takes a complaint back; nothing else of it is acted on.
    return /^not-spam$/i.test(fieldIn(report, 'Feedback-Type') ?? '') ? undefined : { kind: 'complaint' }
  }
  const status = partOf(mail, 'message/delivery-status')
  if (!status) return undefined
  const action = fieldIn(status, 'Action')?.toLowerCase()
  const code = /\d\.\d{1,3}\.\d{1,3}/.exec(fieldIn(status, 'Status') ?? '')?.[0] ?? ''
  if (action === 'failed') return { kind: 'failed', status: code }
  if (action === 'delayed') return { kind: 'delayed', status: code }
  return undefined
}

import { StaffPage } from '~/features/site'
import type { Language } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate } from '~/kernel/time'
import { type Visit, visitOf } from '~/platform/http/visit'
import { Notice, ReceiptCode } from '~/ui'

export interface PaperReceipt {
  id: string
  code: string
  text: string
  language: Language
  receivedAt: Date
  diaryNumber: string
  /** Where its sender follows it. */
  address: string
}

interface Props {
  visit: Visit
  receipts: readonly PaperReceipt[]
  /** Where one goes on typing, with the same way in, meeting and language. */
  nextHref: string
  contact: string | undefined
}

const WHOLE_TEXT = 1_000
const ONE_OF_SEVERAL = 160

/** The same receipt as on the web, on a sheet to send back or hand over, in the language of who wrote. */
export const PaperReceiptPage = ({ visit, receipts, nextHref, contact }: Props) => {
  const [first] = receipts
  return (
    <StaffPage visit={visit} title={visit.t('contributions.paper.receipt')}>
      <Notice kind="done">
        <p role="status">{visit.s('contributions.paper.receipt-once', { count: receipts.length })}</p>
      </Notice>
      <p class="buttons">
        <a class="button" href={nextHref}>
          {visit.s('contributions.paper.next')}
        </a>
        {first ? (
          <a class="button secondary" href={visit.href(`/arbete/inspel/${first.id}`)}>
            {visit.s('contributions.paper.read')}
          </a>
        ) : null}
      </p>
      {first ? <Sheet receipts={receipts} language={first.language} contact={contact} /> : null}
    </StaffPage>
  )
}

interface SheetProps {
  receipts: readonly PaperReceipt[]
  language: Language
  contact: string | undefined
}

const Sheet = ({ receipts, language, contact }: SheetProps) => {
  const reader = visitOf(language, '', '', undefined)
  const max = receipts.length === 1 ? WHOLE_TEXT : ONE_OF_SEVERAL
  return (
    <section class="sheet" lang={language}>
      <h2>{reader.s('contributions.sheet.title')}</h2>
      <p>
        {reader.s('contributions.sheet.came', {
          date: showDate(receipts[0]?.receivedAt ?? new Date(0), language),
        })}{' '}
        {reader.s('contributions.sheet.follow', { count: receipts.length })}
      </p>
      {receipts.map((receipt) => (
        <>
          <ReceiptCode
            code={formatReceiptCode(receipt.code)}
            label={reader.s('thread.receipt.code')}
            address={receipt.address}
            qrLabel={reader.t('thread.receipt.qr')}
          />
          <p class="link-to-keep">{receipt.address}</p>
          <blockquote class="said" dir="auto">
            {excerpt(receipt.text, max)}
          </blockquote>
          <p class="muted">{reader.s('contributions.sheet.number', { number: receipt.diaryNumber })}</p>
        </>
      ))}
      <p>{reader.s('contributions.sheet.without-web')}</p>
      {contact ? <p>{reader.s('contributions.sheet.contact', { mail: contact })}</p> : null}
    </section>
  )
}

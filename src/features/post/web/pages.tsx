import { StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Facts, Pager } from '~/ui'

interface ListProps {
  visit: Visit
  mode: 'lead' | 'real' | 'off'
  rows: readonly { id: string; subject: string; toAddress: string; at: Date }[]
  next: string | null
}

export const ListPage = ({ visit, mode, rows, next }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('post.title')} lead={visit.s(`post.${mode}`)}>
    {rows.length === 0 ? (
      <p>{visit.s('post.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('post.letters')}
        captionUnseen
        label={visit.t('post.letters')}
        columns={(['subject', 'to', 'at'] as const).map((key) => ({ label: visit.s(`post.column.${key}`) }))}
        rows={rows.map(({ id, subject, toAddress, at }) => [
          <a href={visit.href(`/arbete/post/${id}`)} dir="auto">
            {subject || visit.s('post.no-subject')}
          </a>,
          toAddress,
          showDateTime(at, visit.lang),
        ])}
      />
    )}
    <Pager
      label={visit.t('post.more')}
      next={
        next ? { href: visit.href(`/arbete/post?efter=${next}`), label: visit.s('post.older') } : undefined
      }
    />
  </StaffPage>
)

interface LetterProps {
  visit: Visit
  id: string
  subject: string
  at: Date
  hasHtml: boolean
  to: string
  from: string
  text: string
  headers: readonly string[]
  language: string
  /** Where the site stands: links to its own pages can be followed. */
  origin: string
}

/** One letter: its text, how it looks, and its head. */
export const LetterPage = ({ visit, id, subject, at, hasHtml, ...told }: LetterProps) => (
  <StaffPage
    visit={visit}
    title={subject ? { text: subject, lang: told.language } : visit.t('post.no-subject')}
  >
    <p>
      <a href={visit.href('/arbete/post')}>{visit.s('post.back')}</a>
    </p>
    <Facts
      items={[
        { label: visit.s('post.to'), value: told.to },
        { label: visit.s('post.from'), value: told.from },
        { label: visit.s('post.at'), value: showDateTime(at, visit.lang) },
      ]}
    />
    <h2>{visit.s('post.text')}</h2>
    <div class="letter-text" lang={told.language}>
      <OwnLinks text={told.text} origin={told.origin} />
    </div>
    {hasHtml ? (
      <>
        <h2>{visit.s('post.html')}</h2>
        <iframe
          class="letter-frame"
          title={visit.t('post.frame')}
          src={`/arbete/post/${id}/html`}
          sandbox=""
        />
      </>
    ) : null}
    <Details summary={visit.s('post.headers')}>
      <ul class="letter-head">
        {told.headers.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  </StaffPage>
)

/** Text whose addresses of our own site are links; none other is. */
const OwnLinks = ({ text, origin }: { text: string; origin: string }) => {
  const parts = text.split(/(https?:\/\/[^\s>)]+)/)
  return (
    <>
      {parts.map((part) =>
        part === origin || part.startsWith(`${origin}/`) ? <a href={part}>{part}</a> : part,
      )}
    </>
  )
}

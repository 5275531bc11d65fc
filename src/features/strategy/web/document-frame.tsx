import type { Child } from 'hono/jsx'
import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { PageHead, Tag } from '~/ui'
import type { Leaved, TellingForm } from '../domain'
import type { PublicConsultation, PublicDocument, PublicPassage } from '../queries'
import { Contents, LeafTurner } from './leaves'

/** What the address asks for, by how the document is read. */
export const READING = { short: 'kort', plain: 'lattlast' } as const satisfies Record<TellingForm, string>

export interface FrameProps {
  visit: Visit
  now: Date
  document: PublicDocument
  parts: readonly { part: string; passages: readonly PublicPassage[] }[]
  /** The whole text in leaves, where it is read whole. */
  leaved?: Leaved<PublicPassage>
  open: PublicConsultation | undefined
  /** How many of the parts are told shorter and plainer. */
  told: Record<TellingForm, number>
  isDemo: boolean
  words: PageWords
}

/** A document's head, how it can be read, and its parts; the text itself stands within. */
export const DocumentFrame = (props: FrameProps & { reading: TellingForm | 'whole'; children: Child }) => {
  const { visit, document, open, parts, reading } = props
  const path = `/strategin/${document.slug}`
  const whole = { number: 1, parts: parts.map(({ part, passages }) => ({ part, passages: [...passages] })) }
  const leaved = props.leaved ?? { leaves: [whole], leaf: whole }
  return (
    <PublicPage
      visit={visit}
      title={tell(document.title, visit.lang)}
      description={excerpt(tell(document.summary, visit.lang).text, 150)}
      now={props.now}
    >
      <PageHead title={visit.l(document.title)} seed={document.slug}>
        <Explained words={props.words} {...visit.nearest(document.summary)} class="lead" />
        <p class="comment-head">
          <span class="muted">
            {visit.s('strategy.document.passages', { count: document.passages })} ·{' '}
            {visit.s('strategy.document.changed', { date: showDate(document.changedAt, visit.lang) })}
          </span>
          {props.isDemo ? <Tag>{visit.s('strategy.demo')}</Tag> : null}
        </p>
        {open ? (
          <p class="buttons">
            <a class="button warm" href={visit.href(`/remiss/${open.slug}`)}>
              {visit.s('strategy.document.on-consultation', {
                date: showDate(open.closesAt, visit.lang),
              })}
            </a>
          </p>
        ) : null}
      </PageHead>
      <ReadingChoice {...props} reading={reading} />
      <Contents {...{ visit, path }} {...leaved} />
      {props.children}
      <LeafTurner {...{ visit, path }} {...leaved} />
    </PublicPage>
  )
}

/** Short, easy to read, whole: three links, each saying how much of the document it has. */
const ReadingChoice = ({ visit, document, parts, told, reading }: FrameProps & { reading: string }) => {
  const address = visit.href(`/strategin/${document.slug}`)
  const choices = [
    ...(['short', 'plain'] as const).map((form) => ({
      form,
      href: `${address}?text=${READING[form]}`,
      extent: visit.s('writing.reading.extent', { count: told[form], all: parts.length }),
    })),
    { form: 'whole' as const, href: address, extent: null },
  ]
  return (
    <nav class="wide contents" aria-label={visit.t('writing.reading.title')}>
      <ul>
        {choices.map(({ form, href, extent }) => (
          <li>
            <a href={href} aria-current={form === reading ? 'page' : undefined}>
              {visit.s(`writing.reading.${form}`)}
            </a>
            {extent ? <span class="muted small"> {extent}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}

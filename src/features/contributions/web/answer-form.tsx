import { randomUUID } from 'node:crypto'
import { Explained, type PageWords } from '~/features/glossary'
import type { WayIn } from '~/features/processes'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, PageHead, Section, TextArea } from '~/ui'

interface Props {
  visit: Visit
  now: Date
  wayIn: WayIn
  words: PageWords
  values?: Values
  errors?: FieldError[]
  /** For the browser to solve, only where something looks automated. */
  puzzle?: string | undefined
}

/** The open question: question, box and button in the first view of a phone. */
export const AnswerPage = ({ visit, now, wayIn, words, values = {}, errors = [], puzzle }: Props) => {
  const { text, lang } = visit.nearest(wayIn.question)
  return (
    <PublicPage visit={visit} title={visit.t('contributions.answer.title')} now={now}>
      <Section>
        <FormErrors visit={visit} errors={errors} />
        <form novalidate method="post" action={visit.href('/svara')} class="ask">
          <Explained {...{ words, text, lang }} as="h1" class="question" />
          <TextArea
            name="text"
            label={visit.s('contributions.answer.label')}
            hint={visit.s('contributions.answer.hint')}
            value={textOf(values, 'text')}
            error={errorAt(visit, errors, 'text')}
            rows={5}
            required
          />
          <SendFoot {...{ visit, wayIn, values, puzzle }} />
        </form>
        <SendPrivacy visit={visit} />
      </Section>
    </PublicPage>
  )
}

type FootProps = Pick<Props, 'visit' | 'wayIn' | 'values' | 'puzzle'>

/** What every form of a way in ends with: its key, its language, the button and the last day. */
export const SendFoot = ({ visit, wayIn, values = {}, puzzle }: FootProps) => (
  <>
    <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
    <Hidden name="language" value={textOf(values, 'language') || visit.lang} />
    <PuzzleField visit={visit} puzzle={puzzle} />
    <div class="buttons">
      <button class="button" type="submit">
        {visit.s('contributions.answer.send')}
      </button>
      <p class="muted">
        {visit.s('contributions.answer.open-until', { date: showDate(wayIn.closesAt, visit.lang) })}
      </p>
    </div>
  </>
)

/** What becomes of what is sent, said before it is. */
export const SendPrivacy = ({ visit }: Pick<Props, 'visit'>) => (
  <>
    <p>{visit.s('contributions.answer.privacy')}</p>
    <p>
      <a href={visit.href('/personuppgifter')}>{visit.s('contributions.answer.privacy-link')}</a>
    </p>
  </>
)

/** No open question takes inspel now: what was asked, and what happens instead. */
export const ClosedPage = ({ visit, now, wayIn, values }: Omit<Props, 'words'>) => (
  <PublicPage visit={visit} title={visit.t('contributions.closed.title')} now={now}>
    <PageHead title={visit.s('contributions.closed.title')} lead={visit.l(wayIn.closedText)} />
    <Section>
      {values ? (
        <Notice kind="warning" title={visit.s('contributions.closed.yours')}>
          <p>{visit.s('contributions.closed.yours-body')}</p>
          <blockquote dir="auto">{textOf(values, 'text')}</blockquote>
        </Notice>
      ) : null}
      <p>{visit.s('contributions.closed.since', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
      <div class="buttons">
        <a class="button" href={visit.href('/vad-hande-sen')}>
          {visit.s('contributions.closed.what-happens')}
        </a>
        <a class="button secondary" href={visit.href('/inspel')}>
          {visit.s('contributions.closed.read')}
        </a>
      </div>
    </Section>
  </PublicPage>
)

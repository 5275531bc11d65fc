import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, PageHead, Section } from '~/ui'
import { type Leaved, STANCES } from '../domain'
import type {
  PublicConsultation,
  PublishedStatement,
  Stated,
  StatedPassage,
  StatementParts,
} from '../queries'
import { Contents, LeafTurner, partAnchor } from './leaves'
import { OutcomeWord, openDates, PassageText, partLanguage, StanceWord, senderOf } from './parts'

interface Props extends Leaved<StatedPassage> {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  statement: PublishedStatement
  parts: StatementParts
  words: PageWords
}

type Together = StatedPassage['answered'][number]

const Said = ({ visit, comment }: { visit: Visit; comment: Together['comments'][number] }) => (
  <li class="comment">
    <p class="comment-head">
      <StanceWord visit={visit} stance={comment.stance} />
      <span class="muted">{senderOf(visit, comment)}</span>
    </p>
    <p class="said" lang={comment.language} dir="auto">
      {comment.text}
    </p>
  </li>
)

/** Those that say the same, and what they were answered. */
const Answered = ({ visit, together, level = 4 }: { visit: Visit; together: Together; level?: 3 | 4 }) => {
  const { title, answer, comments } = together
  const Heading = `h${level}` as const
  return (
    <>
      {title ? (
        <Heading>
          {visit.s('strategy.statement.group', {
            title: { text: title, lang: 'sv' },
            count: comments.length,
          })}
        </Heading>
      ) : null}
      <ul class="plain">
        {comments.map((comment) => (
          <Said visit={visit} comment={comment} />
        ))}
      </ul>
      <div class="answer">
        <p>
          <strong>{visit.s('strategy.comment.answer')}</strong>{' '}
          <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
        </p>
        <p class="said" lang={visit.only('sv')} dir="auto">
          {answer.text}
        </p>
      </div>
    </>
  )
}

/** How many wanted what. */
const Counts = ({ visit, stated }: { visit: Visit; stated: Stated }) => (
  <p class="comment-head">
    {stated.answered.length === 0 ? (
      <span class="muted">{visit.s('strategy.statement.no-comments')}</span>
    ) : (
      STANCES.filter((stance) => stated.stances[stance] > 0).map((stance) => (
        <span>
          <StanceWord visit={visit} stance={stance} /> {stated.stances[stance]}
        </span>
      ))
    )}
  </p>
)

const Passage = ({ visit, consultation, passage }: Props & { passage: StatedPassage }) => (
  <article id={passage.slug}>
    <h3>
      <a href={visit.href(`/strategin/${consultation.documentSlug}/${passage.slug}`)}>
        <span lang={visit.only(passage.language)}>{passage.heading}</span>
      </a>
    </h3>
    <Counts visit={visit} stated={passage} />
    <Details summary={visit.s('strategy.review.about')}>
      <PassageText text={passage.text} language={passage.language} />
    </Details>
    {passage.answered.map((together) => (
      <Answered visit={visit} together={together} />
    ))}
  </article>
)

/** What came of a consultation, told whole: who said what about each passage, and what they were answered. */
export const StatementPage = (props: Props) => {
  const { visit, consultation, statement, parts, leaves, leaf } = props
  const path = `/remiss/${consultation.slug}/redogorelse`
  const title = tell(consultation.title, visit.lang)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('strategy.statement.of', { title: title.text })}
      description={excerpt(statement.intro, 150)}
      now={props.now}
    >
      <PageHead
        kicker={<a href={visit.href(`/remiss/${consultation.slug}`)}>{visit.l(consultation.title)}</a>}
        title={visit.s('strategy.statement.of', { title })}
        seed={consultation.slug}
      >
        <Explained words={props.words} text={statement.intro} lang="sv" class="lead" />
        <p class="muted">
          {visit.s(statement.version > 1 ? 'strategy.statement.corrected' : 'strategy.statement.published', {
            date: showDate(statement.publishedAt, visit.lang),
            version: statement.version,
          })}
        </p>
      </PageHead>
      <Section title={visit.s('strategy.statement.numbers')}>
        <ul>
          <li>{openDates(visit, consultation)}</li>
          <li>{visit.s('strategy.review.received', { count: parts.received })}</li>
          <li>
            {visit.s('strategy.statement.from', {
              organisations: parts.organisations.length,
              private: parts.private,
            })}
          </li>
          {parts.outcomes.map(([outcome, count]) => (
            <li>
              <OutcomeWord visit={visit} outcome={outcome} forwardedTo={null} /> {count}
            </li>
          ))}
          {parts.withheld > 0 ? (
            <li>{visit.s('strategy.statement.withheld', { count: parts.withheld })}</li>
          ) : null}
        </ul>
        {statement.hasPdf ? (
          <p>
            <a class="button secondary" href={visit.href(`/remiss/${consultation.slug}/redogorelse.pdf`)}>
              {visit.s('strategy.statement.pdf')}
            </a>
          </p>
        ) : (
          <Notice>
            <p>{visit.s('strategy.statement.pdf-soon')}</p>
          </Notice>
        )}
        {parts.organisations.length > 0 ? (
          <Details summary={visit.s('strategy.statement.organisations')}>
            <ul>
              {parts.organisations.map((name) => (
                <li lang={visit.only('sv')}>{name}</li>
              ))}
            </ul>
          </Details>
        ) : null}
      </Section>
      <Contents {...{ visit, path, leaves, leaf }} />
      {leaf.number === 1 && parts.whole.answered.length > 0 ? (
        <Section title={visit.s('strategy.comment.whole-document')}>
          <Counts visit={visit} stated={parts.whole} />
          {parts.whole.answered.map((together) => (
            <Answered visit={visit} together={together} level={3} />
          ))}
        </Section>
      ) : null}
      {leaf.parts.map(({ part, passages }, n) => (
        <Section
          id={partAnchor(part)}
          title={<span lang={partLanguage(visit, passages)}>{part}</span>}
          tinted={n % 2 === 0}
        >
          {passages.map((passage) => (
            <Passage {...props} passage={passage} />
          ))}
        </Section>
      ))}
      <LeafTurner {...{ visit, path, leaves, leaf }} />
    </PublicPage>
  )
}

import type { Child } from 'hono/jsx'
import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, KeyFigures, Notice, PageHead, Section, StatusWord, Tag } from '~/ui'
import { type Afterwards, type ConsultationMoment, consultationMoment, type Leaved } from '../domain'
import type { askedPassages, CommentCounts, PublicComment, PublicConsultation } from '../queries'
import { Comments } from './comments'
import { Contents, LeafTurner, partAnchor } from './leaves'
import { MomentWord, openDates, PassageArticle } from './parts'

const MOMENTS = ['open', 'coming', 'closed'] as const
/** So many comments stand below a passage; all of them on its own page. */
export const SHOWN = 3

interface ListProps {
  visit: Visit
  now: Date
  consultations: readonly PublicConsultation[]
}

/** What one can comment on now, what comes, and what is over. */
export const ConsultationsPage = ({ visit, now, consultations }: ListProps) => (
  <PublicPage visit={visit} title={visit.t('strategy.consultations.title')} now={now}>
    <PageHead
      title={visit.s('strategy.consultations.title')}
      lead={visit.s('strategy.consultations.lead')}
      seed="remiss"
    />
    {consultations.length === 0 ? (
      <Section>
        <Notice title={visit.s('strategy.consultations.none')}>
          <p>{visit.s('strategy.consultations.none-body')}</p>
        </Notice>
      </Section>
    ) : null}
    {MOMENTS.map((moment) => {
      const those = consultations.filter((one) => consultationMoment(one, now) === moment)
      return those.length === 0 ? null : (
        <Section title={visit.s(`strategy.consultations.${moment}`)} tinted={moment === 'closed'}>
          <Cards>
            {those.map((one) => (
              <Card
                href={visit.href(`/remiss/${one.slug}`)}
                title={visit.l(one.title)}
                meta={openDates(visit, one)}
              >
                <p lang={visit.langOf(visit.plain(one.intro))}>{excerpt(visit.plain(one.intro), 200)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      )
    })}
  </PublicPage>
)

type Asked = Awaited<ReturnType<typeof askedPassages>>[number]

interface Props extends Leaved<Asked> {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  /** The first of what was said about each passage of the leaf. */
  comments: readonly PublicComment[]
  counts: CommentCounts
  /** The version of each passage that holds now. */
  versions: ReadonlyMap<string, number>
  afterwards: Afterwards
  hasStatement: boolean
  isDemo: boolean
  words: PageWords
  /** What is told of whole replies. */
  beside: Child
}

/** The draft as it was sent out, passage by passage, each with its button and what people said. */
export const ConsultationPage = (props: Props) => {
  const { visit, consultation, leaves, leaf, comments, counts } = props
  const path = `/remiss/${consultation.slug}`
  const moment = consultationMoment(consultation, props.now)
  return (
    <PublicPage
      visit={visit}
      title={tell(consultation.title, visit.lang)}
      description={excerpt(tell(consultation.intro, visit.lang).text, 150)}
      now={props.now}
    >
      <PageHead
        kicker={<a href={visit.href('/remiss')}>{visit.s('strategy.consultations.title')}</a>}
        title={visit.l(consultation.title)}
        seed={consultation.slug}
      >
        <Explained words={props.words} {...visit.nearest(consultation.intro)} class="lead" />
        <p class="comment-head">
          <MomentWord visit={visit} moment={moment} />
          <span class="muted">{openDates(visit, consultation)}</span>
          {props.isDemo ? <Tag>{visit.s('strategy.demo')}</Tag> : null}
        </p>
      </PageHead>
      <Section>
        <WhatNow visit={visit} moment={moment} consultation={consultation} afterwards={props.afterwards} />
        {props.hasStatement ? (
          <p>
            <a class="button secondary" href={visit.href(`/remiss/${consultation.slug}/redogorelse`)}>
              {visit.s('strategy.statement.read')}
            </a>
          </p>
        ) : null}
        {counts.published > 0 ? (
          <KeyFigures
            items={[
              { value: counts.published, label: visit.s('strategy.consultation.published') },
              {
                value: counts.answered,
                label: visit.s('strategy.consultation.answered'),
              },
            ]}
          />
        ) : null}
      </Section>
      {props.beside}
      <AboutWhole visit={visit} comments={comments} />
      <Contents {...{ visit, path, leaves, leaf }} />
      {leaf.parts.map(({ part, passages: those }, n) => (
        <Section
          id={partAnchor(part)}
          title={<span lang={those[0]?.language}>{part}</span>}
          tinted={n % 2 === 0}
        >
          {those.map((passage) => (
            <AskedPassage {...props} passage={passage} moment={moment} />
          ))}
        </Section>
      ))}
      <LeafTurner {...{ visit, path, leaves, leaf }} />
    </PublicPage>
  )
}

/** Points of replies that are about no single passage. */
const AboutWhole = ({ visit, comments }: Pick<Props, 'visit' | 'comments'>) => {
  const said = comments.filter(({ passageId }) => passageId === null)
  return said.length === 0 ? null : (
    <Section title={visit.s('strategy.consultation.about-whole')}>
      <h3 class="unseen">{visit.s('strategy.review.comments')}</h3>
      <Comments visit={visit} comments={said} />
    </Section>
  )
}

/** What a reader can do with the consultation today, or what happens now that it is over. */
export const WhatNow = ({
  visit,
  moment,
  consultation,
  afterwards,
}: {
  visit: Visit
  moment: ConsultationMoment
  consultation: PublicConsultation
  afterwards: Afterwards
}) => (
  <Notice
    kind={moment === 'closed' ? 'warning' : 'info'}
    title={visit.s(`strategy.consultation.${moment}`, {
      date: showDate(moment === 'coming' ? consultation.opensAt : consultation.closesAt, visit.lang),
    })}
  >
    <p>
      {visit.s(
        moment === 'closed'
          ? `strategy.consultation.closed-${afterwards}`
          : `strategy.consultation.${moment}-body`,
      )}
    </p>
    {moment === 'closed' ? (
      <p>
        <a href={visit.href(`/strategin/${consultation.documentSlug}`)}>
          {visit.s('strategy.consultation.read-now')}
        </a>
      </p>
    ) : null}
  </Notice>
)

const AskedPassage = ({
  visit,
  consultation,
  comments,
  counts,
  passage,
  versions,
  moment,
  words,
}: Props & { passage: Asked; moment: ConsultationMoment }) => {
  const address = visit.href(`/remiss/${consultation.slug}/${passage.slug}`)
  const said = comments.filter(({ passageId }) => passageId === passage.id)
  const count = counts.onPassage.get(passage.id) ?? 0
  return (
    <PassageArticle
      slug={passage.slug}
      language={passage.language}
      heading={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
      text={passage.text}
      words={words}
      aside={
        <>
          {moment === 'open' ? (
            <a class="button" href={address}>
              {visit.s('strategy.comment.give')}
              <span class="unseen" lang={passage.language}>
                : {passage.heading}
              </span>
            </a>
          ) : null}
          {(versions.get(passage.id) ?? 0) > passage.version ? (
            <p>
              <StatusWord kind="done">{visit.s('strategy.passage.changed-since')}</StatusWord>
            </p>
          ) : null}
          <p class="muted small">
            <a href={visit.href(`/strategin/${consultation.documentSlug}/${passage.slug}`)}>
              {visit.s('strategy.passage.sources-link')}
              <span class="unseen" lang={passage.language}>
                : {passage.heading}
              </span>
            </a>
          </p>
        </>
      }
    >
      {said.length > 0 ? <Comments visit={visit} comments={said} count={count} /> : null}
      {count > said.length ? (
        <p>
          <a href={address}>{visit.s('strategy.comment.all', { count })}</a>
        </p>
      ) : null}
    </PassageArticle>
  )
}

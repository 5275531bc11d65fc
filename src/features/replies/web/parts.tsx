import type { Child } from 'hono/jsx'
import { OutcomeWord, passageOnLeaf, StanceWord } from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Prose, StatusWord } from '~/ui'
import { type InvitationState, questionAt, type ReplyState, type Section, type Span } from '../domain'

const REPLY_SIGN = { waiting: 'waiting', published: 'done', withheld: 'stopped' } as const

export const ReplyStateWord = ({ visit, state }: { visit: Visit; state: ReplyState }) => (
  <StatusWord kind={REPLY_SIGN[state]}>{visit.s(`replies.state.${state}`)}</StatusWord>
)

const INVITED_SIGN = { answered: 'done', commented: 'done', declined: 'stopped', silent: 'waiting' } as const

export const InvitationStateWord = ({ visit, state }: { visit: Visit; state: InvitationState }) => (
  <StatusWord kind={INVITED_SIGN[state]}>{visit.s(`replies.invited.${state}`)}</StatusWord>
)

/** Parts of a reply under the question each of them answers; one heading as long as it is the same. */
export const underQuestions = <P extends Span>(
  sections: readonly Section[],
  parts: readonly P[],
): { question: string | null; parts: P[] }[] => {
  const groups: { question: string | null; parts: P[] }[] = []
  for (const part of parts) {
    const question = questionAt(sections, part.startsAt)
    const last = groups.at(-1)
    if (last && last.question === question) last.parts.push(part)
    else groups.push({ question, parts: [part] })
  }
  return groups
}

interface HeadingProps {
  visit: Visit
  question: string | null
  questions: ReadonlyMap<string, Localized>
  /** Whether the reply answers any question at all. */
  isAsked: boolean
  /** How deep on the page it stands. */
  as?: 'h2' | 'h3'
}

/** Above the answer to a question; a reply without any needs no heading. */
export const QuestionHeading = ({
  visit,
  question,
  questions,
  isAsked,
  as: Heading = 'h2',
}: HeadingProps) => {
  const text = question ? questions.get(question) : undefined
  if (!isAsked) return null
  return <Heading>{text ? visit.l(text) : visit.s('replies.reply.besides')}</Heading>
}

interface ReplyTextProps {
  visit: Visit
  text: (part: Span) => string
  sections: readonly Section[]
  questions: ReadonlyMap<string, Localized>
  language: string
}

/** A reply to be read, each answer under its question. */
export const ReplyText = ({ visit, text, sections, questions, language }: ReplyTextProps) =>
  sections.map((section) => (
    <>
      <QuestionHeading
        visit={visit}
        question={section.questionId}
        questions={questions}
        isAsked={sections.some(({ questionId }) => questionId)}
        as="h3"
      />
      <Prose text={text(section)} lang={language} />
    </>
  ))

export interface ShownPoint {
  id: string
  stance: Parameters<typeof StanceWord>[0]['stance']
  text: string
  language: string
  passage: { slug: string; heading: string; language: string } | null
  answer: {
    outcome: Parameters<typeof OutcomeWord>[0]['outcome']
    text: string
    forwardedTo: string | null
    publishedAt: Date
  } | null
}

/** A point with what it is about and what it was answered. */
export const Point = ({
  visit,
  slug,
  point,
  waiting,
}: {
  visit: Visit
  slug: string
  point: ShownPoint
  waiting: Child
}) => (
  <div class="comment" id={`punkt-${point.id}`}>
    <p class="comment-head">
      <StanceWord visit={visit} stance={point.stance} />
      {point.passage ? (
        <a
          href={visit.href(passageOnLeaf(`/remiss/${slug}`, point.passage.slug))}
          lang={visit.only(point.passage.language)}
        >
          {point.passage.heading}
        </a>
      ) : (
        <span>{visit.s('replies.point.about-whole')}</span>
      )}
    </p>
    <p class="said" lang={point.language} dir="auto">
      {point.text}
    </p>
    {point.answer ? (
      <div class="answer">
        <p>
          <strong>{visit.s('strategy.comment.answer')}</strong>
        </p>
        <p>
          <OutcomeWord visit={visit} outcome={point.answer.outcome} forwardedTo={point.answer.forwardedTo} />
        </p>
        <p class="said" lang={visit.only('sv')} dir="auto">
          {point.answer.text}
        </p>
        <p class="muted small">{showDate(point.answer.publishedAt, visit.lang)}</p>
      </div>
    ) : (
      <p class="muted small">{waiting}</p>
    )}
  </div>
)

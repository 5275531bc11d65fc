import type { Child } from 'hono/jsx'
import { excerpt } from '~/kernel/plain-text'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice, StatusWord } from '~/ui'
import { isWritten, mayBePublished, mayReview } from '../domain'
import type { preparedAnswers } from '../queries'
import { OutcomeWord } from './parts'

type Answer = Awaited<ReturnType<typeof preparedAnswers>>[number]

interface Props {
  visit: Visit
  answers: readonly Answer[]
  /** Where the buttons that review and publish them all lead, less their last word. */
  action: string
  /** Where an answer is written on. */
  addressOf: (answer: Answer) => string
  /** Why the last press did nothing. */
  failed?: AnswersRefusal | undefined
}

export type AnswersRefusal = 'unknown' | 'text_missing' | 'not_reviewed' | 'own'

const WHY = {
  unknown: 'strategy.error.answers-changed',
  text_missing: 'strategy.error.text-missing',
  not_reviewed: 'strategy.error.not-reviewed',
  own: 'strategy.error.own-answer',
} as const

const About = ({ visit, answer }: { visit: Visit; answer: Answer }): Child => {
  if (answer.themeTitle) {
    return (
      <>
        {visit.s('strategy.answer.to-theme')}: {visit.l(answer.themeTitle)}
      </>
    )
  }
  if (answer.groupTitle) {
    return (
      <>
        {visit.s('strategy.answer.to-group')}: <span lang="sv">{answer.groupTitle}</span>
      </>
    )
  }
  const said = answer.commentText ?? answer.inspelText ?? ''
  return (
    <>
      {visit.s(answer.commentText ? 'strategy.answer.to-comment' : 'strategy.answer.to-inspel')}:{' '}
      <span lang={answer.commentLanguage ?? answer.inspelLanguage ?? undefined} dir="auto">
        {excerpt(said, 80)}
      </span>
    </>
  )
}

const stateOf = (answer: Answer, reader: string | undefined) => {
  if (!isWritten(answer)) return 'unwritten'
  if (mayBePublished(answer)) return 'reviewed'
  return mayReview(answer, reader ?? null) ? 'to-review' : 'own'
}

const SIGN = { unwritten: 'slow', reviewed: 'done', 'to-review': 'waiting', own: 'waiting' } as const

/** One button for all of them: what it does is done to all or to none. */
const AllButton = ({
  action,
  answers,
  children,
}: {
  action: string
  answers: readonly Answer[]
  children: Child
}) => (
  <form novalidate method="post" action={action}>
    {answers.map(({ id }) => (
      <Hidden name="id" value={id} />
    ))}
    <button class="button warm" type="submit">
      {children}
    </button>
  </form>
)

/** What waits to be read by another and to be published, each with one button that does it for all at one moment. */
export const PreparedAnswers = ({ visit, answers, action, addressOf, failed }: Props) => {
  const reader = visit.staff?.id
  const toReview = answers.filter((answer) => stateOf(answer, reader) === 'to-review')
  const ready = answers.filter(mayBePublished)
  return (
    <section id="forberedda">
      <h2>{visit.s('strategy.answer.prepared')}</h2>
      {failed ? (
        <Notice kind="error">
          <p>{visit.s(WHY[failed])}</p>
        </Notice>
      ) : null}
      {answers.length === 0 ? <p>{visit.s('strategy.answer.none-prepared')}</p> : null}
      {answers.map((answer) => {
        const state = stateOf(answer, reader)
        return (
          <div class="answer prepared">
            <h3>
              <a href={visit.href(addressOf(answer))}>
                <About visit={visit} answer={answer} />
              </a>
            </h3>
            <p>
              <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
            </p>
            {isWritten(answer) ? (
              <p class="said" lang="sv" dir="auto">
                {answer.text}
              </p>
            ) : null}
            {(answer.outcome === 'woven_in' || answer.outcome === 'partly') && !answer.isChanged ? (
              <Notice kind="warning">
                <p>{visit.s('strategy.answer.unchanged')}</p>
              </Notice>
            ) : null}
            <p>
              <StatusWord kind={SIGN[state]}>{visit.s(`strategy.answer.state.${state}`)}</StatusWord>
            </p>
          </div>
        )
      })}
      {toReview.length > 0 ? (
        <AllButton action={`${action}/granska`} answers={toReview}>
          {visit.s('strategy.answer.review-all', { count: toReview.length })}
        </AllButton>
      ) : null}
      {ready.length > 0 ? (
        <>
          <AllButton action={`${action}/publicera`} answers={ready}>
            {visit.s('strategy.answer.publish-all', { count: ready.length })}
          </AllButton>
          {ready.length < answers.length ? (
            <p class="muted">
              {visit.s('strategy.answer.waiting-count', { count: answers.length - ready.length })}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

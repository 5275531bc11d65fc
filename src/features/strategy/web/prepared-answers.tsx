import type { Child } from 'hono/jsx'
import { excerpt } from '~/kernel/plain-text'
import type { Visit } from '~/platform/http/visit'
import { Hidden, Notice } from '~/ui'
import { mayBePublished } from '../domain'
import type { preparedAnswers } from '../queries'
import { OutcomeWord } from './parts'

type Answer = Awaited<ReturnType<typeof preparedAnswers>>[number]

interface Props {
  visit: Visit
  answers: readonly Answer[]
  /** Where the button that publishes them all leads. */
  action: string
  /** Where an answer is written on. */
  addressOf: (answer: Answer) => string
  failed?: boolean
}

const About = ({ visit, answer }: { visit: Visit; answer: Answer }): Child => {
  if (answer.themeTitle) {
    return (
      <>
        {visit.s('strategy.answer.to-theme')}: {visit.l(answer.themeTitle)}
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

/** What waits to be published, and the one button that does it for all at one moment. */
export const PreparedAnswers = ({ visit, answers, action, addressOf, failed }: Props) => {
  const ready = answers.filter(mayBePublished)
  return (
    <section id="forberedda">
      <h2>{visit.s('strategy.answer.prepared')}</h2>
      {failed ? (
        <Notice kind="error">
          <p>{visit.s('strategy.error.text-missing')}</p>
        </Notice>
      ) : null}
      {answers.length === 0 ? <p>{visit.s('strategy.answer.none-prepared')}</p> : null}
      {answers.map((answer) => (
        <div class="answer prepared">
          <h3>
            <a href={visit.href(addressOf(answer))}>
              <About visit={visit} answer={answer} />
            </a>
          </h3>
          <p>
            <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
          </p>
          {mayBePublished(answer) ? (
            <p class="said" lang="sv" dir="auto">
              {answer.text}
            </p>
          ) : (
            <p class="muted">{visit.s('strategy.answer.unwritten')}</p>
          )}
        </div>
      ))}
      {ready.length > 0 ? (
        <form novalidate method="post" action={action}>
          {ready.map(({ id }) => (
            <Hidden name="id" value={id} />
          ))}
          <button class="button warm" type="submit">
            {visit.s('strategy.answer.publish-all', { count: ready.length })}
          </button>
          {ready.length < answers.length ? (
            <p class="muted">
              {visit.s('strategy.answer.unwritten-count', { count: answers.length - ready.length })}
            </p>
          ) : null}
        </form>
      ) : null}
    </section>
  )
}

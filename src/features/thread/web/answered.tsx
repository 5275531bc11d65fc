import { Explained, type PageWords } from '~/features/glossary'
import { WhatBecame } from '~/features/strategy'
import { dayInSweden, showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { TimelineItem } from '~/ui'
import type { Coming, Course, Outcome } from '../domain'
import type { Fates, Onward } from '../queries'

const STOPS: readonly Outcome[] = ['not_taken_up', 'outside_remit']

export const ThemeLink = ({ visit, theme }: { visit: Visit; theme: Fates['themes'][number] }) => (
  <a href={visit.href(`/tema/${theme.slug}`)}>{visit.l(theme.title)}</a>
)

export const PassageLink = ({ visit, passage }: { visit: Visit; passage: Onward['passages'][number] }) => (
  <p>
    <a href={visit.href(passage.address)}>
      <span lang={passage.language}>{passage.heading}</span>
    </a>
  </p>
)

/** Each answer is a state of its own: one inspel may be woven in and partly outside our remit at once. */
export const answered = (
  visit: Visit,
  { answers, passages, themes }: Fates,
  course: Course,
  words: PageWords,
): TimelineItem[] =>
  answers.map((answer) => {
    const passage = passages.find((one) => one.id === answer.passageId)
    return {
      title: isEarlier(answer.publishedAt, course)
        ? visit.s('thread.state.answered-earlier', {
            outcome: visit.t(`thread.outcome.${answer.outcome}`, { to: answer.forwardedTo ?? '' }),
          })
        : visit.s(`thread.outcome.${answer.outcome}`, { to: answer.forwardedTo ?? '' }),
      when: answer.publishedAt ? showDate(answer.publishedAt, visit.lang) : undefined,
      state: STOPS.includes(answer.outcome) ? 'stopped' : 'done',
      body: (
        <>
          <Explained words={words} text={answer.text} lang="sv" />
          <WhatBecame visit={visit} answer={answer} />
          <AnswerTo
            visit={visit}
            theme={themes.find((theme) => theme.id === answer.themeId)}
            isEarlier={isEarlier(answer.publishedAt, course)}
          />
          {passage ? <PassageLink visit={visit} passage={passage} /> : null}
        </>
      ),
    }
  })

const isEarlier = (at: Date | null, { receivedOn }: Course): boolean =>
  at !== null && dayInSweden(at) < receivedOn

interface AnswerToProps {
  visit: Visit
  theme: Fates['themes'][number] | undefined
  isEarlier: boolean
}

/** Who answered, and what: everyone in a theme, or this inspel alone. */
const AnswerTo = ({ visit, theme, isEarlier: early }: AnswerToProps) => (
  <p class="muted">
    {theme ? (
      <>
        {visit.s('thread.state.answer-theme')} <ThemeLink visit={visit} theme={theme} />.
      </>
    ) : (
      visit.s('thread.state.answer-own')
    )}
    {early ? <> {visit.s('thread.state.answer-before')}</> : null}
  </p>
)

/** The passages that no answer pointed to. One that was there before the inspel came can't have been changed by it. */
export const inText = (
  visit: Visit,
  { answers, passages, sources }: Fates,
  course: Course,
): TimelineItem[] => {
  const resting = passages.filter(
    ({ id }) =>
      !answers.some(({ passageId }) => passageId === id) && sources.some(({ passageId }) => passageId === id),
  )
  const restsOnItself = (id: string) =>
    sources.some((source) => source.passageId === id && source.contributionId !== null)
  const groups = Map.groupBy(resting, ({ id, firstPublishedAt }) =>
    isEarlier(firstPublishedAt, course) && !restsOnItself(id) ? 'in-text-before' : 'in-text',
  )
  return [...groups].map(([word, group]) => ({
    title: visit.s(`thread.state.${word}`, { count: group.length }),
    when: group[0]?.firstPublishedAt ? showDate(group[0].firstPublishedAt, visit.lang) : undefined,
    state: 'done',
    body: (
      <>
        {group.map((passage) => (
          <PassageLink visit={visit} passage={passage} />
        ))}
      </>
    ),
  }))
}

/** The answer that is owed: before the decision how the text is changed by it, after it what else is done. */
export const awaited = (visit: Visit, { cameAfter }: Coming): TimelineItem => ({
  title: visit.s(cameAfter ? 'thread.state.answer-after' : 'thread.state.answer-next'),
  state: 'next',
})

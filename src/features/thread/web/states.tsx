import type { Child } from 'hono/jsx'
import { wordDiff } from '~/features/strategy'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { type TimelineItem, WordDiff } from '~/ui'
import type { Outcome } from '../domain'
import type { Fates, Onward, standingFor } from '../queries'

type Standing = Awaited<ReturnType<typeof standingFor>>

interface Given {
  receivedAt: Date
  publishedAt: Date | null
  /** Only the sender is told why an inspel is not shown. */
  standing: Standing | undefined
  fates: Fates
}

/** The dated states of one inspel, from received to followed up; what has not come yet says so. */
export const statesOf = (
  visit: Visit,
  { receivedAt, publishedAt, standing, fates }: Given,
): TimelineItem[] => {
  const on = (date: Date | string | null) => (date ? showDate(date, visit.lang) : undefined)
  const items: TimelineItem[] = [
    { title: visit.s('thread.state.received'), when: on(receivedAt), state: 'done' },
    ...(standing?.takenBack ? [] : [read(visit, publishedAt, standing)]),
    ...shown(visit, publishedAt, standing),
  ]
  if (standing?.state === 'withheld' || standing?.state === 'removed') return items
  items.push(sorted(visit, fates))
  items.push(...laterStatesOf(visit, fates))
  return items
}

/** What came after the sorting: answers, decisions, and what was done and told. */
export const laterStatesOf = (visit: Visit, fates: Fates): TimelineItem[] => [
  ...answered(visit, fates),
  ...decided(visit, fates),
  ...followed(visit, fates),
]

const read = (visit: Visit, publishedAt: Date | null, standing: Standing | undefined): TimelineItem => {
  const at = standing?.readAt ?? publishedAt
  return at
    ? { title: visit.s('thread.state.read'), when: showDate(at, visit.lang), state: 'done' }
    : { title: visit.s('thread.state.read-next'), state: 'next' }
}

const shown = (visit: Visit, publishedAt: Date | null, standing: Standing | undefined): TimelineItem[] => {
  const when = standing ? showDate(standing.at, visit.lang) : undefined
  if (publishedAt)
    return [
      { title: visit.s('thread.state.published'), when: showDate(publishedAt, visit.lang), state: 'done' },
    ]
  if (standing?.state === 'withheld' || standing?.state === 'removed')
    return [
      {
        title: visit.s(`thread.state.${standing.state}`),
        when,
        state: 'stopped',
        body: <p dir="auto">{standing.reason}</p>,
      },
    ]
  if (standing?.state === 'merged')
    return [
      {
        title: visit.s('thread.state.merged'),
        when,
        state: 'done',
        body: standing.mergedPublicationId ? (
          <p>
            <a href={visit.href(`/inspel/${standing.mergedPublicationId}`)}>
              {visit.s('thread.state.merged-with')}
            </a>
          </p>
        ) : undefined,
      },
    ]
  return []
}

const sorted = (visit: Visit, { themes }: Fates): TimelineItem => {
  const [first] = themes
  if (!first) return { title: visit.s('thread.state.sorted-next'), state: 'next' }
  return {
    title: visit.s('thread.state.sorted'),
    when: showDate(first.at, visit.lang),
    state: 'done',
    body: (
      <ul>
        {themes.map((theme) => (
          <li>
            <a href={visit.href(`/tema/${theme.slug}`)}>{visit.l(theme.title)}</a>
          </li>
        ))}
      </ul>
    ),
  }
}

const STOPS: readonly Outcome[] = ['not_taken_up', 'outside_remit']

/** Each answer is a state of its own: one inspel may be woven in and partly outside our remit at once. */
const answered = (visit: Visit, { answers, passages, sources }: Fates): TimelineItem[] => {
  const items = answers.map((answer): TimelineItem => {
    const passage = passages.find((one) => one.id === answer.passageId)
    return {
      title: visit.s(`thread.outcome.${answer.outcome}`, {
        to: { text: answer.forwardedTo ?? '', lang: 'sv' },
      }),
      when: answer.publishedAt ? showDate(answer.publishedAt, visit.lang) : undefined,
      state: STOPS.includes(answer.outcome) ? 'stopped' : 'done',
      body: (
        <>
          <p lang={visit.only('sv')}>{answer.text}</p>
          {passage ? <PassageLink visit={visit} passage={passage} /> : null}
        </>
      ),
    }
  })
  const told = new Set(answers.map((answer) => answer.passageId))
  const resting = passages.filter(
    (passage) => !told.has(passage.id) && sources.some((source) => source.passageId === passage.id),
  )
  if (resting.length > 0) {
    items.push({
      title: visit.s('thread.state.in-text', { count: resting.length }),
      when: resting[0]?.firstPublishedAt ? showDate(resting[0].firstPublishedAt, visit.lang) : undefined,
      state: 'done',
      body: (
        <>
          {resting.map((passage) => (
            <PassageLink visit={visit} passage={passage} />
          ))}
        </>
      ),
    })
  }
  return items.length > 0 ? items : [{ title: visit.s('thread.state.answer-next'), state: 'next' }]
}

export const PassageLink = ({ visit, passage }: { visit: Visit; passage: Onward['passages'][number] }) => (
  <p>
    <a href={visit.href(passage.address)}>
      <span lang={visit.only(passage.language)}>{passage.heading}</span>
    </a>
  </p>
)

const decided = (visit: Visit, { decisions, passages, answers }: Fates): TimelineItem[] => {
  if (decisions.length === 0) {
    const stopped = answers.length > 0 && passages.length === 0
    return stopped ? [] : [{ title: visit.s('thread.state.decision-next'), state: 'next' }]
  }
  return [...Map.groupBy(decisions, (decision) => decision.id).values()].map((rows): TimelineItem => {
    const decision = rows[0] as (typeof rows)[number]
    return {
      title: visit.s('thread.state.decided', { by: { text: decision.decidedBy, lang: 'sv' } }),
      when: (
        <>
          {showDate(decision.decidedOn, visit.lang)},{' '}
          {visit.s('thread.case', { number: decision.caseNumber })}
        </>
      ),
      state: 'done',
      body: (
        <>
          {rows.map((row) => {
            const passage = passages.find((one) => one.id === row.passageId)
            return (
              <>
                {passage ? <PassageLink visit={visit} passage={passage} /> : null}
                <Wording
                  visit={visit}
                  lang={passage?.language ?? 'sv'}
                  before={row.before}
                  after={row.after}
                />
              </>
            )
          })}
        </>
      ),
    }
  })
}

/** The wording before and after a decision, with what was struck and what was added. */
export const Wording = (props: { visit: Visit; lang: string; before: string; after: string }): Child => {
  const { visit, lang, before, after } = props
  return (
    <div lang={lang} class="wording">
      <WordDiff
        parts={wordDiff(before, after)}
        removedLabel={<span lang={visit.lang}>{visit.s('thread.struck')}</span>}
        addedLabel={<span lang={visit.lang}>{visit.s('thread.added')}</span>}
      />
    </div>
  )
}

const followed = (visit: Visit, { actions, stories, passages }: Fates): TimelineItem[] => {
  const items: TimelineItem[] = [...Map.groupBy(actions, (action) => action.id).values()].map((rows) => {
    const action = rows[0] as (typeof rows)[number]
    return {
      title: visit.s('thread.state.action'),
      when: showDate(action.startsOn, visit.lang),
      state: action.state === 'done' ? 'done' : 'now',
      body: <ActionLine visit={visit} action={action} />,
    }
  })
  for (const rows of Map.groupBy(stories, (story) => story.id).values()) {
    const story = rows[0] as (typeof rows)[number]
    items.push({
      title: visit.s('thread.state.story'),
      when: story.publishedAt ? showDate(story.publishedAt, visit.lang) : undefined,
      state: 'done',
      body: (
        <p>
          <a href={visit.href(`/nyheter/${story.slug}`)}>
            <span lang={story.language}>{story.headline}</span>
          </a>
        </p>
      ),
    })
  }
  if (items.length > 0) return items
  return passages.length > 0 ? [{ title: visit.s('thread.state.follow-up-next'), state: 'next' }] : []
}

/** One action with its money and its last measured values. */
export const ActionLine = ({ visit, action }: { visit: Visit; action: Onward['actions'][number] }) => (
  <>
    <p>
      <a href={visit.href(`/framsteg/${action.slug}`)}>{visit.l({ sv: action.title })}</a>
      {action.money > 0 ? `, ${showKronor(action.money, visit.lang)}` : ''}
    </p>
    {action.measured.map((one) => (
      <p class="muted">
        {visit.l({ sv: one.name })}:{' '}
        {visit.s('thread.measured', {
          value: showNumber(one.value, visit.lang, 1),
          unit: one.unit,
          date: showDate(one.measuredOn, visit.lang),
          baseline: showNumber(one.baselineValue, visit.lang, 1),
          target: showNumber(one.targetValue, visit.lang, 1),
        })}
      </p>
    ))}
  </>
)

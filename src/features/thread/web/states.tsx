import type { Child } from 'hono/jsx'
import type { PageWords } from '~/features/glossary'
import { Changes } from '~/features/strategy'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { TimelineItem } from '~/ui'
import { type Coming, type Course, comingOf } from '../domain'
import type { Fates, Onward, standingFor } from '../queries'
import { answered, awaited, inText, PassageLink, ThemeLink } from './answered'
import { comingStates, DecidedWhen, decidedWithout } from './coming'

type Standing = Awaited<ReturnType<typeof standingFor>>

interface Given {
  receivedAt: Date
  publishedAt: Date | null
  /** Only the sender is told why an inspel is not shown. */
  standing: Standing | undefined
  fates: Fates
  course: Course
  words: PageWords
}

/** The dated states of one inspel, from received to followed up; what has not come yet says so. */
export const statesOf = (
  visit: Visit,
  { receivedAt, publishedAt, standing, fates, course, words }: Given,
): TimelineItem[] => {
  const on = (date: Date | string | null) => (date ? showDate(date, visit.lang) : undefined)
  const items: TimelineItem[] = [
    { title: visit.s('thread.state.received'), when: on(receivedAt), state: 'done' },
    ...(standing?.takenBack ? [] : [read(visit, publishedAt, standing)]),
    ...shown(visit, publishedAt, standing),
  ]
  if (standing?.state === 'withheld' || standing?.state === 'removed') return items
  items.push(...sorted(visit, fates, comingOf(course)))
  items.push(...laterStatesOf(visit, fates, course, words))
  return items
}

/**
 * What came after the sorting: answers, decisions, what was done and told, and what is yet to come.
 * With `themesApart` the answers to themes stand elsewhere on the page.
 */
export const laterStatesOf = (
  visit: Visit,
  fates: Fates,
  course: Course,
  words: PageWords,
  { themesApart = false } = {},
): TimelineItem[] => {
  const coming = comingOf(course)
  const answers = themesApart ? fates.answers.filter(({ themeId }) => themeId === null) : fates.answers
  const known = [
    ...answered(visit, { ...fates, answers }, course, words),
    ...inText(visit, { ...fates, answers }, course),
  ]
  const isOwed = fates.answers.length === 0 && known.length === 0 && !coming.endedOn
  return [
    ...known,
    ...(isOwed ? [awaited(visit, coming)] : []),
    ...(fates.decisions.length > 0 ? decided(visit, fates, course) : decidedWithout(visit, course, coming)),
    ...followed(visit, fates),
    ...comingStates(visit, course, coming),
  ]
}

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

const sorted = (visit: Visit, { themes, answers, passages }: Fates, { endedOn }: Coming): TimelineItem[] => {
  const [first] = themes
  // What has its answer or its passage needs no theme any longer.
  const isSettled = endedOn || answers.length + passages.length > 0
  if (!first) return isSettled ? [] : [{ title: visit.s('thread.state.sorted-next'), state: 'next' }]
  // Two statements of one inspel may be in the same theme.
  const each = [...new Map(themes.map((theme) => [theme.id, theme])).values()]
  return [
    {
      title: visit.s('thread.state.sorted'),
      when: showDate(first.at, visit.lang),
      state: 'done',
      body: (
        <ul>
          {each.map((theme) => (
            <li>
              <ThemeLink visit={visit} theme={theme} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

const decided = (visit: Visit, { decisions, passages }: Fates, { receivedOn }: Course): TimelineItem[] =>
  [...Map.groupBy(decisions, (decision) => decision.id).values()].map((rows): TimelineItem => {
    const decision = rows[0] as (typeof rows)[number]
    const word = decision.decidedOn < receivedOn ? 'decided-before' : 'decided'
    return {
      title: visit.s(`thread.state.${word}`, { by: { text: decision.decidedBy, lang: 'sv' } }),
      when: <DecidedWhen {...{ visit, decision }} />,
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
          <p>
            <WholeDecision visit={visit} decision={decision} />
          </p>
        </>
      ),
    }
  })

/** On to the decision itself: who, the minutes, the votes. */
export const WholeDecision = ({
  visit,
  decision,
}: {
  visit: Visit
  decision: { id: string; caseNumber: string }
}) => (
  <a href={visit.href(`/beslut/${decision.id}`)}>
    {visit.s('strategy.decided.whole', { number: decision.caseNumber })}
  </a>
)

/** The wording before and after a decision, with what was struck and what was added. */
export const Wording = (props: { visit: Visit; lang: string; before: string; after: string }): Child => (
  <div class="wording">
    <Changes visit={props.visit} language={props.lang} before={props.before} after={props.after} />
  </div>
)

const followed = (visit: Visit, { actions, grants, stories }: Fates): TimelineItem[] => {
  const items: TimelineItem[] = [...Map.groupBy(actions, (action) => action.id).values()].map((rows) => {
    const action = rows[0] as (typeof rows)[number]
    return {
      title: visit.s('thread.state.action'),
      when: showDate(action.startsOn, visit.lang),
      state: action.state === 'done' ? 'done' : 'now',
      body: <ActionLine visit={visit} action={action} />,
    }
  })
  if (grants.length > 0)
    items.push({
      title: visit.s('thread.state.granted'),
      when: showDate(latest(grants.map(({ lastOn }) => lastOn)), visit.lang),
      state: 'done',
      body: grants.map((granted) => <GrantsLine visit={visit} granted={granted} />),
    })
  const told = [...new Map(stories.map((story) => [story.id, story])).values()]
  const last = told.at(-1)
  if (last) {
    items.push({
      title: visit.s('thread.state.story'),
      when: last.publishedAt ? showDate(last.publishedAt, visit.lang) : undefined,
      state: 'done',
      body: (
        <ul>
          {told.map(({ slug, headline, language }) => (
            <li>
              <a href={visit.href(`/nyheter/${slug}`)}>
                <span lang={visit.only(language)}>{headline}</span>
              </a>
            </li>
          ))}
        </ul>
      ),
    })
  }
  return items
}

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** What was granted for a passage, and on to each grant with the file it came in. */
export const GrantsLine = ({ visit, granted }: { visit: Visit; granted: Onward['grants'][number] }) => (
  <p>
    <a href={visit.href(`/hit-gick-pengarna?stycke=${granted.passageId}`)}>
      {visit.s('thread.granted', {
        amount: showKronor(granted.amountSek, visit.lang),
        count: granted.count,
      })}
      : <span lang={visit.only(granted.language)}>{granted.heading}</span>
    </a>
  </p>
)

/** One action with its money and its last measured values. */
export const ActionLine = ({ visit, action }: { visit: Visit; action: Onward['actions'][number] }) => (
  <>
    <p>
      <a href={visit.href(`/framsteg/${action.slug}`)}>{visit.l({ sv: action.title })}</a>
      {action.money > 0 ? (
        <>
          , <a href={visit.href(`/framsteg/${action.slug}#pengar`)}>{showKronor(action.money, visit.lang)}</a>
        </>
      ) : null}
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

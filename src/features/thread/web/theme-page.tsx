import type { PublicContribution } from '~/features/contributions'
import { Explained, type PageWords } from '~/features/glossary'
import { type PulseAsked, PulseInvitation } from '~/features/pulse'
import type { ThemeSentence, ThemeSpread } from '~/features/sensemaking'
import { PublicPage } from '~/features/site'
import { WhatBecame, withoutMarkup } from '~/features/strategy'
import { type Localized, tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Notice, PageHead, Section } from '~/ui'
import type { Happened, SinceDay } from '../domain'
import type { Onward } from '../queries'
import { InspelItem, type ThemeName } from './inspel-page'
import { Since } from './since'
import { ActionLine, GrantsLine, WholeDecision, Wording } from './states'
import { ThemeSays, ThemeSpreadSection } from './theme-says'

/** The whole passage is one press away. */
const PASSAGE_SHOWN = 400

interface Props {
  visit: Visit
  now: Date
  theme: { id: string; slug: string; title: Localized; description: Localized }
  processSlug: string
  count: number
  rows: PublicContribution[]
  themes: readonly ThemeName[]
  onward: Onward
  day: SinceDay
  happened: readonly Happened[]
  /** Inspel that came into it since that day. */
  fresh: number
  words: PageWords
  /** Whether chance asks those who read the answers now one question. */
  asked: PulseAsked | undefined
  sentences: readonly ThemeSentence[]
  spread: ThemeSpread
}

/** A theme both ways: the inspel it is made of, and what came of it. */
export const ThemePage = ({
  visit,
  now,
  theme,
  processSlug,
  count,
  rows,
  themes,
  onward,
  words,
  asked,
  sentences,
  spread,
  ...since
}: Props) => (
  <PublicPage visit={visit} title={tell(theme.title, visit.lang)} now={now}>
    <PageHead
      kicker={visit.s('thread.theme.kicker', { count })}
      title={visit.l(theme.title)}
      seed={theme.slug}
    >
      <Explained words={words} {...visit.nearest(theme.description)} class="lead" />
    </PageHead>
    <Section title={visit.s('thread.theme.answers')}>
      {onward.answers.length === 0 ? (
        <Notice>
          <p>{visit.s('thread.theme.unanswered')}</p>
        </Notice>
      ) : null}
      {onward.answers.map((answer) => (
        <Notice
          kind={answer.outcome === 'not_taken_up' || answer.outcome === 'outside_remit' ? 'warning' : 'done'}
          title={visit.s(`thread.outcome.${answer.outcome}`, {
            to: { text: answer.forwardedTo ?? '', lang: 'sv' },
          })}
        >
          <Explained words={words} text={answer.text} lang="sv" />
          <WhatBecame visit={visit} answer={answer} />
          {answer.publishedAt ? <p class="muted">{showDate(answer.publishedAt, visit.lang)}</p> : null}
        </Notice>
      ))}
      <Since
        {...{ visit, now, ...since }}
        inspel={{ count: since.fresh, href: inspelAddress(theme.slug, processSlug) }}
      />
      <PulseInvitation visit={visit} asked={asked} />
    </Section>
    <ThemeSays visit={visit} sentences={sentences} />
    {onward.passages.length > 0 ? (
      <Section title={visit.s('thread.theme.passages')} tinted>
        <Cards>
          {onward.passages.map((passage) => (
            <Card
              href={visit.href(passage.address)}
              title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
              meta={visit.l(passage.documentTitle)}
            >
              <p lang={passage.language}>{excerpt(withoutMarkup(passage.text), PASSAGE_SHOWN)}</p>
            </Card>
          ))}
        </Cards>
      </Section>
    ) : null}
    <AfterPassages visit={visit} onward={onward} />
    {spread.inspel > 0 ? <ThemeSpreadSection visit={visit} spread={spread} /> : null}
    <Section title={visit.s('thread.theme.inspel', { count: showNumber(count, visit.lang) })}>
      {rows.map((inspel) => (
        <InspelItem visit={visit} inspel={inspel} themes={themes} />
      ))}
      <p>
        <a href={visit.href(inspelAddress(theme.slug, processSlug))}>{visit.s('thread.theme.all')}</a>
      </p>
    </Section>
  </PublicPage>
)

const inspelAddress = (theme: string, process: string): string =>
  `/inspel?${new URLSearchParams({ tema: theme, process })}`

/** Decisions, actions and stories that came of passages. */
export const AfterPassages = ({
  visit,
  onward,
}: {
  visit: Visit
  onward: Pick<Onward, 'decisions' | 'actions' | 'grants' | 'stories'>
}) => {
  const { decisions, actions, grants, stories } = onward
  if (decisions.length + actions.length + grants.length + stories.length === 0) return null
  const once = <T extends { id: string }>(rows: T[]): T[] => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ]
  return (
    <Section title={visit.s('thread.after')}>
      {decisions.map((decision) => (
        <>
          <h3>
            {visit.s('thread.decision', {
              by: { text: decision.decidedBy, lang: 'sv' },
              date: showDate(decision.decidedOn, visit.lang),
              number: decision.caseNumber,
            })}
          </h3>
          <p lang={visit.only('sv')}>{decision.text}</p>
          <p>
            <WholeDecision visit={visit} decision={decision} />
          </p>
          <Wording visit={visit} lang="sv" before={decision.before} after={decision.after} />
        </>
      ))}
      {actions.length > 0 ? <h3>{visit.s('thread.actions')}</h3> : null}
      {once(actions).map((action) => (
        <ActionLine visit={visit} action={action} />
      ))}
      {grants.length > 0 ? <h3>{visit.s('thread.grants')}</h3> : null}
      {grants.map((granted) => (
        <GrantsLine visit={visit} granted={granted} />
      ))}
      {stories.length > 0 ? <h3>{visit.s('thread.stories')}</h3> : null}
      {once(stories).map((story) => (
        <p>
          <a href={visit.href(`/nyheter/${story.slug}`)}>
            <span lang={visit.only(story.language)}>{story.headline}</span>
          </a>
        </p>
      ))}
    </Section>
  )
}

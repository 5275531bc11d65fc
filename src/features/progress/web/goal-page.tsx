import { PublicPage } from '~/features/site'
import { withoutMarkup } from '~/features/strategy'
import { excerpt } from '~/kernel/plain-text'
import { showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Prose, Section } from '~/ui'
import type { Action, Goal, grantedTowards, Indicator, Milestone } from '../queries'
import { IndicatorFigure } from './indicator'
import { Milestones } from './milestones'
import { PaceWord, paceOfGoal, Walked } from './pace'

export interface ShownPassage {
  id: string
  slug: string
  documentSlug: string
  heading: string
  language: string
  text: string
}

interface Props {
  visit: Visit
  now: Date
  goal: Goal
  passages: readonly ShownPassage[]
  actions: readonly Action[]
  indicators: readonly Indicator[]
  milestones: readonly Milestone[]
  towards: Awaited<ReturnType<typeof grantedTowards>>
}

/** One goal: where it comes from, what is done, how it goes, what it costs. */
export const GoalPage = ({ visit, now, goal, passages, actions, indicators, milestones, towards }: Props) => {
  const own = indicators.filter(({ goalId }) => goalId === goal.id)
  const granted = towards.get(goal.id)
  return (
    <PublicPage visit={visit} title={{ text: goal.title, lang: 'sv' }} now={now}>
      <PageHead
        kicker={<a href={visit.href('/framsteg')}>{visit.s('progress.public.title')}</a>}
        title={visit.l({ sv: goal.title })}
        lead={<PaceWord visit={visit} pace={paceOfGoal(goal, indicators)} />}
        seed={goal.slug}
      />
      <Section>
        <Prose text={goal.text} lang={visit.only('sv')} />
      </Section>
      {own.length > 0 ? (
        <Section title={visit.s('progress.action.measured')} tinted>
          <Walked visit={visit} indicators={own} />
          {own.map((indicator) => (
            <IndicatorFigure visit={visit} indicator={indicator} />
          ))}
        </Section>
      ) : null}
      <Section title={visit.s('progress.goal.actions')}>
        {actions.length === 0 ? <p>{visit.s('progress.goal.no-actions')}</p> : null}
        <Cards>
          {actions.map((action) => (
            <Card
              href={visit.href(`/framsteg/${action.slug}`)}
              title={visit.l({ sv: action.title })}
              meta={visit.s(`progress.state.${action.state}`)}
            >
              <p lang={visit.only('sv')}>{excerpt(action.text, 200)}</p>
            </Card>
          ))}
        </Cards>
      </Section>
      {granted ? (
        <Section title={visit.s('progress.money.title')} tinted>
          <p>
            {visit.s('progress.possible.sum', {
              amount: showKronor(granted.amountSek, visit.lang),
              count: granted.count,
            })}
          </p>
          <p>
            <a href={visit.href(`/hit-gick-pengarna?mal=${goal.slug}`)}>{visit.s('progress.goal.grants')}</a>
          </p>
        </Section>
      ) : null}
      {milestones.length > 0 ? (
        <Section title={visit.s('progress.way.title')}>
          <Milestones {...{ visit, now, milestones }} />
        </Section>
      ) : null}
      {passages.length > 0 ? (
        <Section title={visit.s('progress.goal.from')} tinted>
          <PassageCards visit={visit} passages={passages} />
        </Section>
      ) : null}
    </PublicPage>
  )
}

export const PassageCards = ({ visit, passages }: { visit: Visit; passages: readonly ShownPassage[] }) => (
  <Cards>
    {passages.map((passage) => (
      <Card
        href={visit.href(`/strategin/${passage.documentSlug}/${passage.slug}`)}
        title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
      >
        <p lang={passage.language}>{excerpt(withoutMarkup(passage.text), 160)}</p>
      </Card>
    ))}
  </Cards>
)

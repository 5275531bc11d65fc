import { type Process, ProcessChoice } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { COUNTY_POPULATION, MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, Card, Cards, DataTable, Details, KeyFigures, PageHead, Section } from '~/ui'
import type { Action, Goal, grantedIn, grantedTowards, Indicator, Milestone } from '../queries'
import { Milestones } from './milestones'
import { measuresOf, PaceWord, paceOfGoal, paceOfIndicator, Walked } from './pace'

interface Props {
  visit: Visit
  now: Date
  process: Process
  /** Those that have led to something. */
  processes: readonly Process[]
  goals: readonly Goal[]
  actions: readonly Action[]
  indicators: readonly Indicator[]
  milestones: readonly Milestone[]
  towards: Awaited<ReturnType<typeof grantedTowards>>
  perPlace: Awaited<ReturnType<typeof grantedIn>>
}

/** So far we have come, and what it made possible: goal by goal and municipality by municipality. */
export const ProgressPage = (props: Props) => {
  const { visit, now, goals, actions, indicators, milestones, perPlace } = props
  const ongoing = actions.filter((action) => action.state === 'ongoing').length
  const well = indicators.filter((one) => ['reached', 'ahead', 'on_track'].includes(paceOfIndicator(one)))
  const money = perPlace.reduce((sum, row) => sum + row.amountSek, 0)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('progress.public.title')}
      description={visit.t('progress.public.lead')}
      now={now}
    >
      <PageHead
        title={visit.s('progress.public.title')}
        lead={visit.s('progress.public.lead')}
        seed="framsteg"
      />
      <ProcessChoice visit={visit} processes={props.processes} current={props.process.id} to="/framsteg" />
      <Section title={visit.s('progress.public.now')}>
        <KeyFigures
          items={[
            { value: showNumber(ongoing, visit.lang), label: visit.s('progress.public.ongoing') },
            {
              value: visit.s('progress.public.of', { part: well.length, whole: indicators.length }),
              label: visit.s('progress.public.well'),
            },
            { value: showKronor(money, visit.lang), label: visit.s('progress.public.money') },
          ]}
        />
        <p>
          <a href={visit.href('/hit-gick-pengarna')}>{visit.s('progress.money.title')}</a>
        </p>
      </Section>
      {goals.length > 0 ? <SoFar {...props} /> : null}
      <MadePossible {...props} />
      {milestones.length > 0 ? (
        <Section title={visit.s('progress.way.title')} id="vagen">
          <Milestones {...{ visit, now, milestones }} />
        </Section>
      ) : null}
      <Actions visit={visit} actions={actions} />
    </PublicPage>
  )
}

const SoFar = ({ visit, goals, indicators }: Props) => (
  <Section title={visit.s('progress.goals.title')} id="mal" tinted>
    {goals.map((goal) => (
      <div class="indicator">
        <h3>
          <a href={visit.href(`/framsteg/mal/${goal.slug}`)}>{visit.l({ sv: goal.title })}</a>
        </h3>
        <p>
          <PaceWord visit={visit} pace={paceOfGoal(goal, indicators)} />
        </p>
        <p lang={visit.only('sv')}>{excerpt(goal.text, 240)}</p>
        <Walked visit={visit} indicators={measuresOf(goal, indicators)} />
      </div>
    ))}
    <Details summary={visit.s('progress.goals.table')}>
      <DataTable
        caption={visit.s('progress.goals.title')}
        label={visit.t('progress.goals.title')}
        captionUnseen
        columns={[
          { label: visit.s('progress.goals.goal') },
          { label: visit.s('progress.goals.measure') },
          { label: visit.s('progress.goals.pace') },
          { label: visit.s('progress.goals.last'), numeric: true },
          { label: visit.s('progress.goals.target'), numeric: true },
        ]}
        rows={goals.flatMap((goal) => {
          const measures = measuresOf(goal, indicators)
          if (measures.length === 0)
            return [[visit.l({ sv: goal.title }), '–', visit.s('progress.pace.not_measured'), '–', '–']]
          return measures.map((one) => [
            visit.l({ sv: goal.title }),
            visit.l({ sv: one.name }),
            visit.s(`progress.pace.${paceOfIndicator(one)}`),
            figureOf(visit, one, one.values.at(-1)?.value),
            figureOf(visit, one, one.targetValue),
          ])
        })}
      />
    </Details>
  </Section>
)

const figureOf = (visit: Visit, { unit }: Indicator, value: number | undefined) =>
  value === undefined ? '–' : `${showNumber(value, visit.lang, 1)} ${unit}`

const MadePossible = ({ visit, goals, towards, perPlace }: Props) => {
  const granted = (code: string) => perPlace.find((row) => row.municipalityCode === code)
  const each = (amount: number, people: number) => showKronor(Math.round(amount / people), visit.lang)
  const whole = perPlace.find((row) => row.municipalityCode === null)
  return (
    <Section title={visit.s('progress.possible.title')} id="mojligt">
      <p>{visit.s('progress.possible.lead')}</p>
      {towards.size > 0 ? (
        <>
          <h3>{visit.s('progress.possible.by-goal')}</h3>
          <Bars
            bars={goals.map((goal) => {
              const { amountSek = 0, count = 0 } = towards.get(goal.id) ?? {}
              return {
                label: visit.l({ sv: goal.title }),
                href: visit.href(`/framsteg/mal/${goal.slug}`),
                value: amountSek,
                text: visit.s('progress.possible.sum', { amount: showKronor(amountSek, visit.lang), count }),
              }
            })}
          />
        </>
      ) : null}
      <h3>{visit.s('progress.possible.by-place')}</h3>
      <Bars
        bars={MUNICIPALITIES_BY_NAME.map(({ code, name, slug }) => {
          const { amountSek = 0, count = 0 } = granted(code) ?? {}
          return {
            label: name,
            href: visit.href(`/hit-gick-pengarna?kommun=${slug}`),
            value: amountSek,
            text: visit.s('progress.possible.sum', { amount: showKronor(amountSek, visit.lang), count }),
          }
        })}
      />
      <Details summary={visit.s('progress.possible.table')}>
        <DataTable
          caption={visit.s('progress.possible.by-place')}
          label={visit.t('progress.possible.by-place')}
          captionUnseen
          columns={[
            { label: visit.s('progress.money.place') },
            { label: visit.s('progress.possible.grants'), numeric: true },
            { label: visit.s('progress.money.amount'), numeric: true },
            { label: visit.s('progress.possible.each'), numeric: true },
          ]}
          rows={[
            ...MUNICIPALITIES_BY_NAME.map(({ code, name, population }) => [
              name,
              granted(code)?.count ?? 0,
              showKronor(granted(code)?.amountSek ?? 0, visit.lang),
              each(granted(code)?.amountSek ?? 0, population),
            ]),
            [
              visit.s('progress.money.county'),
              whole?.count ?? 0,
              showKronor(whole?.amountSek ?? 0, visit.lang),
              each(whole?.amountSek ?? 0, COUNTY_POPULATION),
            ],
          ]}
        />
      </Details>
    </Section>
  )
}

const Actions = ({ visit, actions }: Pick<Props, 'visit' | 'actions'>) => (
  <Section title={visit.s('progress.public.actions')} tinted>
    {actions.length === 0 ? <p>{visit.s('progress.public.none')}</p> : null}
    <Cards>
      {actions.map((action) => (
        <Card
          href={visit.href(`/framsteg/${action.slug}`)}
          title={visit.l({ sv: action.title })}
          meta={
            <>
              {visit.s(`progress.state.${action.state}`)} · {showDate(action.startsOn, visit.lang)} –{' '}
              {showDate(action.endsOn, visit.lang)} · {visit.l({ sv: action.responsible })}
            </>
          }
        >
          <p lang={visit.only('sv')}>{excerpt(action.text, 200)}</p>
          {action.money > 0 ? (
            <p>{visit.s('progress.public.granted', { amount: showKronor(action.money, visit.lang) })}</p>
          ) : null}
        </Card>
      ))}
    </Cards>
  </Section>
)

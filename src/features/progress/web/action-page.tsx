import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDate, showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Facts, PageHead, Prose, Section } from '~/ui'
import type { Action, goalsOfAction, Indicator, moneyOf, statesOf } from '../queries'
import { PassageCards, type ShownPassage } from './goal-page'
import { IndicatorFigure } from './indicator'

interface Props {
  visit: Visit
  now: Date
  action: Action
  passages: readonly ShownPassage[]
  goals: Awaited<ReturnType<typeof goalsOfAction>>
  states: Awaited<ReturnType<typeof statesOf>>
  indicators: readonly Indicator[]
  money: Awaited<ReturnType<typeof moneyOf>>
}

/** One action: why it is done, what it costs, how it goes. */
export const ActionPage = ({ visit, now, action, passages, goals, states, indicators, money }: Props) => (
  <PublicPage visit={visit} title={{ text: action.title, lang: 'sv' }} now={now}>
    <PageHead
      kicker={<a href={visit.href('/framsteg')}>{visit.s('progress.public.title')}</a>}
      title={visit.l({ sv: action.title })}
      lead={visit.s('progress.action.lead', {
        state: visit.t(`progress.state.${action.state}`),
        from: showDate(action.startsOn, visit.lang),
        to: showDate(action.endsOn, visit.lang),
      })}
      seed={action.slug}
    />
    <Section>
      <Prose text={action.text} lang={visit.only('sv')} />
      <Facts
        items={[
          { label: visit.s('progress.action.responsible'), value: visit.l({ sv: action.responsible }) },
          ...(action.costSek === null
            ? []
            : [{ label: visit.s('progress.action.cost'), value: showKronor(action.costSek, visit.lang) }]),
          ...goals.map((goal) => ({
            label: visit.s('progress.goals.goal'),
            value: <a href={visit.href(`/framsteg/mal/${goal.slug}`)}>{visit.l({ sv: goal.title })}</a>,
          })),
        ]}
      />
      {states.length > 1 ? (
        <>
          <h2>{visit.s('progress.action.history')}</h2>
          <ul>
            {states.map(({ state, at, by }) => (
              <li>
                {showDate(at, visit.lang)}: {visit.s(`progress.state.${state}`)}
                {by ? <> ({visit.l({ sv: by })})</> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
    {passages.length > 0 ? (
      <Section title={visit.s('progress.action.why')} tinted>
        <PassageCards visit={visit} passages={passages} />
      </Section>
    ) : null}
    {indicators.length > 0 ? (
      <Section title={visit.s('progress.action.measured')}>
        {indicators.map((indicator) => (
          <IndicatorFigure visit={visit} indicator={indicator} />
        ))}
      </Section>
    ) : null}
    {money.length > 0 ? (
      <Section title={visit.s('progress.money.title')} id="pengar" tinted>
        <DataTable
          caption={visit.s('progress.money.grants')}
          label={visit.t('progress.money.grants')}
          columns={[
            { label: visit.s('progress.money.decided') },
            { label: visit.s('progress.money.recipient') },
            { label: visit.s('progress.money.purpose') },
            { label: visit.s('progress.money.funder') },
            { label: visit.s('progress.money.place') },
            { label: visit.s('progress.money.amount'), numeric: true },
          ]}
          rows={money.map((grant) => [
            showDate(grant.decidedOn, visit.lang),
            visit.l({ sv: grant.recipient }),
            <a href={visit.href(`/hit-gick-pengarna/stod/${grant.id}`)}>{visit.l({ sv: grant.purpose })}</a>,
            visit.l({ sv: grant.funder }),
            municipalityByCode(grant.municipalityCode ?? '')?.name ?? visit.s('progress.money.county'),
            showKronor(grant.amountSek, visit.lang),
          ])}
        />
      </Section>
    ) : null}
  </PublicPage>
)

import { PublicPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { KeyFigures, PageHead, Section } from '~/ui'
import { paceOf } from '../domain'
import type { Action, Indicator } from '../queries'
import { IndicatorFigure } from './indicator'

interface Props {
  visit: Visit
  now: Date
  actions: readonly Action[]
  indicators: readonly Indicator[]
}

/** So far we have come: every action with its state, its money and how it is measured. */
export const ProgressPage = ({ visit, now, actions, indicators }: Props) => {
  const ongoing = actions.filter((action) => action.state === 'ongoing').length
  const well = indicators.filter((one) =>
    ['reached', 'ahead', 'on_track'].includes(paceOf(one, one.values.at(-1))),
  )
  const money = actions.reduce((sum, action) => sum + action.money, 0)
  return (
    <PublicPage visit={visit} title={visit.t('progress.public.title')} now={now}>
      <PageHead
        title={visit.s('progress.public.title')}
        lead={visit.s('progress.public.lead')}
        seed="framsteg"
      />
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
      {actions.length === 0 ? (
        <Section>
          <p>{visit.s('progress.public.none')}</p>
        </Section>
      ) : null}
      {actions.map((action, index) => (
        <Section tinted={index % 2 === 0}>
          <h2>
            <a href={visit.href(`/framsteg/${action.slug}`)}>{visit.l({ sv: action.title })}</a>
          </h2>
          <p class="muted">
            {visit.s(`progress.state.${action.state}`)}. {showDate(action.startsOn, visit.lang)} –{' '}
            {showDate(action.endsOn, visit.lang)}. {visit.l({ sv: action.responsible })}.
          </p>
          <div class="two">
            <div>
              <p lang={visit.only('sv')}>{excerpt(action.text, 400)}</p>
              {action.money > 0 ? (
                <p>{visit.s('progress.public.granted', { amount: showKronor(action.money, visit.lang) })}</p>
              ) : null}
            </div>
            <div>
              {indicators
                .filter((one) => one.actionId === action.id)
                .map((indicator) => (
                  <IndicatorFigure visit={visit} indicator={indicator} />
                ))}
            </div>
          </div>
        </Section>
      ))}
    </PublicPage>
  )
}

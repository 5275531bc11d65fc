import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, DataTable, PageHead, Prose, Section } from '~/ui'
import type { Action, Indicator, moneyOf } from '../queries'
import { IndicatorFigure } from './indicator'

interface Props {
  visit: Visit
  now: Date
  action: Action
  passages: readonly { slug: string; documentSlug: string; heading: string; language: string; text: string }[]
  indicators: readonly Indicator[]
  money: Awaited<ReturnType<typeof moneyOf>>
}

/** One action: why it is done, what it costs, how it goes. */
export const ActionPage = ({ visit, now, action, passages, indicators, money }: Props) => (
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
      <p>
        {visit.s('progress.action.responsible')}: {visit.l({ sv: action.responsible })}
      </p>
    </Section>
    {passages.length > 0 ? (
      <Section title={visit.s('progress.action.why')} tinted>
        <Cards>
          {passages.map((passage) => (
            <Card
              href={visit.href(`/strategin/${passage.documentSlug}/${passage.slug}`)}
              title={<span lang={visit.only(passage.language)}>{passage.heading}</span>}
            >
              <p lang={passage.language}>{excerpt(passage.text, 160)}</p>
            </Card>
          ))}
        </Cards>
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
      <Section title={visit.s('progress.money.title')} tinted>
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
            visit.l({ sv: grant.purpose }),
            visit.l({ sv: grant.funder }),
            municipalityByCode(grant.municipalityCode ?? '')?.name ?? visit.s('progress.money.county'),
            showKronor(grant.amountSek, visit.lang),
          ])}
        />
      </Section>
    ) : null}
  </PublicPage>
)

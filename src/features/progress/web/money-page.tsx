import { PublicPage } from '~/features/site'
import { COUNTY_POPULATION, MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { showDate, showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, DataTable, KeyFigures, PageHead, Section } from '~/ui'
import { perInhabitant } from '../domain'
import type { grants } from '../queries'

interface Props {
  visit: Visit
  now: Date
  perPlace: readonly { municipalityCode: string | null; amountSek: number }[]
  grants: Awaited<ReturnType<typeof grants>>
}

/** Where the money went: by municipality, by inhabitant, grant by grant. */
export const MoneyPage = ({ visit, now, perPlace, grants: all }: Props) => {
  const sumOf = (code: string | null) => perPlace.find((row) => row.municipalityCode === code)?.amountSek ?? 0
  const total = perPlace.reduce((sum, row) => sum + row.amountSek, 0)
  const kronor = (amount: number) => showKronor(amount, visit.lang)
  return (
    <PublicPage visit={visit} title={visit.t('progress.money.title')} now={now}>
      <PageHead title={visit.s('progress.money.title')} lead={visit.s('progress.money.lead')} seed="pengar" />
      <Section>
        <KeyFigures
          items={[
            { value: kronor(total), label: visit.s('progress.money.total') },
            {
              value: kronor(perInhabitant(total, COUNTY_POPULATION)),
              label: visit.s('progress.money.per-inhabitant'),
            },
            { value: kronor(sumOf(null)), label: visit.s('progress.money.county') },
          ]}
        />
      </Section>
      <Section title={visit.s('progress.money.by-place')} tinted>
        <Bars
          bars={MUNICIPALITIES_BY_NAME.map((place) => ({
            label: place.name,
            href: visit.href(`/kommun/${place.slug}`),
            value: sumOf(place.code),
            text: visit.s('progress.money.bar', {
              amount: kronor(sumOf(place.code)),
              each: kronor(perInhabitant(sumOf(place.code), place.population)),
            }),
          }))}
        />
      </Section>
      <Section title={visit.s('progress.money.grants')}>
        <DataTable
          caption={visit.s('progress.money.grants')}
          label={visit.t('progress.money.grants')}
          captionUnseen
          columns={[
            { label: visit.s('progress.money.decided') },
            { label: visit.s('progress.money.recipient') },
            { label: visit.s('progress.money.purpose') },
            { label: visit.s('progress.money.place') },
            { label: visit.s('progress.money.action') },
            { label: visit.s('progress.money.amount'), numeric: true },
          ]}
          rows={all.map((grant) => [
            showDate(grant.decidedOn, visit.lang),
            visit.l({ sv: grant.recipient }),
            visit.l({ sv: grant.purpose }),
            municipalityByCode(grant.municipalityCode ?? '')?.name ?? visit.s('progress.money.county'),
            <a href={visit.href(`/framsteg/${grant.actionSlug}`)}>{visit.l({ sv: grant.actionTitle })}</a>,
            kronor(grant.amountSek),
          ])}
        />
      </Section>
    </PublicPage>
  )
}

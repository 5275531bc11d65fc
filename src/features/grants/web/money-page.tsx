import { PublicPage } from '~/features/site'
import { COUNTY_POPULATION, MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, Card, Cards, FilterForm, KeyFigures, PageHead, Pager, Section, Select, TextField } from '~/ui'
import { perInhabitant } from '../domain'
import {
  GRANTS_PAGE,
  type GrantFilter,
  type grantChoices,
  type ListedGrant,
  type moneyByMunicipality,
  type passageOfList,
} from '../queries'
import { COUNTY } from '../schema'

interface Props {
  visit: Visit
  now: Date
  filter: GrantFilter
  page: number
  perPlace: Awaited<ReturnType<typeof moneyByMunicipality>>
  grants: readonly ListedGrant[]
  choices: Awaited<ReturnType<typeof grantChoices>>
  /** What the list is cut to when somebody comes from a passage. */
  passage: Awaited<ReturnType<typeof passageOfList>>
}

const HERE = '/hit-gick-pengarna'

const slugOf = (place: GrantFilter['place']): string =>
  place === null ? COUNTY : (municipalityByCode(place ?? '')?.slug ?? '')

/** An address of the list with these choices. */
const addressOf = ({ q, place, funder, year, goal, passage }: GrantFilter, page = 1, path = HERE): string => {
  const query = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(place === undefined ? {} : { kommun: slugOf(place) }),
    ...(funder ? { finansiar: funder } : {}),
    ...(year ? { ar: String(year) } : {}),
    ...(goal ? { mal: goal } : {}),
    ...(passage ? { stycke: passage } : {}),
    ...(page > 1 ? { sida: String(page) } : {}),
  })
  return query.size > 0 ? `${path}?${query}` : path
}

/** Where the money went: by municipality, by inhabitant, grant by grant. Every sum is that of the list below it. */
export const MoneyPage = (props: Props) => {
  const { visit, now, filter, perPlace } = props
  const total = perPlace.reduce((sum, row) => sum + row.amountSek, 0)
  const count = perPlace.reduce((sum, row) => sum + row.count, 0)
  const place = municipalityByCode(filter.place ?? '')
  const people = place?.population ?? COUNTY_POPULATION
  const kronor = (amount: number) => showKronor(amount, visit.lang)
  return (
    <PublicPage visit={visit} title={visit.t('grants.title')} description={visit.t('grants.lead')} now={now}>
      <PageHead title={visit.s('grants.title')} lead={visit.s('grants.lead')} seed="pengar" />
      <Section>
        {props.passage ? (
          <p>
            {visit.s('grants.for-passage')}{' '}
            <a href={visit.href(`/strategin/${props.passage.documentSlug}/${props.passage.slug}`)}>
              <span lang={visit.only(props.passage.language)}>{props.passage.heading}</span>
            </a>
          </p>
        ) : null}
        <Choose {...props} />
        <KeyFigures
          items={[
            { value: kronor(total), label: visit.s('grants.total') },
            {
              value: kronor(perInhabitant(total, people)),
              label: place
                ? visit.s('grants.per-inhabitant-in', { place: { text: place.name, lang: 'sv' } })
                : visit.s('grants.per-inhabitant'),
            },
            { value: showNumber(count, visit.lang), label: visit.s('grants.count', { count }) },
          ]}
        />
        <p>{visit.s('grants.sum-of-list')}</p>
      </Section>
      <GrantList {...props} count={count} />
      <ByPlace {...props} />
    </PublicPage>
  )
}

const Choose = ({ visit, filter, choices }: Props) => (
  <FilterForm
    action={visit.href(HERE)}
    label={visit.t('grants.filter')}
    submit={visit.s('grants.show')}
    clear={
      Object.values(filter).some((one) => one !== undefined)
        ? { href: visit.href(HERE), label: visit.s('grants.clear') }
        : undefined
    }
  >
    {filter.passage ? <input type="hidden" name="stycke" value={filter.passage} /> : null}
    <TextField name="q" type="search" label={visit.s('grants.search')} value={filter.q} />
    <Select
      name="kommun"
      label={visit.s('grants.place')}
      value={slugOf(filter.place)}
      emptyLabel={visit.t('grants.all')}
      options={[
        ...MUNICIPALITIES_BY_NAME.map(({ slug, name }) => ({ value: slug, label: name })),
        { value: COUNTY, label: visit.t('grants.county') },
      ]}
    />
    <Select
      name="finansiar"
      label={visit.s('grants.funder')}
      value={filter.funder}
      emptyLabel={visit.t('grants.all')}
      options={choices.funders.map((funder) => ({ value: funder, label: visit.plain({ sv: funder }) }))}
    />
    <Select
      name="ar"
      label={visit.s('grants.year')}
      value={String(filter.year ?? '')}
      emptyLabel={visit.t('grants.all')}
      options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
    />
    <Select
      name="mal"
      label={visit.s('grants.goal')}
      value={filter.goal}
      emptyLabel={visit.t('grants.all')}
      options={choices.goals.map(({ slug, title }) => ({ value: slug, label: visit.plain({ sv: title }) }))}
    />
  </FilterForm>
)

const GrantList = ({ visit, filter, page, grants, count }: Props & { count: number }) => {
  const from = (page - 1) * GRANTS_PAGE
  return (
    <Section title={visit.s('grants.list')} id="stod" tinted>
      {grants.length === 0 ? <p>{visit.s('grants.none')}</p> : null}
      <Cards>
        {grants.map((grant) => (
          <Card
            href={visit.href(`${HERE}/stod/${grant.id}`)}
            title={visit.l({ sv: grant.project ?? grant.purpose })}
            meta={
              <>
                {showDate(grant.decidedOn, visit.lang)} ·{' '}
                {municipalityByCode(grant.municipalityCode ?? '')?.name ?? visit.s('grants.county')} ·{' '}
                {visit.l({ sv: grant.funder })}
              </>
            }
          >
            <p>
              <strong>{showKronor(grant.amountSek, visit.lang)}</strong> {visit.l({ sv: grant.recipient })}
            </p>
          </Card>
        ))}
      </Cards>
      <Pager
        label={visit.t('grants.pages')}
        position={visit.s('grants.position', {
          from: Math.min(from + 1, count),
          to: Math.min(from + GRANTS_PAGE, count),
          count,
        })}
        previous={
          page > 1
            ? { href: visit.href(addressOf(filter, page - 1)), label: visit.s('grants.previous') }
            : undefined
        }
        next={
          from + GRANTS_PAGE < count
            ? { href: visit.href(addressOf(filter, page + 1)), label: visit.s('grants.next') }
            : undefined
        }
      />
      {count > 0 ? (
        <p>
          <a href={addressOf(filter, 1, `${HERE}/stod.csv`)}>{visit.s('grants.as-file')}</a>
        </p>
      ) : null}
    </Section>
  )
}

const ByPlace = ({ visit, filter, perPlace }: Props) => {
  const sumOf = (code: string | null) => perPlace.find((row) => row.municipalityCode === code)?.amountSek ?? 0
  const kronor = (amount: number) => showKronor(amount, visit.lang)
  return (
    <Section title={visit.s('grants.by-place')}>
      <Bars
        bars={[
          ...MUNICIPALITIES_BY_NAME.map((place) => ({
            label: place.name,
            href: visit.href(addressOf({ ...filter, place: place.code })),
            value: sumOf(place.code),
            text: visit.s('grants.bar', {
              amount: kronor(sumOf(place.code)),
              each: kronor(perInhabitant(sumOf(place.code), place.population)),
            }),
          })),
          {
            label: visit.s('grants.county'),
            href: visit.href(addressOf({ ...filter, place: null })),
            value: sumOf(null),
            text: visit.s('grants.bar', {
              amount: kronor(sumOf(null)),
              each: kronor(perInhabitant(sumOf(null), COUNTY_POPULATION)),
            }),
          },
        ]}
      />
    </Section>
  )
}

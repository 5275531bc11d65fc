import { StaffPage } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { type Column, DataTable } from '~/ui'
import { type Coverage, percent } from '../domain'
import type { coverageByLanguage } from '../queries'

const numeric = true

/** The columns of a table of coverage, after the one that names the row. */
export const coverageColumns = (visit: Visit): Column[] => [
  { label: visit.s('translations.there') },
  { label: visit.s('translations.reviewed'), numeric },
  { label: visit.s('translations.draft'), numeric },
  { label: visit.s('translations.outdated'), numeric },
  { label: visit.s('translations.missing'), numeric },
]

export const coverageCells = (visit: Visit, coverage: Coverage) => {
  const there = coverage.all - coverage.missing
  const count = (value: number) => showNumber(value, visit.lang)
  return [
    visit.s('translations.there-share', {
      count: count(there),
      all: count(coverage.all),
      share: percent(there, coverage.all),
    }),
    count(coverage.reviewed),
    count(coverage.draft),
    count(coverage.outdated),
    count(coverage.missing),
  ]
}

interface Props {
  visit: Visit
  languages: Awaited<ReturnType<typeof coverageByLanguage>>
}

/** How far each language has come. */
export const OverviewPage = ({ visit, languages }: Props) => (
  <StaffPage visit={visit} title={visit.t('translations.title')} lead={visit.s('translations.lead')}>
    {(['open', 'all'] as const).map((audience) => (
      <DataTable
        caption={visit.s(audience === 'open' ? 'translations.languages' : 'translations.with-staff')}
        label={visit.t(audience === 'open' ? 'translations.languages' : 'translations.with-staff')}
        columns={[{ label: visit.s('translations.language') }, ...coverageColumns(visit)]}
        rows={languages.map((one) => [
          <a href={visit.href(`/arbete/oversattningar/${one.language}`)} lang={one.language}>
            {ENDONYM[one.language]}
          </a>,
          ...coverageCells(visit, one[audience]),
        ])}
      />
    ))}
  </StaffPage>
)

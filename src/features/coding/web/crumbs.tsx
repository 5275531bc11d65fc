import type { Visit } from '~/platform/http/visit'
import { Breadcrumb } from '~/ui'

/** The rooms within the coding that have pages below them. */
const ROOMS = { kodbok: 'coding.book.title', prov: 'coding.sample.title' } as const

interface Props {
  visit: Visit
  /** What was chosen, as it is carried from page to page: the process at least. */
  query: string
  within?: keyof typeof ROOMS | undefined
}

/** Where a page of the coding lies. */
export const CodingCrumbs = ({ visit, query, within }: Props) => (
  <Breadcrumb
    label={visit.t('coding.crumbs')}
    links={[
      { href: visit.href(`/arbete/kodning?${query}`), label: visit.s('coding.title') },
      ...(within
        ? [{ href: visit.href(`/arbete/kodning/${within}?${query}`), label: visit.s(ROOMS[within]) }]
        : []),
    ]}
  />
)

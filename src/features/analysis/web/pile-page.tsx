import type { Child } from 'hono/jsx'
import { StaffPage } from '~/features/site'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Notice, Pager } from '~/ui'
import type { Member, Pile } from '../queries'
import { languageName, pileTitle, ShownInspel } from './words'

interface Props {
  visit: Visit
  pile: Pile
  parent: Pile | undefined
  within: readonly Pile[]
  members: readonly Member[]
  page: number
  hasMore: boolean
  processSlug: string | undefined
  /** What other rooms have to say. */
  beside: Child
}

/** The inspel of a pile, in reading order; of a coarse one the fine ones too. */
export const PilePage = (props: Props) => {
  const { visit, pile, parent, within, members, page, hasMore, processSlug } = props
  const at = (number: number) => visit.href(`/arbete/analys/hog/${pile.id}?sida=${number}`)
  const title = visit.t(`analysis.pile.${pile.kind}`, { words: pileTitle(visit, pile), number: pile.number })
  return (
    <StaffPage visit={visit} title={title} lead={visit.s('analysis.pile.lead', { count: pile.size })}>
      <Breadcrumb
        label={visit.t('analysis.crumbs')}
        links={[
          {
            href: visit.href(`/arbete/analys${processSlug ? `?process=${processSlug}` : ''}`),
            label: visit.s('analysis.title'),
          },
          ...(parent
            ? [{ href: visit.href(`/arbete/analys/hog/${parent.id}`), label: pileTitle(visit, parent) }]
            : []),
        ]}
      />
      <Notice>
        <p>{visit.s('analysis.map.never-a-theme')}</p>
      </Notice>
      <p class="muted">
        {visit.s('analysis.pile.language', { language: languageName(visit, pile.language) })}
      </p>
      {props.beside}
      {within.length > 0 ? (
        <>
          <h2>{visit.s('analysis.pile.within')}</h2>
          <ul>
            {within.map((fine) => (
              <li>
                <a href={visit.href(`/arbete/analys/hog/${fine.id}`)} lang={visit.only(fine.language)}>
                  {pileTitle(visit, fine)}
                </a>{' '}
                ({visit.s('analysis.inspel', { count: fine.size })})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{visit.s('analysis.pile.read')}</h2>
      <ol class="plain" start={1}>
        {members.map((member) => (
          <li>
            <ShownInspel visit={visit} member={member} whole />
          </li>
        ))}
      </ol>
      {members.length === 0 ? <p>{visit.s('analysis.pile.empty')}</p> : null}
      <Pager
        label={visit.t('analysis.pile.pages')}
        previous={page > 1 ? { href: at(page - 1), label: visit.s('analysis.pile.previous') } : undefined}
        next={hasMore ? { href: at(page + 1), label: visit.s('analysis.pile.next') } : undefined}
      />
    </StaffPage>
  )
}

import { slugify } from '~/kernel/plain-text'
import type { Visit } from '~/platform/http/visit'
import { Pager } from '~/ui'
import type { Leaf, Leaved } from '../domain'
import { partLanguage } from './parts'

interface InText {
  slug: string
  part: string
  language: string
}

interface Props extends Leaved<InText> {
  visit: Visit
  /** Where the text begins, without query. */
  path: string
}

export const partAnchor = (part: string): string => slugify(`del ${part}`)

const leafHref = (visit: Visit, path: string, { number }: Leaf<unknown>): string =>
  visit.href(number === 1 ? path : `${path}?sida=${number}`)

/** All parts of a text, each with a link to where it stands, on this leaf or another. */
export const Contents = ({ visit, path, leaves, leaf }: Props) => {
  const parts = new Map<string, { on: Leaf<InText>; passages: readonly InText[] }>()
  for (const on of leaves)
    for (const { part, passages } of on.parts) if (!parts.has(part)) parts.set(part, { on, passages })
  return parts.size > 1 ? (
    <nav class="wide contents" aria-label={visit.t('strategy.document.contents')}>
      <ol>
        {[...parts].map(([part, { on, passages }]) => (
          <li>
            <a
              href={`${on === leaf ? '' : leafHref(visit, path, on)}#${partAnchor(part)}`}
              lang={partLanguage(visit, passages)}
            >
              {part}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  ) : null
}

/** To the leaves before and after this one; nothing where the text has only one. */
export const LeafTurner = ({ visit, path, leaves, leaf }: Props) => {
  const [previous, next] = [leaf.number - 1, leaf.number + 1].map((wanted) =>
    leaves.find(({ number }) => number === wanted),
  )
  return (
    <Pager
      label={visit.t('strategy.leaves.label')}
      position={visit.s('strategy.leaves.position', { number: leaf.number, count: leaves.length })}
      previous={
        previous && { href: leafHref(visit, path, previous), label: visit.s('strategy.leaves.previous') }
      }
      next={next && { href: leafHref(visit, path, next), label: visit.s('strategy.leaves.next') }}
    />
  )
}

/** Where a passage is found in a text that may have several leaves. */
export const passageOnLeaf = (path: string, slug: string): string =>
  `${path}?${new URLSearchParams({ stycke: slug })}#${slug}`

import { THREAD_MAX } from '../../domain'
import type { Post } from '../adapter'
import { type Facet, facetAt, facetsOf } from './facets'
import { fits, split } from './split'

/** One post as it will be: its words, where they lead, and what stands under them. */
export interface Part {
  text: string
  facets: Facet[]
  /** One of them at most: a post with pictures has no room for a card. */
  under: 'picture' | 'card' | 'nothing'
}

const PATH_SHOWN = 18

/** The address as a reader meets it: its host and the beginning of its path. */
const shown = (address: string): string => {
  const { host, pathname } = new URL(address)
  const path = pathname === '/' ? '' : pathname
  return host.replace(/^www\./, '') + (path.length > PATH_SHOWN ? `${path.slice(0, PATH_SHOWN - 1)}…` : path)
}

/** A text that ends with the page's address, shown short and leading all the way. */
const withAddress = (before: string, url: string, dids: ReadonlyMap<string, string>) => {
  const line = shown(url)
  const text = before ? `${before}\n\n${line}` : line
  const facet = facetAt(text, text.length - line.length, line.length, {
    $type: 'app.bsky.richtext.facet#link',
    uri: url,
  })
  return { text, facets: [...facetsOf(before, dids), facet] }
}

/**
 * The posts that tell it. The page is always one press away: as a card under the first post; where a picture stands
 * there, under the last; and where picture and words are one post, as a line of its own, or if there is no room for
 * that, in a second post. Undefined when it is too long.
 */
export const partsOf = (
  { text, link, picture }: Post,
  dids: ReadonlyMap<string, string> = new Map(),
): Part[] | undefined => {
  const texts = split(text)
  if (!texts || texts.length > THREAD_MAX) return undefined
  const plain = texts.map((one): Part => ({ text: one, facets: facetsOf(one, dids), under: 'nothing' }))
  const [first, last] = [plain[0], plain.at(-1)]
  if (!first || !last) return undefined
  first.under = picture ? 'picture' : 'card'
  if (!picture) return plain
  if (last !== first) {
    last.under = 'card'
    return plain
  }
  if (first.text.includes(link.url)) return plain
  const longer = withAddress(first.text, link.url, dids)
  if (fits(longer.text)) return [{ ...longer, under: 'picture' }]
  return [first, { ...withAddress('', link.url, dids), under: 'card' }]
}

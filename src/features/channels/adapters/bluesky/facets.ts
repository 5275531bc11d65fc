/** A part of a text that leads somewhere. Its place is counted in bytes of UTF-8, not in characters. */
export interface Facet {
  index: { byteStart: number; byteEnd: number }
  features: [
    | { $type: 'app.bsky.richtext.facet#link'; uri: string }
    | { $type: 'app.bsky.richtext.facet#tag'; tag: string }
    | { $type: 'app.bsky.richtext.facet#mention'; did: string },
  ]
}

export const facetAt = (
  text: string,
  start: number,
  length: number,
  feature: Facet['features'][0],
): Facet => {
  const byteStart = Buffer.byteLength(text.slice(0, start))
  return {
    index: { byteStart, byteEnd: byteStart + Buffer.byteLength(text.slice(start, start + length)) },
    features: [feature],
  }
}

/** Addresses without https:// count where they end as the region's usual ones do; "t.ex" is no address. */
const ADDRESS =
  /(?<=^|[\s(])(?:https?:\/\/\S+|(?:[a-z0-9][a-z0-9-]*\.)+(?:se|nu|eu|fi|no|dk|com|org|net|info|social)(?![\p{L}\p{N}_-])\S*)/giu
const TAG = /(?<=^|\s)#(?!\ufe0f)(\S+)/gu
/** Signs without a width end a topic: most often it was not finished. */
const WITHOUT_WIDTH = /\u00AD|\u2060|\u200A|\u200B|\u200C|\u200D|\u20e2/u
const HANDLE = /(?<=^|[\s(])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])/gi
const TAG_MAX = 64

/** Without the sign that ends the sentence, and the bracket that was opened before it. */
const bare = (address: string): string => {
  const cut = address.replace(/[.,;:!?'"”»…]+$/, '')
  return cut.endsWith(')') && !cut.includes('(') ? bare(cut.slice(0, -1)) : cut
}

const linksIn = (text: string): Facet[] =>
  [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const shown = bare(found)
    const uri = /^https?:/i.test(shown) ? shown : `https://${shown}`
    return URL.canParse(uri)
      ? [facetAt(text, index, shown.length, { $type: 'app.bsky.richtext.facet#link', uri })]
      : []
  })

const tagsIn = (text: string): Facet[] =>
  [...text.matchAll(TAG)].flatMap(({ 1: found = '', index }) => {
    const tag = (found.split(WITHOUT_WIDTH)[0] ?? '').replace(/\p{P}+$/u, '')
    return /[^\d\p{P}]/u.test(tag) && tag.length <= TAG_MAX
      ? [facetAt(text, index, tag.length + 1, { $type: 'app.bsky.richtext.facet#tag', tag })]
      : []
  })

/** The handles that are mentioned in a text. */
export const handlesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(HANDLE)].map(({ 1: handle = '' }) => handle.toLowerCase())),
]

const mentionsIn = (text: string, dids: ReadonlyMap<string, string>): Facet[] =>
  [...text.matchAll(HANDLE)].flatMap(({ 1: handle = '', index }) => {
    const did = dids.get(handle.toLowerCase())
    return did
      ? [facetAt(text, index, handle.length + 1, { $type: 'app.bsky.richtext.facet#mention', did })]
      : []
  })

/** Links, topics and mentions of a text in the order they stand. @param dids who the handles are that exist */
export const facetsOf = (text: string, dids: ReadonlyMap<string, string> = new Map()): Facet[] =>
  [...linksIn(text), ...tagsIn(text), ...mentionsIn(text, dids)].sort(
    (one, other) => one.index.byteStart - other.index.byteStart,
  )

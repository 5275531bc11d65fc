import { tidyMarkup } from './markup'

/** A passage as a text from elsewhere has it. */
export interface OutlinePassage {
  part: string
  heading: string
  text: string
}

export interface Outline {
  passages: OutlinePassage[]
  /** What stood before the first heading. */
  leftOut: string
}

export type OutlineFault = 'headings' | 'twice' | 'long' | 'empty-passage'

const HEADING_MAX = 200
export const PASSAGE_MAX = 50_000
const HEADING = /^(#{1,6}) +(.*\S)/
/** A line of words that would be taken for a heading is written with a backslash before it. */
const LIKE_HEADING = /^\\*#{1,6} /

/** A line of plain words as Markdown has it. */
export const asWords = (line: string): string => (LIKE_HEADING.test(line) ? `\\${line}` : line)
const fromWords = (line: string): string => (/^\\+#{1,6} /.test(line) ? line.slice(1) : line)

/**
 * Markdown as parts and passages: "#" and "##" begin a part, "###" a passage, deeper ones a heading within it.
 * Text right below a part becomes a passage with the part's name.
 */
export const readOutline = (markdown: string): Outline => {
  const passages: OutlinePassage[] = []
  const leftOut: string[] = []
  let part = ''
  let open: OutlinePassage | undefined
  const begin = (heading: string) => {
    open = { part, heading, text: '' }
    passages.push(open)
  }
  for (const line of markdown.split('\n')) {
    const [, marks = '', words = ''] = HEADING.exec(line) ?? []
    if (marks.length === 1 || marks.length === 2) {
      part = words
      open = undefined
    } else if (marks.length === 3) begin(words)
    else {
      const text = marks ? `### ${words}` : fromWords(line)
      if (!open && part === '') leftOut.push(text)
      else if (!open && text.trim() !== '') begin(part)
      if (open) open.text += `${text}\n`
    }
  }
  return {
    passages: passages.map((passage) => ({
      ...passage,
      part: passage.part || passage.heading,
      text: tidyMarkup(passage.text),
    })),
    leftOut: leftOut.join('\n').trim(),
  }
}

const deeper = (text: string): string =>
  text
    .split('\n')
    .map((line) => (/^### +\S/.test(line) ? `#${line}` : asWords(line)))
    .join('\n')

/** Passages as Markdown that `readOutline` reads back as the same passages. */
export const writeOutline = (title: string, passages: readonly OutlinePassage[]): string => {
  const lines = [`# ${title}`]
  let part: string | undefined
  for (const passage of passages) {
    if (passage.part !== part) lines.push(`## ${passage.part}`)
    part = passage.part
    lines.push(`### ${passage.heading}`, deeper(tidyMarkup(passage.text)))
  }
  return `${lines.join('\n\n')}\n`
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')
const keyOf = ({ part, heading }: OutlinePassage): string => `${folded(part)}\n${folded(heading)}`

/** What stops the whole of it: nothing is taken in by halves. */
export const outlineFault = ({ passages }: Outline): OutlineFault | undefined => {
  if (passages.length === 0) return 'headings'
  if (new Set(passages.map(keyOf)).size < passages.length) return 'twice'
  const isLong = ({ part, heading, text }: OutlinePassage) =>
    part.length > HEADING_MAX || heading.length > HEADING_MAX || text.length > PASSAGE_MAX
  if (passages.some(isLong)) return 'long'
  return passages.some(({ text }) => text === '') ? 'empty-passage' : undefined
}

export interface ExistingPassage extends OutlinePassage {
  id: string
  version: number
}

export interface Planned<E extends ExistingPassage = ExistingPassage> {
  state: 'fresh' | 'changed' | 'same'
  passage: OutlinePassage
  existing: E | undefined
}

export interface ImportPlan<E extends ExistingPassage = ExistingPassage> {
  planned: Planned<E>[]
  /** Passages of the document that the text does not have. */
  untouched: E[]
}

/**
 * What a text does to the passages there are. A passage is known by its heading: in its own part first, and else
 * in another when only one passage there and one in the text has that heading.
 */
export const planImport = <E extends ExistingPassage>(
  existing: readonly E[],
  { passages }: Outline,
): ImportPlan<E> => {
  const left = new Set(existing)
  const known = new Map<OutlinePassage, E>()
  const pair = (passage: OutlinePassage, found: E | undefined) => {
    if (!found) return
    known.set(passage, found)
    left.delete(found)
  }
  for (const passage of passages) {
    const its = keyOf(passage)
    pair(
      passage,
      [...left].find((one) => keyOf(one) === its),
    )
  }
  for (const passage of passages.filter((one) => !known.has(one))) {
    const its = folded(passage.heading)
    const there = [...left].filter((one) => folded(one.heading) === its)
    const here = passages.filter((one) => !known.has(one) && folded(one.heading) === its)
    if (there.length === 1 && here.length === 1) pair(passage, there[0])
  }
  const planned = passages.map((passage): Planned<E> => {
    const found = known.get(passage)
    if (!found) return { state: 'fresh', passage, existing: undefined }
    const isSame = tidyMarkup(found.text) === passage.text && folded(found.part) === folded(passage.part)
    return { state: isSame ? 'same' : 'changed', passage, existing: found }
  })
  return { planned, untouched: [...left] }
}

import list from '../../words/link-texts.txt?raw'
import { type Finding, finding, type Span } from '../finding'
import { sectionsOf } from '../lists'
import { ownSentences, type Reading } from '../reading'

const VAGUE = new Map([...sectionsOf(list)].map(([language, texts]) => [language, new Set(texts)]))
const WRITTEN_LINK = /\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g
/** Without marks of a link, these words still can only be one. */
const SURELY_LINK =
  /(?<!\p{L})(?:klicka här|läs mer här|tryck här|click here|read more here|klikkaa tästä|lue lisää tästä)(?!\p{L})/giu

/** Costs little, and spares most sentences the search. */
const MAY_SAY_LINK = /klick|här|here|tästä/i

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The texts of "[text](address)" in the blocks. */
const writtenLinks = ({ blocks }: Pick<Reading, 'blocks'>): Span[] =>
  blocks.flatMap(({ part }) =>
    Array.from(part.text.matchAll(WRITTEN_LINK), (found) => {
      const start = part.start + found.index + 1
      return { start, end: start + (found[1]?.length ?? 0) }
    }),
  )

/** R15: the text of a link says where it leads. */
export const links = (reading: Reading): Finding[] => {
  const vague = VAGUE.get(reading.language) ?? new Set()
  const textOf = (span: Span): string => {
    const part = reading.blocks.find((block) => block.start <= span.start && span.end <= block.end)?.part
    return part?.text.slice(span.start - part.start, span.end - part.start) ?? ''
  }
  const marked = [...reading.links, ...writtenLinks(reading)].filter((span) => vague.has(bare(textOf(span))))
  const unmarked = ownSentences(reading).flatMap(({ text, start }) =>
    MAY_SAY_LINK.test(text)
      ? Array.from(text.matchAll(SURELY_LINK), (found) => ({
          start: start + found.index,
          end: start + found.index + found[0].length,
        }))
      : [],
  )
  const alone = unmarked.filter((one) => !marked.some((link) => link.start < one.end && one.start < link.end))
  return [...marked, ...alone].map((span) =>
    finding('R15', 'warn', span, 'link', { params: { text: textOf(span) } }),
  )
}

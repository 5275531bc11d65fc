import type { Child } from 'hono/jsx'
import { Explained, type PageWords } from '~/features/glossary'
import type { Visit } from '~/platform/http/visit'
import { DiffWords, Prose } from '~/ui'
import { type DiffLine, type MarkupBlock, markedDiff, readMarkup } from '../domain'

/** Headings within a text stand one level below the heading they belong to. */
export type TextLevel = 2 | 3 | 4

interface TextProps {
  text: string
  language: string
  /** The level of headings within the text; 3 where the text stands below a section's own heading. */
  level?: TextLevel
  /** On pages that everybody reads, hard words are explained where the page meets them first. */
  words?: PageWords | undefined
}

/** A passage's own text with its headings, lists and quotes, in its own language. */
export const PassageText = ({ text, language, level = 3, words }: TextProps) => {
  const Heading = `h${level}` as const
  const said = (as: 'p' | 'li' | 'blockquote', its: string): Child => {
    const Element = as
    return words ? (
      <Explained words={words} text={its} lang={language} as={as} inherits />
    ) : (
      <Element dir="auto">{its}</Element>
    )
  }
  const shown = (block: MarkupBlock): Child => {
    if (block.kind === 'heading') return <Heading dir="auto">{block.text}</Heading>
    if (block.kind === 'list') return <ul>{block.items.map((item) => said('li', item))}</ul>
    return said(block.kind === 'quote' ? 'blockquote' : 'p', block.text)
  }
  return <Prose lang={language}>{readMarkup(text).map(shown)}</Prose>
}

interface ChangesProps {
  visit: Visit
  before: string
  after: string
  language: string
}

/** Two wordings as one text with its changes marked; headings and lists stand as what they are. */
export const Changes = ({ visit, before, after, language }: ChangesProps) => {
  const line = ({ pieces }: DiffLine) => (
    <DiffWords
      parts={pieces}
      removedLabel={<span lang={visit.lang}>{visit.s('strategy.diff.removed')}</span>}
      addedLabel={<span lang={visit.lang}>{visit.s('strategy.diff.added')}</span>}
    />
  )
  return (
    <div class="diff" lang={language}>
      {runsOf(markedDiff(before, after)).map(({ kind, lines }) => {
        if (kind === 'item')
          return (
            <ul>
              {lines.map((one) => (
                <li dir="auto">{line(one)}</li>
              ))}
            </ul>
          )
        const [one] = lines as [DiffLine]
        if (kind === 'quote') return <blockquote dir="auto">{line(one)}</blockquote>
        // No heading of the page: among changes it may be struck.
        return <p dir="auto">{kind === 'heading' ? <strong>{line(one)}</strong> : line(one)}</p>
      })}
    </div>
  )
}

/** Items that follow each other together; all else one by one. */
const runsOf = (lines: readonly DiffLine[]): { kind: DiffLine['kind']; lines: DiffLine[] }[] => {
  const runs: { kind: DiffLine['kind']; lines: DiffLine[] }[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (line.kind === 'item' && last?.kind === 'item') last.lines.push(line)
    else runs.push({ kind: line.kind, lines: [line] })
  }
  return runs
}

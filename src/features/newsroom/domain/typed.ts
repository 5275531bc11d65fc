import { type Block, type Pieces, plainOf, tidyPieces } from './document'

/** Kinds that are written as plain lines; the others have fields of their own. */
export type TypedBlock = Extract<
  Block,
  { kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'question' | 'fact' }
>
export const isTyped = (block: Block): block is TypedBlock =>
  ['paragraph', 'heading', 'list', 'quote', 'question', 'fact'].includes(block.kind)

// A line that begins with a mark but means it literally begins with a backslash.
const MARK = /^(##?#? |- |\d+\. |> |>> |\? |! |\\)/
const escaped = (line: string): string => (MARK.test(line) ? `\\${line}` : line)
const unescaped = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line)
const join = (lines: string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim()

const LINK = /\[([^\][]+)\]\((https:\/\/[^\s()]+|mailto:[^\s()]+|tel:[+\d-]+|\/[^\s()]*|ord:[a-z0-9-]+)\)/g

/** Running text with "[words](address)" for a link and "[words](ord:slug)" for a word of the glossary. */
export const toPieces = (typed: string): Pieces => {
  const pieces: Pieces = []
  let at = 0
  for (const { 0: whole, 1: text = '', 2: target = '', index } of typed.matchAll(LINK)) {
    pieces.push({ text: typed.slice(at, index) })
    pieces.push(target.startsWith('ord:') ? { text, term: target.slice(4) } : { text, href: target })
    at = index + whole.length
  }
  pieces.push({ text: typed.slice(at) })
  return tidyPieces(pieces)
}

export const typedPieces = (pieces: Pieces): string =>
  pieces
    .map(({ text, href, term }) => (href || term ? `[${text}](${term ? `ord:${term}` : href})` : text))
    .join('')

/**
 * Reads a story's body as it is typed: an empty line between blocks; "## " and "### " headings, "- " or "1. " a list,
 * "> " a quote (its last line ">> " says who), "? " a question with its answer below, "! " a fact.
 */
export const toBlocks = (typed: string): TypedBlock[] =>
  typed
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map(toBlock)

const toBlock = (lines: string[]): TypedBlock => {
  const [first = ''] = lines
  const after = (mark: string) =>
    lines.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line))
  if (first.startsWith('### ')) return { kind: 'heading', level: 3, text: join(after('### ')) }
  if (first.startsWith('## ')) return { kind: 'heading', level: 2, text: join(after('## ')) }
  if (lines.every((line) => line.startsWith('- '))) return listOf(false, after('- '))
  if (lines.every((line) => /^\d+\. /.test(line))) {
    return listOf(
      true,
      lines.map((line) => line.replace(/^\d+\. /, '')),
    )
  }
  if (first.startsWith('> ')) {
    const role = lines.filter((line) => line.startsWith('>> ')).map((line) => line.slice(3))
    const said = lines.filter((line) => !line.startsWith('>> ')).map((line) => line.replace(/^> /, ''))
    return { kind: 'quote', text: join(said), role: join(role) }
  }
  if (first.startsWith('? ')) {
    const answer = toPieces(join(lines.slice(1).map(unescaped)))
    return { kind: 'question', question: first.slice(2).trim(), answer }
  }
  if (first.startsWith('! ')) {
    const [title = '', ...rest] = after('! ')
    return rest.length > 0
      ? { kind: 'fact', title: title.trim(), text: toPieces(join(rest)) }
      : { kind: 'fact', title: '', text: toPieces(title) }
  }
  return { kind: 'paragraph', text: toPieces(join(lines.map(unescaped))) }
}

const listOf = (ordered: boolean, items: string[]): TypedBlock => ({
  kind: 'list',
  ordered,
  items: items.map((item) => toPieces(item.trim())),
})

/** The body as it is typed, to be changed again: `toBlocks(toTyped(blocks))` gives the same blocks. */
export const toTyped = (blocks: readonly TypedBlock[]): string => blocks.map(typedBlock).join('\n\n')

const typedBlock = (block: TypedBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${typedPieces(item)}`)
        .join('\n')
    case 'quote':
      return block.role ? `> ${block.text}\n>> ${block.role}` : `> ${block.text}`
    case 'question':
      return plainOf(block.answer)
        ? `? ${block.question}\n${escaped(typedPieces(block.answer))}`
        : `? ${block.question}`
    case 'fact':
      return block.title ? `! ${block.title}\n! ${typedPieces(block.text)}` : `! ${typedPieces(block.text)}`
    case 'paragraph':
      return escaped(typedPieces(block.text))
  }
}

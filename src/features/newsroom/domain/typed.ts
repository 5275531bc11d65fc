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

const LINK =
  /(?<=(?<!\\)(?:\\\\)*)\[((?:\\[\][\\]|[^\][\\])+)\]\((https:\/\/[^\s()]+|mailto:[^\s()]+|tel:[+\d-]+|\/(?!\/)[^\s()]*|ord:[a-z0-9-]+)\)/g
const withSigns = (text: string): string => text.replace(/\\([\][\\])/g, '$1')
const withoutSigns = (text: string): string => text.replace(/[\][\\]/g, '\\$&')

/** Running text with "[words](address)" for a link and "[words](ord:slug)" for a word of the glossary. */
export const toPieces = (typed: string): Pieces => {
  const pieces: Pieces = []
  let at = 0
  for (const { 0: whole, 1: words = '', 2: target = '', index } of typed.matchAll(LINK)) {
    pieces.push({ text: withSigns(typed.slice(at, index)) })
    const text = withSigns(words)
    pieces.push(target.startsWith('ord:') ? { text, term: target.slice(4) } : { text, href: target })
    at = index + whole.length
  }
  pieces.push({ text: withSigns(typed.slice(at)) })
  return tidyPieces(pieces)
}

const typedWith = (pieces: Pieces, sign: (text: string) => string): string =>
  pieces
    .map(({ text, href, term }) => (href || term ? `[${sign(text)}](${href ?? `ord:${term}`})` : sign(text)))
    .join('')

const isSame = (one: Pieces, other: Pieces): boolean =>
  one.length === other.length &&
  one.every(({ text, href, term }, at) => {
    const its = other[at]
    return text === its?.text && href === its.href && term === its.term
  })

/** Brackets that are meant as brackets get a backslash only where they would be read as a link. */
export const typedPieces = (pieces: Pieces): string => {
  const typed = typedWith(pieces, (text) => text)
  const isPlain = isSame(toPieces(typed), pieces) && !hasBrokenLink(typed)
  return isPlain ? typed : typedWith(pieces, withoutSigns)
}

/** Words that hold no link, e.g. a heading's, written likewise. */
const typedWords = (text: string): string =>
  withSigns(text) === text && !hasBrokenLink(text) ? text : withoutSigns(text)

/** True when something is written as a link but its address is none of ours: it would be shown as brackets. */
export const hasBrokenLink = (typed: string): boolean => /(?<!\\)\]\(/.test(typed.replace(LINK, ''))

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
  if (first.startsWith('### ')) return { kind: 'heading', level: 3, text: withSigns(join(after('### '))) }
  if (first.startsWith('## ')) return { kind: 'heading', level: 2, text: withSigns(join(after('## '))) }
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
    return { kind: 'quote', text: withSigns(join(said)), role: withSigns(join(role)) }
  }
  if (first.startsWith('? ')) {
    const answer = toPieces(join(lines.slice(1).map(unescaped)))
    return { kind: 'question', question: withSigns(first.slice(2).trim()), answer }
  }
  if (first.startsWith('! ')) {
    const [title = '', ...rest] = after('! ')
    return rest.length > 0
      ? { kind: 'fact', title: withSigns(title.trim()), text: toPieces(join(rest)) }
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
      return `${'#'.repeat(block.level)} ${typedWords(block.text)}`
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${typedPieces(item)}`)
        .join('\n')
    case 'quote':
      return `> ${typedWords(block.text)}${block.role ? `\n>> ${typedWords(block.role)}` : ''}`
    case 'question':
      return plainOf(block.answer)
        ? `? ${typedWords(block.question)}\n${escaped(typedPieces(block.answer))}`
        : `? ${typedWords(block.question)}`
    case 'fact':
      return block.title
        ? `! ${typedWords(block.title)}\n! ${typedPieces(block.text)}`
        : `! ${typedPieces(block.text)}`
    case 'paragraph':
      return escaped(typedPieces(block.text))
  }
}

/** A piece of running text. `href` makes it a link, `term` a word of the glossary by its slug. */
export interface Piece {
  text: string
  href?: string
  term?: string
}
export type Pieces = Piece[]

/** Whether people can be known in a picture, and have said yes. */
export const CONSENTS = ['nobody', 'given'] as const
export type Consent = (typeof CONSENTS)[number]

export interface PictureBlock {
  kind: 'picture'
  pictureId: string
  alt: string
  credit: string
  consent: Consent | null
}

/** Money that was granted; `moneyId` ties it to the row of the action it belongs to. */
export interface MoneyBlock {
  kind: 'money'
  what: string
  sek: number
  funder: string
  year: number
  moneyId?: string
}

/** A film that is fetched from its host only after a click. */
export interface FilmBlock {
  kind: 'film'
  href: string
  title: string
  transcript: string
  pictureId: string | null
  alt: string
}

export type Block =
  | { kind: 'paragraph'; text: Pieces }
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'list'; ordered: boolean; items: Pieces[] }
  | { kind: 'quote'; text: string; role: string }
  | { kind: 'question'; question: string; answer: Pieces }
  | { kind: 'fact'; title: string; text: Pieces }
  | PictureBlock
  | MoneyBlock
  | FilmBlock
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
export type BlockKind = Block['kind']

export const plainOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

/** Pieces that look alike side by side are one; empty ones are none. Line breaks are spaces. */
export const tidyPieces = (pieces: readonly Piece[]): Pieces => {
  const tidy: Pieces = []
  for (const piece of pieces) {
    const collapsed = piece.text.replace(/\s+/g, ' ')
    const text = tidy.length === 0 ? collapsed.trimStart() : collapsed
    const last = tidy.at(-1)
    if (text === '') continue
    if (last && last.href === piece.href && last.term === piece.term)
      last.text = `${last.text}${text}`.replace(/ +/g, ' ')
    else tidy.push({ ...piece, text })
  }
  while (tidy.at(-1)?.text.trim() === '') tidy.pop()
  const last = tidy.at(-1)
  if (last) last.text = last.text.trimEnd()
  return tidy
}

const tidyLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const paragraph = (text: string): Block[] => (text ? [{ kind: 'paragraph', text: [{ text }] }] : [])

/**
 * A document without what is only where the writer stood: empty paragraphs, headings, items and rows go,
 * and words that lost what they belong to (an answer without its question) stay as a paragraph.
 */
export const tidyBlocks = (blocks: readonly Block[]): Block[] => blocks.flatMap(tidyBlock)

const tidyBlock = (block: Block): Block[] => {
  switch (block.kind) {
    case 'paragraph': {
      const text = tidyPieces(block.text)
      return text.length > 0 ? [{ ...block, text }] : []
    }
    case 'heading': {
      const text = tidyLine(block.text)
      return text ? [{ ...block, text }] : []
    }
    case 'list': {
      const items = block.items.map(tidyPieces).filter((item) => item.length > 0)
      return items.length > 0 ? [{ ...block, items }] : []
    }
    case 'quote': {
      const [text, role] = [tidyLine(block.text), tidyLine(block.role)]
      return text ? [{ ...block, text, role }] : paragraph(role)
    }
    case 'question': {
      const [question, answer] = [tidyLine(block.question), tidyPieces(block.answer)]
      if (question) return [{ ...block, question, answer }]
      return answer.length > 0 ? [{ kind: 'paragraph', text: answer }] : []
    }
    case 'fact': {
      const [title, text] = [tidyLine(block.title), tidyPieces(block.text)]
      if (text.length > 0) return [{ ...block, title, text }]
      return title ? [{ ...block, title: '', text: [{ text: title }] }] : []
    }
    case 'picture':
      return [{ ...block, alt: tidyLine(block.alt), credit: tidyLine(block.credit) }]
    case 'money':
      return [{ ...block, what: tidyLine(block.what), funder: tidyLine(block.funder) }]
    case 'film': {
      const transcript = block.transcript.trim()
      return [{ ...block, title: tidyLine(block.title), transcript, alt: tidyLine(block.alt) }]
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map(tidyLine)).filter((row) => row.some(Boolean))
      return [{ ...block, caption: tidyLine(block.caption), head: block.head.map(tidyLine), rows }]
    }
  }
}

/** The pictures a document shows, for keeping and for serving them. */
export const picturesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    (block.kind === 'picture' || block.kind === 'film') && block.pictureId ? [block.pictureId] : [],
  )

/** The addresses of a document's films. */
export const filmsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'film' ? [block.href] : []))

/** A part of a text as a reader meets it, for counting and checking. */
export interface ReadPart {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'question'
  text: string
}

/** All running text of a document in reading order. */
export const readParts = (blocks: readonly Block[]): ReadPart[] => blocks.flatMap(partsOfBlock)

const partsOfBlock = (block: Block): ReadPart[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: plainOf(block.text) }]
    case 'heading':
      return [{ kind: 'heading', text: block.text }]
    case 'list':
      return block.items.map((item) => ({ kind: 'item', text: plainOf(item) }))
    case 'quote':
      return [{ kind: 'quote', text: block.text }]
    case 'question':
      return [
        { kind: 'question', text: block.question },
        { kind: 'paragraph', text: plainOf(block.answer) },
      ]
    case 'fact':
      return [
        ...(block.title ? [{ kind: 'heading', text: block.title } as const] : []),
        { kind: 'paragraph', text: plainOf(block.text) },
      ]
    case 'film':
      return [
        { kind: 'heading', text: block.title },
        ...block.transcript
          .split(/\n\s*\n/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((text) => ({ kind: 'paragraph', text }) as const),
      ]
    default:
      return []
  }
}

const WORDS_A_MINUTE = 200

/** Whole minutes it takes to read, at least one (Brysbaert 2019: 238 words a minute; plain texts are for slower readers too). */
export const minutesToRead = (texts: readonly string[]): number =>
  Math.max(1, Math.round((texts.join(' ').match(/\p{L}+/gu)?.length ?? 0) / WORDS_A_MINUTE))

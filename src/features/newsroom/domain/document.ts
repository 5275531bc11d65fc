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
    const text = piece.text.replace(/\s+/g, ' ')
    const last = tidy.at(-1)
    if (text === '') continue
    if (last && last.href === piece.href && last.term === piece.term) last.text += text
    else tidy.push({ ...piece, text })
  }
  const [first] = tidy
  if (first) first.text = first.text.trimStart()
  const last = tidy.at(-1)
  if (last) last.text = last.text.trimEnd()
  return tidy.filter((piece) => piece.text !== '')
}

/** The pictures a document shows, for keeping and for serving them. */
export const picturesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    (block.kind === 'picture' || block.kind === 'film') && block.pictureId ? [block.pictureId] : [],
  )

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
        { kind: 'paragraph', text: block.transcript },
      ]
    default:
      return []
  }
}

const WORDS_A_MINUTE = 200

/** Whole minutes it takes to read, at least one (Brysbaert 2019: 238 words a minute; plain texts are for slower readers too). */
export const minutesToRead = (texts: readonly string[]): number =>
  Math.max(1, Math.round((texts.join(' ').match(/\p{L}+/gu)?.length ?? 0) / WORDS_A_MINUTE))

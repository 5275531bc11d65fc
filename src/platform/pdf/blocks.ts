import type { Told } from '~/kernel/language'

/** A text in the document's language, or with the language it really is in. */
export type Words = string | Told

/** What a document is made of, in reading order. Each becomes a tagged part of the PDF. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Words }
  | { kind: 'paragraph'; text: Words; size?: 'small' | 'normal' | 'large' }
  | { kind: 'list'; items: readonly Words[]; ordered?: boolean }
  | { kind: 'quote'; text: Words; by?: Words }
  | { kind: 'table'; caption: Words; columns: readonly Words[]; rows: readonly (readonly Words[])[] }
  /** Lines to write on by hand, 12 mm apart. */
  | { kind: 'lines'; label?: Words; count: number }
  /** Boxes to tick by hand. */
  | { kind: 'boxes'; label?: Words; items: readonly Words[] }
  /** Empty frames side by side to write in, each with a heading. */
  | { kind: 'frames'; titles: readonly Words[]; heightMm: number }
  /** A square code with the address it holds written beside it. */
  | { kind: 'qr'; address: string; caption: Words }
  | { kind: 'picture'; jpeg: Buffer; alt: Words; caption?: Words }
  | { kind: 'page' }

export interface PdfDocument {
  title: string
  language: string
  blocks: readonly Block[]
  /** At the foot of every page, before "page x (y)". */
  foot: string
  /** Says "sida {page} ({pages})" in the document's language. */
  pageLabel: (page: number, pages: number) => string
}

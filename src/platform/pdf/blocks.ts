import type { Told } from '~/kernel/language'

/** A text in the document's language, or with the language it really is in; with an address it leads there. */
export type Words = string | (Told & { address?: string })

/** What a document is made of, in reading order. Each becomes a tagged part of the PDF. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Words }
  /** Empty lines in the text part it into paragraphs. */
  | { kind: 'paragraph'; text: Words; size?: 'small' | 'normal' | 'large' }
  | { kind: 'list'; items: readonly Words[]; ordered?: boolean }
  | { kind: 'quote'; text: Words; by?: Words }
  /** What must be seen, with a thick bar beside it. */
  | { kind: 'notice'; text: Words; title?: Words }
  | { kind: 'link'; address: string; text?: Words }
  | TableBlock
  /** Lines to write on by hand, 12 mm apart. With `fill` as many as the rest of the page holds, at least `count`. */
  | { kind: 'lines'; label?: Words; count: number; fill?: boolean }
  /** Boxes to tick by hand. */
  | { kind: 'boxes'; label?: Words; items: readonly Words[] }
  /** Empty frames side by side to write in, each with a heading. With `fill` they take the rest of the page. */
  | { kind: 'frames'; titles: readonly Words[]; heightMm: number; fill?: boolean }
  /** A square code with the address it holds written beside it, and a short code in large letters. */
  | { kind: 'qr'; address: string; caption: Words; code?: string }
  | { kind: 'picture'; jpeg: Buffer; alt: Words; caption?: Words }
  | { kind: 'page' }

export interface TableBlock {
  kind: 'table'
  /** Left out where the heading above says it. */
  caption?: Words
  columns: readonly Words[]
  rows: readonly (readonly Words[])[]
  /** The first cell of a row says what the row is about. */
  rowHeads?: boolean
  /** Shares of the width; without them the texts decide. */
  widths?: readonly number[]
}

export interface PdfDocument {
  title: string
  language: string
  blocks: readonly Block[]
  /** At the foot of every page, before "page x (y)". */
  foot: string
  /** "sida {page} ({pages})" in the document's language, where those two stand for the numbers. */
  pageLabel: string
  /**
   * Letters as large as they can be, at most `largest` times the usual size and at least `smallest`, so that
   * what stands between two page breaks fits one page.
   */
  fit?: { largest: number; smallest: number }
}

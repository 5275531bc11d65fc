import type { Block, Words } from '../blocks'
import { INK, PAGE, STYLES, type Style, TEXT_WIDTH } from '../page'
import type { Piece } from '../pagination'
import type { Pen } from '../pen'
import type { Tag } from '../tag'
import type { Mark } from './bookmarks'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** Where and as what a text is set. */
export interface Setting {
  style: Style
  tag: string
  parent: Tag
  x?: number
  width?: number
  /** Drawn beside each line, e.g. a bar. */
  beside?: (y: number, height: number) => void
  keepLast?: boolean
}

/** A text as pieces of one line each; its first two lines and its last two are not parted. */
export const textPieces = (words: Words, setting: Setting, pen: Pen): Piece[] => {
  const { style, parent, x = PAGE.margin, width = TEXT_WIDTH, beside } = setting
  const set = pen.set(words, style, width)
  const tag = parent.child(setting.tag, { lang: set.lang })
  const last = set.lines.length - 1
  return set.lines.map((_, at) => ({
    height: set.lineHeight,
    gap: at === 0 ? style.gap * pen.scale : 0,
    keep: (at === last && setting.keepLast === true) || (at < last && (at === 0 || at === last - 1)),
    draw: (y) => {
      beside?.(y, set.lineHeight)
      pen.write(set, at, x, y, tag)
    },
  }))
}

/** Parted where the text has empty lines. */
export const paragraphsOf = (words: Words): Words[] => {
  const text = typeof words === 'string' ? words : words.text
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  return typeof words === 'string' ? parts : parts.map((part) => ({ ...words, text: part }))
}

export const heading = ({ level, text }: Of<'heading'>, pen: Pen, mark: Mark): Piece[] => {
  const style = STYLES[`H${level}`]
  const pieces = textPieces(text, { style, tag: `H${level}`, parent: pen.root }, pen)
  const title = typeof text === 'string' ? text : text.text
  return pieces.map((piece, at) => ({
    ...piece,
    keep: true,
    draw: (y, height) => {
      if (at === 0) mark(level, title, y)
      piece.draw(y, height)
    },
  }))
}

export const paragraph = ({ text, size = 'normal' }: Of<'paragraph'>, pen: Pen): Piece[] =>
  paragraphsOf(text).flatMap((part) =>
    textPieces(part, { style: STYLES[size], tag: 'P', parent: pen.root }, pen),
  )

const INDENT = 14

const beside = (pen: Pen, thickness: number, colour: string) => (y: number, height: number) =>
  pen.bar(PAGE.margin, y, thickness, height + 0.3, colour)

/** Pieces with a bar beside them that runs on between paragraphs. */
const barred = (pieces: Piece[], bar: (y: number, height: number) => void): Piece[] =>
  pieces.map((piece, at) => {
    if (at === 0 || piece.gap === 0) return piece
    const { draw, gap } = piece
    return {
      ...piece,
      gap: 0,
      height: piece.height + gap,
      draw: (y) => {
        bar(y, gap)
        draw(y + gap, piece.height)
      },
    }
  })

export const quote = ({ text, by }: Of<'quote'>, pen: Pen): Piece[] => {
  const bar = beside(pen, 1.5, INK.line)
  const setting = { tag: 'P', parent: pen.root.child('BlockQuote'), beside: bar, ...inset }
  const said = paragraphsOf(text).flatMap((part) =>
    textPieces(part, { style: STYLES.normal, ...setting, keepLast: by !== undefined }, pen),
  )
  const who = by === undefined ? [] : textPieces(by, { style: STYLES.small, ...setting }, pen)
  return barred([...said, ...who], bar)
}

const inset = { x: PAGE.margin + INDENT, width: TEXT_WIDTH - INDENT }

export const notice = ({ text, title }: Of<'notice'>, pen: Pen): Piece[] => {
  const bar = beside(pen, 4, INK.text)
  const setting = { tag: 'P', parent: pen.root.child('Div'), beside: bar, ...inset }
  const head =
    title === undefined ? [] : textPieces(title, { style: STYLES.label, ...setting, keepLast: true }, pen)
  const said = paragraphsOf(text).flatMap((part, at) =>
    textPieces(part, { style: at === 0 && title ? flush : STYLES.normal, ...setting }, pen),
  )
  return barred([...head, ...said], bar)
}

const flush: Style = { ...STYLES.normal, gap: 0 }

export const link = ({ address, text = address }: Of<'link'>, pen: Pen): Piece[] => {
  const set = pen.set(text, STYLES.normal, TEXT_WIDTH)
  const tag = pen.root.child('P', { lang: set.lang })
  return set.lines.map((_, at) => ({
    height: set.lineHeight,
    gap: at === 0 ? STYLES.normal.gap * pen.scale : 0,
    keep: at < set.lines.length - 1,
    draw: (y) => pen.link(set, at, PAGE.margin, y, tag, address),
  }))
}

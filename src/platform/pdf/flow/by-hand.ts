import type { Block, Words } from '../blocks'
import { INK, mm, PAGE, STYLES, TEXT_WIDTH } from '../page'
import type { Piece } from '../pagination'
import type { Pen, SetText } from '../pen'
import { textPieces } from './text'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What is filled in with a pen. */
export const byHand = (block: Of<'lines'> | Of<'boxes'> | Of<'frames'>, pen: Pen): Piece[] => {
  switch (block.kind) {
    case 'lines':
      return [...label(block.label, pen), ...lines(block, pen)]
    case 'boxes':
      return [...label(block.label, pen), ...boxes(block, pen)]
    case 'frames':
      return [frames(block, pen)]
  }
}

const label = (words: Words | undefined, pen: Pen): Piece[] =>
  words === undefined
    ? []
    : textPieces(words, { style: STYLES.label, tag: 'P', parent: pen.root }, pen).map((piece) => ({
        ...piece,
        keep: true,
      }))

/** As far apart as a hand that is not used to it needs. */
const APART = mm(12)

const lines = ({ count, fill }: Of<'lines'>, pen: Pen): Piece[] => {
  const line = (y: number) => pen.rule(PAGE.margin, y + APART, TEXT_WIDTH, 0.9, INK.line)
  if (!fill) {
    return Array.from({ length: count }, (_, at) => ({
      height: APART,
      gap: 0,
      keep: at < 1 && count > 1,
      draw: line,
    }))
  }
  return [
    {
      height: APART * count,
      gap: 0,
      fill: true,
      draw: (y, height) => {
        const fits = Math.floor((height + 0.01) / APART)
        for (let at = 0; at < fits; at++) line(y + at * APART)
      },
    },
  ]
}

const BOX = { side: mm(4.5), gap: 6, between: 18 }

/** Beside each other as long as the line holds them. */
const boxes = ({ items }: Of<'boxes'>, pen: Pen): Piece[] => {
  const parent = pen.root.child('L', { numbering: 'None' })
  const indent = BOX.side + BOX.gap
  const rows: { x: number; set: SetText }[][] = [[]]
  let x = 0
  for (const words of items) {
    const set = pen.set(words, STYLES.normal, TEXT_WIDTH - indent)
    const width = indent + Math.max(...set.lines.map((line) => pen.widthOf(line, STYLES.normal)))
    if (x > 0 && x + width > TEXT_WIDTH) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ x, set })
    x += width + BOX.between
  }
  return rows.map((row, at) => ({
    height: Math.max(BOX.side, ...row.map(({ set }) => set.height)),
    gap: at === 0 ? 6 : 8,
    keep: at < rows.length - 1,
    draw: (y) => {
      for (const { x: left, set } of row) {
        const top = y + (set.lineHeight - BOX.side) / 2
        pen.frame(PAGE.margin + left, top, BOX.side, BOX.side, INK.text)
        const body = parent.child('LI').child('LBody', { lang: set.lang })
        pen.writeAll(set, PAGE.margin + left + indent, y, body)
      }
    },
  }))
}

const frames = ({ titles, heightMm, fill }: Of<'frames'>, pen: Pen): Piece => {
  const between = mm(5)
  const width = (TEXT_WIDTH - between * (titles.length - 1)) / titles.length
  const sets = titles.map((title) => pen.set(title, STYLES.label, width - 16))
  const tags = sets.map(({ lang }) => pen.root.child('P', { lang }))
  return {
    height: mm(heightMm),
    gap: 10,
    fill: fill === true,
    draw: (y, height) => {
      sets.forEach((set, at) => {
        const tag = tags[at]
        const left = PAGE.margin + at * (width + between)
        pen.frame(left, y, width, height, INK.line)
        if (tag) pen.writeAll(set, left + 8, y + 6, tag)
      })
    },
  }
}

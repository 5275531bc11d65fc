import type { TableBlock, Words } from '../blocks'
import { INK, PAGE, STYLES, type Style, TEXT_HEIGHT, TEXT_WIDTH } from '../page'
import type { Piece } from '../pagination'
import type { Pen, SetText } from '../pen'
import type { Tag } from '../tag'
import { columnWidths } from './columns'
import { textPieces } from './text'

const PAD = { x: 5, y: 4 }

interface Row {
  cells: readonly SetText[]
  lines: number
  lineHeight: number
  /** Above and below its text: less where the letters are smaller. */
  pad: number
}

/** A table with its head said again on each page; a row is cut only where it is taller than a page. */
export const table = (block: TableBlock, pen: Pen): Piece[] => {
  const parent = pen.root.child('Table')
  const caption = block.caption
    ? textPieces(block.caption, { style: STYLES.caption, tag: 'Caption', parent, keepLast: true }, pen).map(
        (piece) => ({ ...piece, keep: true }),
      )
    : []
  const widths = columnWidths(block, pen, TEXT_WIDTH, 2 * PAD.x)
  const lefts = widths.map((_, at) => PAGE.margin + widths.slice(0, at).reduce((sum, one) => sum + one, 0))
  const set = (cells: readonly Words[], style: (at: number) => Style): Row => {
    const done = widths.map((width, at) => pen.set(cells[at] ?? '', style(at), width - 2 * PAD.x))
    return {
      cells: done,
      lines: Math.max(1, ...done.map(({ lines }) => lines.length)),
      lineHeight: STYLES.cell.size * STYLES.cell.leading * pen.scale,
      pad: PAD.y * Math.min(1, pen.scale),
    }
  }

  const head = set(block.columns, () => STYLES.head)
  const headHeight = heightOf(head.lines, head)
  const headRow = parent.child('THead').child('TR')
  const headCells = head.cells.map(({ lang }) => headRow.child('TH', { scope: 'Column', lang }))
  const underHead = (y: number) => pen.rule(PAGE.margin, y + headHeight, TEXT_WIDTH, 1.4, INK.heading)
  const headPiece: Piece = {
    height: headHeight,
    gap: 4,
    keep: true,
    draw: (y) => {
      drawRow(pen, head, headCells, lefts, y, 0, head.lines)
      underHead(y)
    },
  }
  const again = {
    height: headHeight,
    draw: (y: number) => {
      pen.ornament(() => {
        head.cells.forEach((cell, column) => {
          cell.lines.forEach((line, at) => {
            pen.put(line, cell.style, (lefts[column] ?? 0) + PAD.x, y + head.pad + at * head.lineHeight)
          })
        })
      }, 'Pagination')
      underHead(y)
    },
  }

  const body = parent.child('TBody')
  const rows = block.rows.flatMap((cells): Piece[] => {
    const row = set(cells, (at) => (at === 0 && block.rowHeads ? STYLES.head : STYLES.cell))
    const rowTag = body.child('TR')
    const tags = row.cells.map(({ lang }, at) =>
      at === 0 && block.rowHeads ? rowTag.child('TH', { scope: 'Row', lang }) : rowTag.child('TD', { lang }),
    )
    const most = Math.floor((TEXT_HEIGHT - headHeight - 2 * row.pad) / row.lineHeight)
    return chunks(row.lines, most).map(([from, to]) => {
      const height = heightOf(to - from, row)
      return {
        height,
        gap: 0,
        again,
        draw: (y) => {
          drawRow(pen, row, tags, lefts, y, from, to)
          pen.rule(PAGE.margin, y + height, TEXT_WIDTH, 0.6, INK.line)
        },
      }
    })
  })
  // Neither the first row nor the last stands alone.
  const bound = rows.map((row, at) =>
    rows.length > 1 && (at === 0 || at === rows.length - 2) ? { ...row, keep: true } : row,
  )
  return [...caption, headPiece, ...bound]
}

const heightOf = (lines: number, row: Row): number => lines * row.lineHeight + 2 * row.pad

const chunks = (lines: number, most: number): [number, number][] => {
  const found: [number, number][] = []
  for (let from = 0; from < lines; from += most) found.push([from, Math.min(lines, from + most)])
  return found
}

const drawRow = (
  pen: Pen,
  row: Row,
  tags: readonly Tag[],
  lefts: readonly number[],
  y: number,
  from: number,
  to: number,
): void => {
  row.cells.forEach((cell, column) => {
    const tag = tags[column]
    if (!tag) return
    // An empty cell is a cell too.
    void tag.element
    for (let at = from; at < to; at++) {
      pen.write(cell, at, (lefts[column] ?? 0) + PAD.x, y + row.pad + (at - from) * row.lineHeight, tag)
    }
  })
}

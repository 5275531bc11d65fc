import type { TableBlock, Words } from '../blocks'
import { STYLES } from '../page'
import type { Pen } from '../pen'

const textOf = (words: Words): string => (typeof words === 'string' ? words : words.text)

/** Widths by the shares given, or so that long texts get most and no word is cut where there is room for it. */
export const columnWidths = (block: TableBlock, pen: Pen, width: number, padding: number): number[] => {
  const { columns, widths } = block
  if (widths) {
    const total = widths.reduce((sum, share) => sum + share, 0)
    return columns.map((_, at) => (width * (widths[at] ?? 0)) / total)
  }
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => pen.widthOf(text, STYLES.head))) + padding + 0.5
  const texts = columns.map((head, at) => [head, ...block.rows.map((row) => row[at] ?? '')].map(textOf))
  const least = texts.map((column) =>
    Math.min(widest(column.flatMap((text) => text.split(/\s+/))), width / 2),
  )
  const wish = texts.map((column, at) => Math.max(least[at] ?? 0, Math.min(widest(column), width)))
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  if (sum(wish) <= width) return wish.map((one) => (one * width) / sum(wish))
  const free = width - sum(least)
  if (free <= 0) return least.map((one) => (one * width) / sum(least))
  const more = wish.map((one, at) => one - (least[at] ?? 0))
  return least.map((one, at) => one + (free * (more[at] ?? 0)) / sum(more))
}

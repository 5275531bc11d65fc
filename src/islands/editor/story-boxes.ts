import type { Block } from '~/features/newsroom/domain/document'
import { BlockSchema } from '~/features/newsroom/schema/document'
import { asHtml, type Boxes, line, rowAsLine, rowsOf } from './paste'

const tableOf = (table: Element): string => {
  const rows = rowsOf(table)
  const width = Math.max(0, ...rows.map((row) => row.length))
  // A table of one column only held the page together.
  if (width < 2) return rows.map(([told]) => `<p>${asHtml(told ?? '')}</p>`).join('')
  const [head = [], ...rest] = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ''),
  ])
  const caption = line(table.querySelector('caption')?.textContent ?? '')
  const block: Block = { kind: 'table', caption, head, rows: rest }
  return BlockSchema.safeParse(block).success
    ? `<div data-block="table" data-json="${asHtml(JSON.stringify(block))}"></div>`
    : rows.map(rowAsLine).join('')
}

const quoteOf = (quote: Element): string => {
  const who = quote.querySelector('cite,footer,figcaption')
  const role = line(who?.textContent ?? '').replace(/^[–—-]\s*/, '')
  who?.remove()
  const said = line(quote.textContent ?? '')
  return `<section data-block="quote"><blockquote data-part="said">${asHtml(said)}</blockquote><p data-part="role">${asHtml(role)}</p></section>`
}

/** A pasted table and quote as the blocks that a story has. */
export const STORY_BOXES: Boxes = { table: tableOf, quote: quoteOf }

import type { Block } from '../blocks'
import type { Flow } from '../pagination'
import type { Pen } from '../pen'
import { bookmarks, type Mark } from './bookmarks'
import { byHand } from './by-hand'
import { picture, qr } from './figures'
import { list } from './list'
import { table } from './table'
import { heading, link, notice, paragraph, quote } from './text'

/** The pieces of all blocks, in reading order. */
export const flowOf = async (
  blocks: readonly Block[],
  pen: Pen,
  breathe: () => Promise<void>,
): Promise<Flow> => {
  const mark = bookmarks(pen)
  const pieces: Flow[number][] = []
  for (const block of blocks) {
    pieces.push(...piecesOf(block, pen, mark))
    await breathe()
  }
  return pieces
}

const piecesOf = (block: Block, pen: Pen, mark: Mark): Flow => {
  switch (block.kind) {
    case 'heading':
      return heading(block, pen, mark)
    case 'paragraph':
      return paragraph(block, pen)
    case 'quote':
      return quote(block, pen)
    case 'notice':
      return notice(block, pen)
    case 'link':
      return link(block, pen)
    case 'list':
      return list(block, pen)
    case 'table':
      return table(block, pen)
    case 'lines':
    case 'boxes':
    case 'frames':
      return byHand(block, pen)
    case 'qr':
      return qr(block, pen)
    case 'picture':
      return picture(block, pen)
    case 'page':
      return ['page']
  }
}

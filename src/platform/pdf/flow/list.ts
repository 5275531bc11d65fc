import type { Block } from '../blocks'
import { PAGE, STYLES, type Style, TEXT_WIDTH } from '../page'
import type { Piece } from '../pagination'
import type { Pen } from '../pen'
import { textPieces } from './text'

const ITEM: Style = { ...STYLES.normal, gap: 4 }

export const list = (block: Extract<Block, { kind: 'list' }>, pen: Pen): Piece[] => {
  const parent = pen.root.child('L', { numbering: block.ordered ? 'Decimal' : 'Disc' })
  const indent = (block.ordered ? 20 : 14) * pen.scale
  return block.items.flatMap((words, at) => {
    const item = parent.child('LI')
    const label = item.child('Lbl')
    const pieces = textPieces(
      words,
      { style: ITEM, tag: 'LBody', parent: item, x: PAGE.margin + indent, width: TEXT_WIDTH - indent },
      pen,
    )
    return pieces.map((piece, line) =>
      line > 0
        ? piece
        : {
            ...piece,
            draw: (y: number, height: number) => {
              label.hold(() => pen.put(block.ordered ? `${at + 1}.` : '•', ITEM, PAGE.margin, y))
              piece.draw(y, height)
            },
          },
    )
  })
}

import { NodeSelection, Plugin } from 'prosemirror-state'

/** Keys that never move a caret. */
const STILL = new Set([
  'Alt',
  'AltGraph',
  'CapsLock',
  'Control',
  'Meta',
  'Shift',
  'Tab',
  'Escape',
  'F1',
  'F10',
])

/**
 * Keeps a chosen picture, table and the like chosen until somebody moves on. Chromium finds no place for a caret
 * between two blocks that are not text, and a moment later puts it at the beginning of the text by itself
 * (crbug.com/759723); taken for a move, the next block would land there.
 */
export const hold = (): Plugin => {
  let isMoving = false
  const moving = () => {
    isMoving = true
  }
  return new Plugin({
    view: () => ({
      update: () => {
        isMoving = false
      },
    }),
    props: {
      handleDOMEvents: {
        keydown: (_view, { key }) => {
          isMoving = !STILL.has(key)
        },
        pointerdown: moving,
        touchstart: moving,
      },
      createSelectionBetween: ({ state: { selection } }, $anchor, $head) =>
        selection instanceof NodeSelection && !isMoving && $anchor.pos === $head.pos ? selection : null,
    },
  })
}

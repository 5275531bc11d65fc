import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'

/** Keeps out what no body may hold, and says so. */
export const guard = (fits: (doc: Node) => boolean, refused: () => void): Plugin =>
  new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged || fits(tr.doc)) return true
      refused()
      return false
    },
  })

import { Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Goes back to where one stood when a window closes: by itself the browser would begin anew at the top. */
export const whileAsking = async <T>(view: EditorView, question: Promise<T>): Promise<T> => {
  const stood = view.state.selection.toJSON()
  const answer = await question
  view.focus()
  view.dispatch(view.state.tr.setSelection(Selection.fromJSON(view.state.doc, stood)).scrollIntoView())
  return answer
}

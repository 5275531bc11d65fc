import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { whileAsking } from './asking'
import { askAtom } from './atoms'
import { isAtom } from './blocks'
import { nameOf } from './blocks-view'
import { KINDS, putAtom, touched } from './commands'
import type { AtomBlock } from './convert'
import { askLink, askTerm, hasMark, mayLink, type Term } from './links'
import type { Setting } from './pictures'
import { ATOMS, type AtomKind, schema } from './schema'
import type { Tool } from './toolbar'
import { KEYS, writingTools } from './writing-tools'

/** The one block that is selected, when it is a picture or the like. */
export const chosenAtom = (state: EditorState): AtomBlock | undefined => {
  const [node, ...rest] = touched(state).blocks
  return node && rest.length === 0 && isAtom(node) ? node.attrs['block'] : undefined
}

export const toolsOf = (setting: Setting, terms: Term[], say: (text: string) => void) => {
  const { words } = setting
  const { turn, block, command, lastOf } = writingTools(words, KINDS, say)
  const putIn = async (view: EditorView, kind: AtomKind, before?: AtomBlock) => {
    const block = await whileAsking(view, askAtom(setting, kind, before))
    if (!block) return
    const node = schema.nodes[kind].create({ block })
    putAtom(node, before !== undefined)(view.state, view.dispatch)
    say(words('editor.inserted', { what: nameOf(node, words) }))
  }
  const edit = (view: EditorView): boolean => {
    const block = chosenAtom(view.state)
    if (block) putIn(view, block.kind, block)
    return block !== undefined
  }
  const link: Tool = {
    label: words('editor.link'),
    shortcut: KEYS.link,
    press: (view) => askLink(view, words, say),
    isOn: (view) => hasMark(view, schema.marks.link),
    isPossible: mayLink,
  }
  const term: Tool = {
    label: words('editor.term'),
    press: (view) => askTerm(view, terms, words, say),
    isOn: (view) => hasMark(view, schema.marks.term),
    isPossible: mayLink,
  }
  const atoms = ATOMS.map(
    (kind): Tool => ({ label: words(`editor.${kind}`), press: (view) => putIn(view, kind) }),
  )
  const change: Tool = {
    label: words('editor.edit'),
    shortcut: 'Enter',
    press: edit,
    isPossible: (view) => chosenAtom(view.state) !== undefined,
  }
  const writing: Tool[][] = [turn, [link, ...(terms.length > 0 ? [term] : [])], atoms, [change, ...block]]
  const { help, last } = lastOf(writing.flat())
  return { groups: [...writing, last], edit, link, help, command }
}

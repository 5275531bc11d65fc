import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { closeHistory, redo, undo } from 'prosemirror-history'
import { Fragment, type Node, type Schema } from 'prosemirror-model'
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state'
import { boxOf, isAtom, typeOf, wordsAlone } from './blocks'

// Each works on whatever kinds of blocks the document at hand has.

export const KINDS = [
  'paragraph',
  'heading2',
  'heading3',
  'bullets',
  'numbers',
  'quote',
  'question',
  'fact',
] as const
export type Kind = (typeof KINDS)[number]

/** Which of the kinds a block is; undefined for a picture and the like. */
export const kindOf = (node: Node): Kind | undefined => {
  const name = node.type.name
  if (name === 'heading') return node.attrs['level'] === 2 ? 'heading2' : 'heading3'
  if (name === 'list') return node.attrs['ordered'] ? 'numbers' : 'bullets'
  return KINDS.find((kind) => kind === name)
}

/** The blocks of the document that the selection touches: where they begin and end, and which they are. */
export const touched = ({ doc, selection: { $from, $to } }: EditorState) => {
  const last = doc.childCount - 1
  const first = Math.min($from.index(0), last)
  const end = Math.min(Math.max(first, $to.depth === 0 ? $to.index(0) - 1 : $to.index(0)), last)
  let from = 0
  for (let at = 0; at < first; at++) from += doc.child(at).nodeSize
  const blocks: Node[] = []
  for (let at = first; at <= end; at++) blocks.push(doc.child(at))
  return { first, from, to: from + blocks.reduce((size, node) => size + node.nodeSize, 0), blocks }
}

const linesOf = (blocks: readonly Node[]): Fragment[] => {
  const lines: Fragment[] = []
  for (const block of blocks) {
    if (block.isTextblock) lines.push(block.content)
    else
      block.descendants((node) => {
        if (node.isTextblock) lines.push(node.content)
        return !node.isTextblock
      })
  }
  const filled = lines.filter(({ size }) => size > 0)
  return filled.length > 0 ? filled : [Fragment.empty]
}

const nodesFor = (schema: Schema, kind: Kind, lines: Fragment[]): Node[] => {
  const type = (name: string) => typeOf(schema, name)
  switch (kind) {
    case 'paragraph':
      return lines.map((line) => type('paragraph').create(null, line))
    case 'heading2':
    case 'heading3':
      return lines.map((line) =>
        type('heading').create({ level: kind === 'heading2' ? 2 : 3 }, wordsAlone(schema, line)),
      )
    case 'bullets':
    case 'numbers':
      return [
        type('list').create(
          { ordered: kind === 'numbers' },
          lines.map((line) => type('item').create(null, line)),
        ),
      ]
    default:
      return lines.map((line) => boxOf(schema, kind, line))
  }
}

/** Makes what is selected this kind of block; pressed again, paragraphs of it. */
const turnInto =
  (kind: Kind): Command =>
  (state, dispatch) => {
    const { from, to, blocks } = touched(state)
    if (blocks.some(isAtom)) return false
    if (!dispatch) return true
    const isAlready = blocks.every((node) => kindOf(node) === kind)
    const made = nodesFor(state.schema, isAlready ? 'paragraph' : kind, linesOf(blocks))
    const tr = state.tr.replaceWith(from, to, made)
    const end = from + made.reduce((size, node) => size + node.nodeSize, 0)
    const isGroup = made[0]?.isTextblock === false && !['bullets', 'numbers'].includes(kind) && !isAlready
    const place = isGroup ? Selection.findFrom(tr.doc.resolve(from), 1, true) : undefined
    if (place?.$from) tr.setSelection(TextSelection.create(tr.doc, place.$from.end()))
    else tr.setSelection(Selection.near(tr.doc.resolve(end), -1))
    dispatch(tr.scrollIntoView())
    return true
  }

const move =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const { first, from, to, blocks } = touched(state)
    const neighbour = step < 0 ? first - 1 : first + blocks.length
    if (neighbour < 0 || neighbour >= state.doc.childCount) return false
    if (!dispatch) return true
    const other = state.doc.child(neighbour)
    const { anchor, head } = state.selection
    const isNode = state.selection instanceof NodeSelection
    const by = step * other.nodeSize
    const tr =
      step < 0
        ? state.tr.replaceWith(from - other.nodeSize, to, [...blocks, other])
        : state.tr.replaceWith(from, to + other.nodeSize, [other, ...blocks])
    tr.setSelection(
      isNode ? NodeSelection.create(tr.doc, from + by) : TextSelection.create(tr.doc, anchor + by, head + by),
    )
    dispatch(tr.scrollIntoView())
    return true
  }

const remove: Command = (state, dispatch) => {
  const { from, to } = touched(state)
  if (!dispatch) return true
  const isAll = from === 0 && to === state.doc.content.size
  const tr = isAll
    ? state.tr.replaceWith(from, to, typeOf(state.schema, 'paragraph').create())
    : state.tr.delete(from, to)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), from === 0 ? 1 : -1))
  // A step of its own to undo, however soon after the last sign it comes.
  dispatch(closeHistory(tr).scrollIntoView())
  return true
}

/** A paragraph after the block one stands in. */
const paragraphAfter: Command = (state, dispatch) => {
  if (!dispatch) return true
  const { to } = touched(state)
  const tr = state.tr.insert(to, typeOf(state.schema, 'paragraph').create())
  dispatch(tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView())
  return true
}

/** Selects the whole block, as a picture is selected. */
const selectBlock: Command = (state, dispatch) => {
  const { from } = touched(state)
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, from)))
  return true
}

/** Which part of a quote, question or fact box one stands in: 0 or 1. */
const partAt = ({ selection }: EditorState): 0 | 1 | undefined => {
  const { $head, $anchor } = selection
  if (!(selection instanceof TextSelection) || $head.depth !== 2 || $head.parent.type.name === 'item')
    return undefined
  return $anchor.sameParent($head) ? ($head.index(1) as 0 | 1) : undefined
}

const enterInGroup: Command = (state, dispatch) => {
  const part = partAt(state)
  if (part === undefined) return false
  if (part === 1) return paragraphAfter(state, dispatch)
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$head.after() + 1)))
  return true
}

/** Enter in an empty item ends the list there. */
const leaveList: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  if (!empty || $head.parent.type.name !== 'item' || $head.parent.content.size > 0) return false
  if (!dispatch) return true
  const list = $head.node(1)
  const at = $head.index(1)
  const part = (items: Node[]) => (items.length > 0 ? [list.type.create(list.attrs, items)] : [])
  const items = list.children
  const before = part(items.slice(0, at))
  const made = [...before, typeOf(state.schema, 'paragraph').create(), ...part(items.slice(at + 1))]
  const tr = state.tr.replaceWith($head.before(1), $head.after(1), made)
  const place = $head.before(1) + before.reduce((size, node) => size + node.nodeSize, 0)
  dispatch(tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView())
  return true
}

const isAtStart = ({ selection: { $head, empty } }: EditorState) => empty && $head.parentOffset === 0

/** At its very beginning a list or an empty box becomes a paragraph again; inside a box one goes to the part before. */
const backspace: Command = (state, dispatch, view) => {
  const { $head } = state.selection
  if (!isAtStart(state) || $head.depth !== 2) return false
  if ($head.index(1) === 0) {
    const isText = $head.parent.type.name === 'item' || $head.node(1).textContent === ''
    return isText ? turnInto('paragraph')(state, dispatch, view) : selectBlock(state, dispatch)
  }
  if ($head.parent.type.name === 'item') return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $head.before() - 1)))
  return true
}

/** At the end of a part of a box nothing of the next is drawn in. */
const forwardDelete: Command = (state) => {
  const { $head, empty } = state.selection
  return empty && partAt(state) !== undefined && $head.parentOffset === $head.parent.content.size
}

const standard = (key: string): Command => baseKeymap[key] ?? (() => false)

export const COMMANDS = {
  ...(Object.fromEntries(KINDS.map((kind) => [kind, turnInto(kind)])) as Record<Kind, Command>),
  up: move(-1),
  down: move(1),
  remove,
  undo,
  redo,
  after: paragraphAfter,
  select: selectBlock,
  enter: chainCommands(enterInGroup, leaveList, standard('Enter')),
  backspace: chainCommands(backspace, standard('Backspace')),
  delete: chainCommands(forwardDelete, standard('Delete')),
} satisfies Record<string, Command>
export type CommandName = keyof typeof COMMANDS

/** Puts a picture or the like where one stands: in place of an empty paragraph, in place of the same, or after. */
export const putAtom =
  (node: Node, isChange: boolean): Command =>
  (state, dispatch) => {
    const { from, to, blocks } = touched(state)
    const isEmpty =
      blocks.length === 1 && blocks[0]?.type.name === 'paragraph' && blocks[0].content.size === 0
    const tr = isChange || isEmpty ? state.tr.replaceWith(from, to, node) : state.tr.insert(to, node)
    const at = isChange || isEmpty ? from : to
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView())
    return true
  }

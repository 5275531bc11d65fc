import { selectAll } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Node, Slice } from 'prosemirror-model'
import { type Command, EditorState, NodeSelection, Plugin } from 'prosemirror-state'
import { EditorView, type NodeViewConstructor } from 'prosemirror-view'
import { nameOf } from './blocks-view'
import { COMMANDS, type CommandName } from './commands'
import editorCss from './editor.css?inline'
import { guard } from './guard'
import { hold } from './hold'
import { type Boxes, cleanPaste } from './paste'
import { type Tool, toolbar } from './toolbar'
import { make, type Words } from './words'
import { KEYS } from './writing-tools'

interface Options {
  words: Words
  doc: Node
  /** Whether a document is still one that can be kept. */
  fits: (doc: Node) => boolean
  boxes: Boxes
  groups: Tool[][]
  help: Tool
  command: (name: CommandName) => Tool
  /** Attributes of the field that one writes in. */
  attributes: Record<string, string>
  say: (text: string) => void
  changed: () => void
  keys?: Record<string, Command>
  /** Tried first when Enter is pressed. */
  enter?: Command
  plugins?: Plugin[]
  nodeViews?: Record<string, NodeViewConstructor>
}

/** A command that presses a tool, or does what a tool would. */
export const pressing =
  (act: (view: EditorView) => void): Command =>
  (_state, _dispatch, its) => {
    if (its) act(its)
    return true
  }

/** Where what is happening is said, for who sees it and for who listens. */
export const sayer = () => {
  const notes = make('p', { role: 'status', class: 'editor-state' })
  return {
    notes,
    say: (text: string) => {
      notes.textContent = text
    },
  }
}

/** An editor with its toolbar, of whatever kinds of blocks its document has. */
export const openEditor = (options: Options) => {
  const { words, say, command } = options
  const { bar, show, focus } = toolbar(words('editor.toolbar'), options.groups)
  const named = Object.entries(KEYS).flatMap(([name, key]): [string, Command][] =>
    name in COMMANDS && isKnown(options.doc, name)
      ? [[key, pressing(command(name as CommandName).press)]]
      : [],
  )
  const keys = keymap({
    ...Object.fromEntries(named),
    'Mod-Shift-z': COMMANDS.redo,
    // The browser's own leaves out a picture at either end.
    'Mod-a': selectAll,
    [KEYS.help ?? '']: pressing(options.help.press),
    [KEYS.toolbar ?? '']: pressing(focus),
    ...options.keys,
    Enter: (state, dispatch, its) =>
      options.enter?.(state, dispatch, its) || COMMANDS.enter(state, dispatch, its),
    Backspace: COMMANDS.backspace,
    Delete: COMMANDS.delete,
  })
  const tell = new Plugin({
    view: () => ({
      update: (now, before) => {
        show(now)
        if (!before.doc.eq(now.state.doc)) options.changed()
        const { selection } = now.state
        if (selection instanceof NodeSelection && !selection.eq(before.selection))
          say(words('editor.chosen', { what: nameOf(selection.node, words) }))
      },
    }),
  })
  const box = make('div')
  const view = new EditorView(box, {
    state: EditorState.create({
      doc: options.doc,
      plugins: [
        keys,
        history(),
        hold(),
        guard(options.fits, () => say(words('editor.too-long'))),
        ...(options.plugins ?? []),
        tell,
      ],
    }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words('editor.area'),
      dir: 'auto',
      ...options.attributes,
    },
    nodeViews: options.nodeViews ?? {},
    transformPastedHTML: (html) => {
      const cleaned = cleanPaste(html, options.boxes)
      // After what is said of the block that is chosen by the pasting.
      if (cleaned.hadPictures) queueMicrotask(() => say(words('editor.no-pictures')))
      return cleaned.html
    },
    // Whole blocks stay what they are; only words within one paragraph join the block they are put into.
    transformPasted: (slice) =>
      slice.content.childCount === 1 && slice.content.firstChild?.type.name === 'paragraph'
        ? slice
        : new Slice(slice.content, 0, 0),
    handlePaste: (_view, event) => {
      const data = event.clipboardData
      if (!data || data.files.length === 0 || data.types.includes('text/html')) return false
      say(words('editor.no-pictures'))
      return true
    },
    handleDrop: (_view, event) => {
      if (!event.dataTransfer?.files.length) return false
      say(words('editor.no-pictures'))
      return true
    },
  })
  show(view)
  return { view, bar, box }
}

/** No key makes a block that the document has no kind for. */
const isKnown = (doc: Node, name: string): boolean => {
  const { heading, list, quote } = doc.type.schema.nodes
  if (name === 'heading2') return heading?.spec.attrs?.['level']?.default === 2
  if (name === 'numbers') return list?.spec.attrs?.['ordered'] !== undefined
  return name !== 'quote' || quote !== undefined
}

export const addStyles = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(editorCss)
  document.adoptedStyleSheets.push(sheet)
}

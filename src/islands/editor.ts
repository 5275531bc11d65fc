import { type Command, NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { config } from 'zod'
import { autosave } from './editor/autosave'
import { atomView, labels } from './editor/blocks-view'
import { fits, fromDoc, toDoc } from './editor/convert'
import { mainPicture } from './editor/main-picture'
import { addStyles, openEditor, pressing, sayer } from './editor/open'
import type { Setting } from './editor/pictures'
import { remarksList, remarksPlugin } from './editor/remarks'
import { ATOMS } from './editor/schema'
import { STORY_BOXES } from './editor/story-boxes'
import { toolsOf } from './editor/tools'
import { make, wordsFrom } from './editor/words'
import { KEYS } from './editor/writing-tools'

// The page allows no program made of text.
config({ jitless: true })

/** Takes the place of the plain parts: writes the same document, and sends it in the field "blocks". */
const start = (place: HTMLElement, field: HTMLInputElement, form: HTMLFormElement) => {
  const given = place.dataset
  const words = wordsFrom(given['words'] ?? '{}')
  const setting: Setting = {
    words,
    pictureTo: given['picture'] ?? '',
    pictures: JSON.parse(given['pictures'] ?? '{}'),
  }
  const { notes, say } = sayer()
  const tools = toolsOf(setting, JSON.parse(given['terms'] ?? '[]'), say)
  const remarks = remarksList(given['remarks'], words, say)
  let view: EditorView | undefined
  const saving = autosave({
    form,
    words,
    saveTo: given['save'],
    story: given['story'],
    fill: () => {
      if (view) field.value = JSON.stringify(fromDoc(view.state.doc))
    },
    say,
    done: () => view && remarks.ask(view),
  })
  const editChosen: Command = (state, _dispatch, its) =>
    its !== undefined && state.selection instanceof NodeSelection && tools.edit(its)
  const editor = openEditor({
    words,
    // Not from the field: a browser may put back what it held before a page was read anew.
    doc: toDoc(JSON.parse(given['blocks'] ?? '[]')),
    fits,
    boxes: STORY_BOXES,
    ...tools,
    attributes: { lang: given['lang'] ?? '', class: 'prose story' },
    say,
    changed: saving.changed,
    keys: { [KEYS.link ?? '']: pressing(tools.link.press) },
    enter: editChosen,
    plugins: [labels(words), remarksPlugin()],
    nodeViews: Object.fromEntries(
      ATOMS.map((kind) => [kind, atomView(setting, () => view && tools.edit(view))]),
    ),
  })
  view = editor.view
  mainPicture(setting, form, say)
  place.append(make('div', { class: 'editor' }, editor.bar, editor.box, notes, saving.state, remarks.box))
  form.querySelector('[data-plain-body]')?.remove()
  field.disabled = false
  remarks.ask(view)
  place.hidden = false
}

addStyles()
const place = document.querySelector<HTMLElement>('[data-editor]')
const form = place?.closest('form')
const field = form?.elements.namedItem('blocks')
if (place && form && field instanceof HTMLInputElement) start(place, field, form)

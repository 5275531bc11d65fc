import { autosave } from './editor/autosave'
import { addStyles, openEditor, sayer } from './editor/open'
import { asHtml, type Boxes, line, rowAsLine, rowsOf } from './editor/paste'
import { make, wordsFrom } from './editor/words'
import { writingTools } from './editor/writing-tools'
import { fits, fromDoc, toDoc } from './passage/convert'

/** A table becomes lines; of a quote its words are kept. */
const BOXES: Boxes = {
  table: (table) => rowsOf(table).map(rowAsLine).join(''),
  quote: (quote) => `<blockquote>${asHtml(line(quote.textContent ?? ''))}</blockquote>`,
}

/** Takes the place of the plain field: writes the same text, and keeps it as a draft on the way. */
const start = (place: HTMLElement, form: HTMLFormElement) => {
  const given = place.dataset
  const words = wordsFrom(given['words'] ?? '{}')
  const field = make('input', { type: 'hidden', name: 'text' })
  const { notes, say } = sayer()
  const { turn, block, command, lastOf } = writingTools(
    words,
    ['paragraph', 'heading3', 'bullets', 'quote'],
    say,
  )
  const { help, last } = lastOf([...turn, ...block])
  const fill = () => {
    field.value = fromDoc(editor.view.state.doc)
  }
  const saving = autosave({
    form,
    words,
    saveTo: given['save'],
    story: given['page'],
    fill,
    say,
    done: () => undefined,
  })
  const editor = openEditor({
    words,
    doc: toDoc(given['text'] ?? ''),
    fits,
    boxes: BOXES,
    groups: [turn, block, last],
    help,
    command,
    // The field's own id, so that what is wrong with it still leads here.
    attributes: { id: 'f-text', lang: given['lang'] ?? '', class: 'prose story' },
    say,
    changed: saving.changed,
  })
  form.querySelector('[data-plain-body]')?.remove()
  place.append(make('div', { class: 'editor' }, editor.bar, editor.box, notes, saving.state), field)
  fill()
}

addStyles()
const place = document.querySelector<HTMLElement>('[data-editor]')
const form = place?.closest('form')
if (place && form) start(place, form)

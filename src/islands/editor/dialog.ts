import { button, make, type Words } from './words'

export interface Field {
  name: string
  label: string
  hint?: string | undefined
  value?: string
  kind?: 'line' | 'text' | 'number' | 'address' | 'file' | 'radio' | 'list'
  options?: { value: string; label: string }[]
  required?: boolean
}

export type Filled = Record<string, string>

interface Options<T> {
  words: Words
  title: string
  fields: Field[]
  /** Reads what was filled in, or says what is wrong and at which field. May take time, as a picture that is sent. */
  read: (filled: Filled, form: HTMLFormElement) => Promise<{ value: T } | { wrong: string; field: string }>
  /** More to do in the window, beside done and cancel; it closes with what the button gives. */
  extra?: { label: string; value: T }[]
  /** Placed before the buttons, e.g. the cells of a table. */
  body?: HTMLElement
}

const inputOf = (field: Field, id: string): HTMLElement => {
  const common = { id, name: field.name, 'aria-describedby': `${id}-tips ${id}-fel` }
  switch (field.kind) {
    case 'text': {
      const area = make('textarea', { ...common, rows: '5' })
      area.value = field.value ?? ''
      return area
    }
    case 'list':
      return make(
        'select',
        common,
        ...(field.options ?? []).map(({ value, label }) =>
          make('option', { value, selected: value === field.value }, label),
        ),
      )
    case 'file':
      return make('input', { ...common, type: 'file', accept: 'image/*' })
    default:
      return make('input', {
        ...common,
        type: 'text',
        value: field.value ?? '',
        inputmode: field.kind === 'number' ? 'numeric' : field.kind === 'address' ? 'url' : undefined,
        class: field.kind === 'number' ? 'short' : undefined,
      })
  }
}

const rowOf = (field: Field): HTMLElement => {
  const id = `redigera-${field.name}`
  const hint = make('p', { class: 'hint', id: `${id}-tips`, hidden: !field.hint }, field.hint ?? '')
  // Its class marks the whole field, so it has it only while something is wrong.
  const wrong = make('p', { id: `${id}-fel`, hidden: true })
  if (field.kind !== 'radio')
    return make(
      'div',
      { class: 'field' },
      make('label', { for: id }, field.label),
      hint,
      wrong,
      inputOf(field, id),
    )
  const choices = (field.options ?? []).map(({ value, label }, at) =>
    make(
      'label',
      { class: 'choice' },
      make('input', {
        type: 'radio',
        id: at === 0 ? id : undefined,
        name: field.name,
        value,
        checked: value === field.value,
      }),
      make('span', {}, label),
    ),
  )
  return make('fieldset', { class: 'field' }, make('legend', {}, field.label), hint, wrong, ...choices)
}

/** Asks in a window of its own; Esc closes it. @returns what was filled in, undefined when it was closed */
export const ask = <T>({
  words,
  title,
  fields,
  read,
  extra = [],
  body,
}: Options<T>): Promise<T | undefined> =>
  new Promise((done) => {
    const form = make('form', { novalidate: true, method: 'dialog' })
    const state = make('p', { role: 'status' })
    const cancel = button(words('editor.cancel'))
    const more = extra.map(({ label, value }) => {
      const made = button(label)
      made.addEventListener('click', () => close(value))
      return made
    })
    const send = make('button', { type: 'submit', class: 'button small' }, words('editor.done'))
    form.append(...fields.map(rowOf), ...(body ? [body] : []), state)
    form.append(make('p', { class: 'buttons' }, send, ...more, cancel))
    const dialog = make('dialog', { class: 'editor-dialog', 'aria-labelledby': 'redigera-rubrik' })
    dialog.append(make('h2', { id: 'redigera-rubrik' }, title), form)
    document.body.append(dialog)

    let answer: T | undefined
    const close = (value?: T) => {
      answer = value
      dialog.close()
    }
    const tell = (field: string, message: string) => {
      const id = `redigera-${field}`
      const place = document.getElementById(`${id}-fel`)
      const input = document.getElementById(id)
      if (place) {
        place.textContent = message
        place.hidden = false
        place.className = 'wrong'
      } else state.textContent = message
      input?.setAttribute('aria-invalid', 'true')
      input?.focus()
    }
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      for (const wrong of form.querySelectorAll<HTMLElement>('.wrong')) {
        wrong.hidden = true
        wrong.className = ''
      }
      for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid')
      const filled: Filled = {}
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') filled[name] = value.trim()
      const missing = fields.find(({ name, required }) => required && !filled[name])
      if (missing) return tell(missing.name, words('editor.needed', { what: missing.label }))
      send.disabled = true
      state.textContent = fields.some(({ kind }) => kind === 'file') ? words('editor.sending') : ''
      const got = await read(filled, form)
      send.disabled = false
      state.textContent = ''
      if ('wrong' in got) tell(got.field, got.wrong)
      else close(got.value)
    })
    cancel.addEventListener('click', () => close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      done(answer)
    })
    // Who asks decides where one goes on: the browser would put the caret at the beginning of the text.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    dialog.showModal()
    form.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  })

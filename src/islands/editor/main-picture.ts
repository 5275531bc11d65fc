import type { Setting } from './pictures'
import { sendPicture } from './pictures'
import { make } from './words'

const clamp = (value: number) => Math.max(0, Math.min(100, Math.round(value)))

/** Lets one point out what matters most in the main picture, by a click or with the arrows. */
const focusOn = (place: HTMLElement, form: HTMLFormElement) => {
  const image = place.querySelector('img')
  const [x, y] = ['focusX', 'focusY'].map((name) => form.elements.namedItem(name)) as HTMLInputElement[]
  if (!image || !x || !y) return
  const point = make('button', { type: 'button', class: 'focus-point' })
  const frame = make('div', { class: 'focus-frame' })
  image.replaceWith(frame)
  frame.append(image, point)

  const show = () => {
    point.style.left = `${x.value || 50}%`
    point.style.top = `${y.value || 50}%`
    point.setAttribute('aria-label', `${place.dataset['focusLabel']} ${x.value} %, ${y.value} %`)
  }
  const set = (left: number, top: number) => {
    x.value = String(clamp(left))
    y.value = String(clamp(top))
    show()
    y.dispatchEvent(new Event('input', { bubbles: true }))
  }
  image.addEventListener('click', (event) => {
    const box = image.getBoundingClientRect()
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100)
    point.focus()
  })
  point.addEventListener('keydown', (event) => {
    const by = event.shiftKey ? 10 : 1
    const [left, top] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[
      event.key
    ] ?? [0, 0]
    if (left === 0 && top === 0) return
    event.preventDefault()
    set(Number(x.value) + (left ?? 0), Number(y.value) + (top ?? 0))
  })
  for (const input of [x, y]) input.addEventListener('input', show)
  show()
}

/** Changes the page without moving what has the focus: who has gone on writing is not pushed out of view. */
const keepInPlace = (change: () => void) => {
  const top = () => document.activeElement?.getBoundingClientRect().top ?? 0
  const before = top()
  change()
  window.scrollBy({ top: top() - before, behavior: 'instant' })
}

/** The main picture is sent as soon as it is chosen, and shown. */
export const mainPicture = (setting: Setting, form: HTMLFormElement, say: (text: string) => void) => {
  const field = form.querySelector<HTMLElement>('[data-main-picture]')
  const file = field?.querySelector<HTMLInputElement>('input[type=file]')
  const sent = form.elements.namedItem('pictureSent')
  const place = field?.querySelector<HTMLElement>('[data-focus-picture]')
  if (!field || !file || !place || !(sent instanceof HTMLInputElement)) return
  if (place.querySelector('img')) focusOn(place, form)
  const wrong = make('p', { class: 'wrong', id: 'f-picture-sent' })
  file.addEventListener('change', async (event) => {
    event.stopPropagation()
    const [chosen] = file.files ?? []
    if (!chosen) return
    say(setting.words('editor.sending'))
    const got = await sendPicture(setting, chosen)
    wrong.remove()
    if ('wrong' in got) {
      wrong.textContent = got.wrong
      file.before(wrong)
      file.setAttribute('aria-describedby', wrong.id)
      return say(got.wrong)
    }
    sent.value = got.id
    file.value = ''
    const image = make('img', { src: setting.pictures[got.id], alt: '' })
    // Whole before it is shown, so that it takes its room at once; one that can't be shown stands there all the same.
    await image.decode().catch(() => undefined)
    keepInPlace(() => {
      place.replaceChildren(image)
      focusOn(place, form)
    })
    say(setting.words('editor.inserted', { what: setting.words('editor.picture') }))
    sent.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

import { make, type Words } from './words'

interface Options {
  form: HTMLFormElement
  words: Words
  /** Where it is saved; undefined for a story that has never been saved, which is only warned for. */
  saveTo: string | undefined
  /** Where what others have saved can be looked at. */
  story: string | undefined
  /** Writes the body into its field. */
  fill: () => void
  say: (text: string) => void
  /** What to do when all that was written is saved. */
  done: () => void
}

const PAUSE_MS = 2_000
const RETRY_MS_MAX = 30_000
const TIMEOUT_MS = 20_000

/**
 * Saves the form by itself a moment after each change, and says how it stands. What could not be sent is tried
 * again, first as it was: if only the answer was lost, it is known again.
 */
export const autosave = ({ form, words, saveTo, story, fill, say, done }: Options) => {
  const state = make('p', { class: 'editor-state' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending: FormData | undefined
  let sending: Promise<void> | undefined
  let isChanged = false
  let isStopped = false
  let failures = 0

  const show = (text: string, isLoud = false, ...more: Node[]) => {
    const before = state.textContent
    state.replaceChildren(text, ...more.flatMap((one) => [' ', one]))
    if (isLoud && state.textContent !== before) say(text)
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(save, ms)
  }
  const written = (): FormData => {
    fill()
    const data = new FormData(form)
    for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name)
    return data
  }
  const saved = (revision: number) => {
    pending = undefined
    failures = 0
    const field = form.elements.namedItem('revision')
    if (field instanceof HTMLInputElement) field.value = String(revision)
    const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
    })
    if (isChanged) return later(PAUSE_MS)
    show(words('editor.saved', { time: clock.format(new Date()) }))
    done()
  }
  const failed = (message: string) => {
    failures++
    show(message, true)
    later(Math.min(RETRY_MS_MAX, PAUSE_MS * 2 ** Math.min(failures - 1, 5)))
  }
  const send = async (to: string) => {
    isChanged = pending ? isChanged : false
    pending ??= written()
    show(words('editor.saving'))
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const headers = { accept: 'application/json' }
    const answer = await fetch(to, { method: 'POST', body: pending, headers, signal }).catch(() => undefined)
    if (answer?.ok) return saved((await answer.json()).revision)
    if (answer?.status === 409) {
      isStopped = true
      const theirs = make('a', { href: story, target: '_blank' }, words('editor.theirs'))
      return show(words('editor.conflict'), true, theirs)
    }
    if (answer?.status === 422) {
      pending = undefined
      const { errors } = await answer.json()
      if (isChanged) later(PAUSE_MS)
      // It is still to be saved: whoever leaves is warned, and no other button goes ahead without it.
      isChanged = true
      return show(`${words('editor.refused')} ${errors.join(' ')}`, true)
    }
    return failed(words(answer?.status === 401 ? 'editor.signed-out' : 'editor.retry'))
  }
  const save = async (): Promise<void> => {
    clearTimeout(timer)
    if (!saveTo || isStopped || sending || !(isChanged || pending)) return
    sending = send(saveTo)
    await sending
    sending = undefined
  }
  const changed = () => {
    isChanged = true
    if (isStopped) return
    if (failures === 0) show(words('editor.unsaved'))
    if (saveTo && failures === 0) later(PAUSE_MS)
  }

  /** Another form of the page is sent: what is being written goes first, or the rest would be done with an older text. */
  const saveFirst = async (event: SubmitEvent) => {
    const other = event.target
    if (!saveTo || isStopped || !(other instanceof HTMLFormElement) || other === form) return
    if (!(isChanged || pending || sending)) return
    event.preventDefault()
    await sending
    await save()
    // What could not be saved is told where it stands; nothing is sent.
    if (isChanged || pending) return form.scrollIntoView()
    other.requestSubmit(event.submitter)
  }

  document.addEventListener('submit', saveFirst)
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  addEventListener('online', save)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  addEventListener('beforeunload', (event) => {
    if (isChanged || pending) event.preventDefault()
  })
  form.addEventListener('submit', async (event) => {
    fill()
    if (sending) {
      // Its answer brings the number that this saving must show.
      event.preventDefault()
      const { submitter } = event
      await sending
      form.requestSubmit(submitter)
      return
    }
    isStopped = true
    clearTimeout(timer)
    isChanged = false
    pending = undefined
  })
  return { state, changed }
}

import { isElsewhere, pressed } from './coding/keys'
import { type Chosen, choose, chosenIn, wordsOf } from './coding/selecting'

/** How often colleagues' work is looked for. */
const LOOK_MS = 3_000
/** Two keys belong together when they come within this time. */
const TOGETHER_MS = 1_200

interface Key {
  key: string
  command: boolean
  shift: boolean
}

const place = document.querySelector<HTMLElement>('[data-coding]')

const start = (place: HTMLElement) => {
  const words: Record<string, string> = JSON.parse(place.dataset['words'] ?? '{}')
  const keys: Record<string, string> = JSON.parse(place.dataset['keys'] ?? '{}')
  const told = place.querySelector<HTMLElement>('[data-told]')
  const tell = (text: string) => {
    if (told) told.textContent = text
  }
  const say = (key: string, what = '') => tell((words[key] ?? '').replace('[what]', what))
  const desk = () => place.querySelector<HTMLElement>('#kodbord') as HTMLElement
  const text = () => desk().querySelector<HTMLElement>('[data-coded]') as HTMLElement
  let kept: Chosen | undefined
  let busy = false
  /** Keys pressed while an answer was on its way: none is lost. */
  const waiting: Key[] = []

  /** Puts a fresh desk in place of the old one; what is typed in a field stays. What it has to say is said in one place. */
  const show = (html: string): boolean => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    const fresh = page.querySelector<HTMLElement>('#kodbord')
    if (!fresh) return false
    const notice = fresh.querySelector('.notice.done')
    if (notice) tell(notice.textContent?.trim() ?? '')
    notice?.remove()
    for (const field of desk().querySelectorAll<HTMLTextAreaElement>('textarea')) {
      const same = fresh.querySelector<HTMLTextAreaElement>(`textarea[name="${field.name}"]`)
      if (field.value === field.defaultValue || !same) continue
      same.value = field.value
      same.closest('details')?.setAttribute('open', '')
    }
    const before = document.activeElement
    const hadText = before === text()
    const button =
      before instanceof HTMLButtonElement && before.name
        ? { name: before.name, value: before.value }
        : undefined
    desk().replaceWith(document.importNode(fresh, true))
    kept = undefined
    const heading = page.querySelector('h1')
    const own = document.querySelector('h1')
    if (heading && own) own.textContent = heading.textContent
    if (page.title) document.title = page.title
    if (hadText) text().focus()
    else if (button)
      desk().querySelector<HTMLElement>(`button[name="${button.name}"][value="${button.value}"]`)?.focus()
    return true
  }

  const fetchDesk = async (address: string, body?: URLSearchParams): Promise<boolean> => {
    busy = true
    try {
      const answer = await fetch(address, body ? { method: 'POST', body } : {})
      const html = await answer.text()
      tell('')
      if (!show(html)) {
        location.assign(answer.url)
        return false
      }
      // Also of the address that refused something: a reload must not send it again.
      if (answer.ok) history.replaceState(null, '', answer.url)
      return answer.ok
    } catch {
      say('offline')
      waiting.length = 0
      return false
    } finally {
      busy = false
      queueMicrotask(next)
    }
  }

  const send = async (
    form: HTMLFormElement,
    button: { name: string; value: string } | null,
    what: string,
  ) => {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    if (button?.name) body.set(button.name, button.value)
    const isCode = form.matches('[data-code-form]')
    if (isCode && kept) {
      body.set('start', String(kept.start))
      body.set('end', String(kept.end))
      body.set('quote', kept.quote)
    }
    if ((await fetchDesk(form.action, body)) && isCode) say('set', what)
  }

  /** What a button is called; of a code without its sign. */
  const nameOf = (button: HTMLButtonElement | null): string =>
    (button?.querySelector('.code-name > :last-child') ?? button)?.textContent?.trim() ?? ''

  place.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null
    event.preventDefault()
    void send(form, button, nameOf(button))
  })

  place.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-next]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void fetchDesk(link.href)
  })

  /** What is chosen stands in the field too, so that one sees what a code will be set on. */
  const showChosen = () => {
    const field = desk().querySelector<HTMLInputElement>('[data-code-form] [name=words]')
    if (field) field.value = kept?.quote.trim() ?? ''
  }

  document.addEventListener('selectionchange', () => {
    const chosen = chosenIn(text())
    // A press on a code's button takes the selection away in some browsers: what was chosen is kept till something else is.
    if (!chosen && document.activeElement !== text()) return
    kept = chosen
    showChosen()
  })

  let anchor = 0
  let cursor = -1
  /** Words are gone through by the arrows, and chosen with Shift held. */
  const walk = (step: 1 | -1, extend: boolean) => {
    const own = text()
    const all = wordsOf(own.textContent ?? '')
    if (all.length === 0) return
    own.focus()
    cursor = Math.max(0, Math.min(all.length - 1, cursor + step))
    if (!extend || !kept) anchor = cursor
    const [first, last] = [Math.min(anchor, cursor), Math.max(anchor, cursor)]
    choose(own, all[first]?.from ?? 0, all[last]?.to ?? 0)
    kept = chosenIn(own)
    showChosen()
    say('chosen', kept?.quote ?? '')
  }

  let typed = ''
  let typedAt = 0
  const code = (key: string) => {
    const at = Date.now()
    typed = at - typedAt < TOGETHER_MS ? typed + key : key
    typedAt = at
    const found = pressed(keys, typed)
    if (found.kind === 'wait') {
      say('waiting', typed)
      return
    }
    typed = ''
    if (found.kind === 'unknown') {
      say('unknown-key', found.keys)
      return
    }
    const button = desk().querySelector<HTMLButtonElement>(`button[name=codeId][value="${found.codeId}"]`)
    if (button?.form) void send(button.form, button, nameOf(button))
  }

  const press = (selector: string) => desk().querySelector<HTMLElement>(selector)?.click()

  /** What a key does; false: nothing, and the browser may have it. */
  const act = ({ key, command, shift }: Key): boolean => {
    if (command) {
      if (key.toLowerCase() !== 'z') return false
      press('[data-undo] button')
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') walk(key === 'ArrowRight' ? 1 : -1, shift)
    else if (key === 'Escape') {
      getSelection()?.removeAllRanges()
      kept = undefined
      cursor = -1
      showChosen()
      say('nothing')
    } else if (key === 'Enter') {
      cursor = -1
      press('a[data-next]')
    } else if (key === '-') press('[data-standing] [value=no_code]')
    else if (key === '.') press('[data-standing] [value=later]')
    else if (/^F[1-3]$/.test(key)) press(`[data-suggestions] li:nth-child(${key.slice(1)}) button`)
    else if (/^[a-zåäö0-9]$/i.test(key)) code(key.toLowerCase())
    else return false
    return true
  }

  /** Does what waits, until something has to be answered first. */
  const next = () => {
    while (!busy) {
      const key = waiting.shift()
      if (!key) return
      act(key)
    }
  }

  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (altKey || isElsewhere(event.target, key)) return
    const pressedKey = { key, command: ctrlKey || metaKey, shift: shiftKey }
    if (busy) {
      if (key === 'Enter') event.preventDefault()
      waiting.push(pressedKey)
    } else if (act(pressedKey)) event.preventDefault()
  })

  const look = async () => {
    if (busy || document.hidden) return
    const here = location.href
    const seen = desk().dataset['state'] ?? ''
    const address = new URL(here)
    address.searchParams.delete('klart')
    address.searchParams.set('del', 'bord')
    address.searchParams.set('sedan', seen)
    const answer = await fetch(address).catch(() => undefined)
    if (!answer?.ok || answer.status === 204) return
    const html = await answer.text()
    // Meanwhile somebody may have begun to choose words, or have gone on: an answer about before is not shown.
    const isPast = location.href !== here || desk().dataset['state'] !== seen
    if (!busy && !isPast && kept === undefined) show(html)
  }
  setInterval(() => void look(), LOOK_MS)
}

if (place) start(place)

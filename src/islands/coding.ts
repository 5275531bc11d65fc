import { isElsewhere, pressed } from './coding/keys'
import { type Chosen, choose, chosenIn, wordsOf } from './coding/selecting'

/** How often colleagues' work is looked for. */
const LOOK_MS = 3_000
/** Two keys belong together when they come within this time. */
const TOGETHER_MS = 1_200

const place = document.querySelector<HTMLElement>('[data-coding]')

const start = (place: HTMLElement) => {
  const words: Record<string, string> = JSON.parse(place.dataset['words'] ?? '{}')
  const keys: Record<string, string> = JSON.parse(place.dataset['keys'] ?? '{}')
  const told = place.querySelector<HTMLElement>('[data-told]')
  const say = (key: string, what = '') => {
    if (told) told.textContent = (words[key] ?? '').replace('[what]', what)
  }
  const desk = () => place.querySelector<HTMLElement>('#kodbord') as HTMLElement
  const text = () => desk().querySelector<HTMLElement>('[data-coded]') as HTMLElement
  let kept: Chosen | undefined
  let busy = false

  /** Puts a fresh desk in place of the old one; what is typed in a field stays. */
  const show = (html: string): boolean => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    const fresh = page.querySelector<HTMLElement>('#kodbord')
    if (!fresh) return false
    const typed = [...desk().querySelectorAll<HTMLTextAreaElement>('textarea')].filter(
      (field) => field.value !== field.defaultValue,
    )
    for (const field of typed) {
      const same = fresh.querySelector<HTMLTextAreaElement>(`textarea[name="${field.name}"]`)
      if (!same) continue
      same.value = field.value
      same.closest('details')?.setAttribute('open', '')
    }
    const hadText = document.activeElement === text()
    const before = document.activeElement
    const button =
      before instanceof HTMLButtonElement && before.name
        ? { name: before.name, value: before.value }
        : undefined
    desk().replaceWith(document.importNode(fresh, true))
    kept = undefined
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
      if (!show(html)) {
        location.assign(answer.url)
        return false
      }
      // Also of the address that refused something: a reload must not send it again.
      if (answer.ok) history.replaceState(null, '', answer.url)
      return answer.ok
    } catch {
      say('offline')
      return false
    } finally {
      busy = false
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
    if (form.matches('[data-code-form]') && kept) {
      body.set('start', String(kept.start))
      body.set('end', String(kept.end))
      body.set('quote', kept.quote)
    }
    if (await fetchDesk(form.action, body)) say(form.matches('[data-code-form]') ? 'set' : '', what)
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

  document.addEventListener('selectionchange', () => {
    const chosen = chosenIn(text())
    // A press on a code's button takes the selection away in some browsers: what was chosen is kept till something else is.
    if (chosen) kept = chosen
    else if (document.activeElement === text()) kept = undefined
  })

  const setCode = (codeId: string) => {
    const button = desk().querySelector<HTMLButtonElement>(`button[name=codeId][value="${codeId}"]`)
    if (button?.form) void send(button.form, button, nameOf(button))
  }

  let anchor = 0
  let cursor = -1
  /** Words are gone through by the arrows, and chosen with Shift held. */
  const walk = (step: 1 | -1, extend: boolean) => {
    const own = text()
    const all = wordsOf(own.textContent ?? '')
    if (all.length === 0) return
    cursor = Math.max(0, Math.min(all.length - 1, cursor + step))
    if (!extend || !kept) anchor = cursor
    const [first, last] = [Math.min(anchor, cursor), Math.max(anchor, cursor)]
    choose(own, all[first]?.from ?? 0, all[last]?.to ?? 0)
    kept = chosenIn(own)
    say('chosen', kept?.quote ?? '')
  }

  let typed = ''
  let typedAt = 0
  const code = (key: string) => {
    const at = Date.now()
    typed = at - typedAt < TOGETHER_MS ? typed + key : key
    typedAt = at
    const found = pressed(keys, typed)
    if (found.kind === 'wait') return
    typed = ''
    if (found.kind === 'code') setCode(found.codeId)
    else say('unknown-key', found.keys)
  }

  const press = (selector: string) => desk().querySelector<HTMLElement>(selector)?.click()

  document.addEventListener('keydown', (event) => {
    if (isElsewhere(event.target, event.key) || busy) return
    const { key } = event
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') {
      event.preventDefault()
      press('[data-undo] button')
    } else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (document.activeElement === text() && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      event.preventDefault()
      walk(key === 'ArrowRight' ? 1 : -1, event.shiftKey)
    } else if (key === 'Escape') {
      getSelection()?.removeAllRanges()
      kept = undefined
      cursor = -1
      say('nothing')
    } else if (key === 'Enter') {
      event.preventDefault()
      cursor = -1
      press('a[data-next]')
    } else if (key === '-') press('[data-standing] [value=no_code]')
    else if (key === '.') press('[data-standing] [value=later]')
    else if (/^F[1-3]$/.test(key)) {
      event.preventDefault()
      press(`[data-suggestions] li:nth-child(${key.slice(1)}) button`)
    } else if (/^[a-zåäö0-9]$/i.test(key)) code(key.toLowerCase())
  })

  const look = async () => {
    if (busy || document.hidden) return
    const address = new URL(location.href)
    address.searchParams.delete('klart')
    address.searchParams.set('del', 'bord')
    const answer = await fetch(address).catch(() => undefined)
    if (!answer?.ok || busy) return
    const html = await answer.text()
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('#kodbord')
    const isChoosing = kept !== undefined
    if (fresh && !isChoosing && fresh.dataset['state'] !== desk().dataset['state']) show(html)
  }
  setInterval(() => void look(), LOOK_MS)
}

if (place) start(place)

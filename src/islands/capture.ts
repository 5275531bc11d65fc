import { v7 } from 'uuid'
import { download, find, listIn, type Settings } from './capture/page'
import { alone, notesOf, openQueue, put, type Queue, type Queued } from './capture/queue'
import { type Answer, sender } from './capture/sender'

const TEXT_MAX = 10_000
const SHOWN_MAX = 10

/** Makes the page work without a network: each note is kept on the device until the server's receipt for it. */
const start = async (root: HTMLElement, db: Queue): Promise<void> => {
  const settings = JSON.parse(root.dataset['queue'] ?? '{}') as Settings
  const { code, words } = settings
  const form = document.querySelector<HTMLFormElement>('form[data-capture]')
  const box = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name=text]')
  const status = find(root, '[data-queue-status]')
  const tools = find(root, '[data-queue-tools]')
  const refused = listIn(find(root, '[data-refused]'))
  const taken = listIn(find(root, '[data-taken]'))
  const tabs = new BroadcastChannel('inspel-mote')
  let saved = 0
  let isReached = true

  const tell = async (more = ''): Promise<void> => {
    const notes = await notesOf(db, code)
    const waiting = notes.filter(({ state }) => state === 'waiting').length
    const wrong = notes.length - waiting
    tools.hidden = notes.length === 0
    const parts = [
      more,
      waiting > 0 ? words.waiting.replace('{n}', String(waiting)) : '',
      waiting > 0 && !isReached ? words.offline : '',
      wrong > 0 ? words.refused.replace('{n}', String(wrong)) : '',
      notes.length === 0 && saved > 0 && !more ? words.saved.replace('{n}', String(saved)) : '',
    ]
    const text = parts.filter(Boolean).join(' ')
    if (status.textContent !== text) status.textContent = text
  }

  const showTaken = (note: Queued): void => {
    const item = taken.add(note.key)
    find(item, '.said').textContent = note.text
    find(item, '[data-state]').textContent = words.unsure
    find(item, '[data-undo]').addEventListener('click', () => undo(note.key))
    const [oldest] = taken.items.keys()
    if (taken.items.size > SHOWN_MAX && oldest) taken.drop(oldest)
  }

  const showRefused = (note: Queued): void => {
    taken.drop(note.key)
    const item = refused.items.get(note.key) ?? refused.add(note.key)
    const text = find<HTMLTextAreaElement>(item, 'textarea')
    text.value = note.text
    find(item, '.wrong').textContent = note.message ?? ''
    find(item, '[data-again]').onclick = async () => {
      const { message: _, ...again } = note
      await put(db, { ...again, text: text.value, state: 'waiting' })
      refused.drop(note.key)
      showTaken({ ...again, text: text.value })
      await send()
    }
    find(item, '[data-drop]').onclick = async () => {
      await db.delete('notes', note.key)
      refused.drop(note.key)
      await tell()
    }
  }

  const onAnswers = async (answers: Answer[], ours: boolean): Promise<void> => {
    for (const answer of answers) {
      if (answer.outcome === 'refused') {
        const note = await db.get('notes', answer.key)
        if (note) showRefused(note)
        continue
      }
      if (ours) saved++
      const item = taken.items.get(answer.key)
      if (!item) continue
      find(item, '[data-state]').textContent = ''
      const link = find<HTMLAnchorElement>(item, 'a')
      link.href = settings.receipt + answer.code
      link.hidden = false
    }
  }

  const { send: sendNow } = sender({
    db,
    code,
    unreadable: words.unreadable,
    onAnswers: (answers) => {
      tabs.postMessage(answers)
      onAnswers(answers, true).then(() => tell())
    },
    onState: (reached) => {
      isReached = reached
      tell()
    },
  })
  const send = async (): Promise<void> => {
    await tell()
    await sendNow()
  }
  tabs.onmessage = ({ data }) => onAnswers(data as Answer[], false).then(() => tell())

  /** What still waits is only let go of; what the server has is taken back there. */
  const undo = (key: string): Promise<void> =>
    alone(async () => {
      if (await db.get('notes', key)) {
        await db.delete('notes', key)
        taken.drop(key)
        return tell(words.undone)
      }
      const answer = await fetch(settings.undo, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ key }),
      }).catch(() => undefined)
      if (!answer) return tell(words.offline)
      const { outcome } = (answer.ok ? await answer.json() : {}) as { outcome?: string }
      if (outcome !== 'undone') return tell(words.late)
      taken.drop(key)
      saved--
      return tell(words.undone)
    })

  const fieldOf = (name: string): string => String((form && new FormData(form).get(name)) ?? '')

  const complain = async (message: string): Promise<void> => {
    box?.setAttribute('aria-invalid', 'true')
    await tell(message)
    box?.focus()
  }

  form?.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (!box) return
    const text = box.value
    if (!text.trim()) return complain(words.empty)
    if (text.length > TEXT_MAX) return complain(words.long)
    const note: Queued = {
      key: v7(),
      code,
      to: settings.to,
      text,
      bord: fieldOf('bord'),
      steg: fieldOf('steg'),
      sprak: fieldOf('sprak'),
      tid: new Date().toISOString(),
      state: 'waiting',
    }
    // Emptied at once, so that the next line can be typed; given back if the device has no room for this one.
    box.value = ''
    box.removeAttribute('aria-invalid')
    box.focus()
    try {
      await put(db, note)
    } catch {
      box.value = box.value ? `${text}\n${box.value}` : text
      return complain(words.full)
    }
    showTaken(note)
    forgetDraft()
    navigator.storage?.persist?.().catch(() => undefined)
    await send()
  })

  const draft = form?.querySelector<HTMLElement>('[data-draft]')
  const tick = draft?.querySelector('input')
  const draftKey = `${code}/${settings.way}`
  const forgetDraft = () => void db.delete('drafts', draftKey)
  if (draft && tick && box) {
    draft.hidden = false
    const kept = await db.get('drafts', draftKey)
    tick.checked = kept !== undefined
    if (kept && !box.value) box.value = kept
    const keep = () =>
      (tick.checked ? db.put('drafts', box.value, draftKey) : db.delete('drafts', draftKey)).catch(() =>
        tell(words.full),
      )
    tick.addEventListener('change', keep)
    box.addEventListener('input', () => tick.checked && keep())
  }

  find(root, '[data-send-now]').addEventListener('click', send)
  find(root, '[data-backup]').addEventListener('click', async () => {
    const lappar = await notesOf(db, code)
    const file = { kind: 'inspel-mote', version: 1, code, lappar }
    download(`lappar-${code}-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(file, null, 1))
  })

  for (const note of await notesOf(db, code)) {
    if (note.state === 'refused') showRefused(note)
    else showTaken(note)
  }
  await registerWorker(settings.scope)
  root.dataset['ready'] = ''
  await send()
}

/** The page itself is kept on the device too, so that it opens without a network. */
const registerWorker = async (scope: string): Promise<void> => {
  const container = navigator.serviceWorker
  if (!container) return
  await container.register('/tillgangar/capture-worker.js', { scope }).catch(() => undefined)
  // The other questions are a link away, with or without a network.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.steps a')].map(({ href }) => href)
  container.ready
    .then(({ active }) => active?.postMessage({ keep: [...new Set([location.href, ...links])] }))
    .catch(() => undefined)
}

const root = document.querySelector<HTMLElement>('[data-queue]')
// Without a place to keep notes (some private windows) the plain form does its work.
if (root && window.indexedDB)
  openQueue().then(
    (db) => start(root, db),
    () => undefined,
  )

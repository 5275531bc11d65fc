import { alone, notesOf, put, type Queue, type Queued } from './queue'

export type Answer =
  | { key: string; outcome: 'saved' | 'repeated'; code: string }
  | { key: string; outcome: 'refused'; message: string }

const BATCH = 50
const BATCH_CHARACTERS = 200_000
const PATIENCE_MS = 20_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/** As many as fit in one sending, one at least. */
const batchOf = (notes: Queued[], most: number): Queued[] => {
  let characters = 0
  return notes.slice(0, most).filter((note, index) => {
    characters += note.text.length
    return index === 0 || characters <= BATCH_CHARACTERS
  })
}

const post = (to: string, lappar: Queued[]): Promise<Response> =>
  fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      lappar: lappar.map(({ key, text, bord, steg, sprak, tid }) => ({ key, text, bord, steg, sprak, tid })),
    }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

interface Settings {
  db: Queue
  code: string
  /** Told of each batch's answers, and whenever sending went well or not. */
  onAnswers: (answers: Answer[]) => void
  onState: (reached: boolean) => void
  /** Said of a note that the server can't read at all. */
  unreadable: string
}

/** Sends what waits until nothing does: at once, when the network is back, and again after a growing while. */
export const sender = ({ db, code, onAnswers, onState, unreadable }: Settings) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let most = BATCH

  const settle = async (answers: Answer[], sent: Queued[]): Promise<void> => {
    for (const answer of answers) {
      const note = sent.find(({ key }) => key === answer.key)
      if (!note) continue
      if (answer.outcome === 'refused') await put(db, { ...note, state: 'refused', message: answer.message })
      else await db.delete('notes', note.key)
    }
    onAnswers(answers)
  }

  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const waiting = (await notesOf(db, code)).filter(({ state }) => state === 'waiting')
      const batch = batchOf(waiting, most)
      const [first] = batch
      if (!first) return true
      const answer = await post(first.to, batch).catch(() => undefined)
      if (answer?.ok) {
        const { lappar } = (await answer.json()) as { lappar: Answer[] }
        await settle(lappar, batch)
        most = BATCH
        if (lappar.length === 0) return false
      } else if (answer && [400, 413].includes(answer.status)) {
        // One of them can't be read: smaller batches find out which.
        if (batch.length > 1) most = Math.ceil(batch.length / 2)
        else await settle([{ key: first.key, outcome: 'refused', message: unreadable }], batch)
      } else return false
    }
  }

  const send = async (): Promise<void> => {
    clearTimeout(timer)
    const reached = await alone(sendAll).catch(() => false)
    onState(reached)
    clearTimeout(timer)
    if (reached) {
      wait = FIRST_WAIT_MS
      return
    }
    timer = setTimeout(sendAgain, wait * (0.5 + Math.random()))
  }
  // Only tries made by itself grow rarer: who writes forty notes without a network has not waited for it.
  const sendAgain = (): Promise<void> => {
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    return send()
  }

  addEventListener('online', () => {
    // A device says that it is online before it can reach anything.
    wait = FIRST_WAIT_MS
    return send()
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send())
  return { send }
}

import { once } from 'node:events'
import { setImmediate as breathe } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { inputOfThread, letOthersFirst, startThread } from '~/platform/thread'
import type { Description, Parameters, RunKind, RunText, Step } from '../domain'
import { makePiles } from './make-piles'
import { makeSuggestions } from './make-suggestions'

/** What the program is to do on a thread of its own. */
export const ANALYSE = 'analyse inspel'

/** The texts of 100,000 inspel and all that is made of them stay well below; who needs more has gone astray. */
const MOST_MEMORY_MB = 1_800

interface Task {
  kind: RunKind
  parameters: Parameters
  descriptions: readonly Description[]
}
/**
 * Texts come piece by piece, and so does what is made of them, each when it is asked for: all at once would keep those
 * waiting who read pages meanwhile.
 */
type ToThread = { texts: RunText[] } | { next: true }
type FromThread = Step | { end: true }

const make = ({ kind, parameters, descriptions }: Task, texts: readonly RunText[]): Generator<Step> =>
  kind === 'piles' ? makePiles(texts, parameters) : makeSuggestions(texts, descriptions, parameters)

type Worker = NonNullable<ReturnType<typeof startThread>>

/** What a thread says, in order; listened for from the first moment, so that nothing and no fault goes unheard. */
const heardFrom = (worker: Worker, signal: AbortSignal) => {
  const waiting: FromThread[] = []
  let fault: Error | undefined
  let heard = () => {}
  worker.on('message', (message: FromThread) => {
    waiting.push(message)
    heard()
  })
  const ended = (why: Error) => {
    fault ??= why
    heard()
  }
  worker.on('error', ended)
  worker.on('exit', () => ended(new Error('the thread ended before its work')))
  signal.addEventListener('abort', () => ended(signal.reason as Error), { once: true })
  return async function* (): AsyncGenerator<Step> {
    for (;;) {
      const message = waiting.shift()
      if (message) {
        if ('end' in message) return
        yield message
        worker.postMessage({ next: true } satisfies ToThread)
        continue
      }
      if (fault) throw fault
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
}

/** Works on the texts on a thread of its own and hands over what comes of them, step by step. */
export const analyseApart = async function* (
  task: Task,
  pieces: AsyncIterable<RunText[]>,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  const worker = startThread(ANALYSE, task, { maxOldGenerationSizeMb: MOST_MEMORY_MB })
  if (!worker) {
    const all: RunText[] = []
    for await (const texts of pieces) all.push(...texts)
    for (const step of make(task, all)) {
      signal.throwIfAborted()
      yield step
      await breathe()
    }
    return
  }
  try {
    const steps = heardFrom(worker, signal)
    for await (const texts of pieces) {
      signal.throwIfAborted()
      worker.postMessage({ texts } satisfies ToThread)
    }
    worker.postMessage({ next: true } satisfies ToThread)
    yield* steps()
  } finally {
    await worker.terminate()
  }
}

/** What such a thread does, and all it does. */
export const analyseAndTell = async (): Promise<void> => {
  const port = parentPort
  if (!port) return
  letOthersFirst()
  const texts: RunText[] = []
  let steps: Generator<Step> | undefined
  port.on('message', (message: ToThread) => {
    if ('texts' in message) {
      texts.push(...message.texts)
      return
    }
    steps ??= make(inputOfThread() as Task, texts)
    const { done, value } = steps.next()
    port.postMessage((done ? { end: true } : value) satisfies FromThread)
  })
  // Stays until it is ended: what it has said may not have been heard yet.
  await once(port, 'close')
}

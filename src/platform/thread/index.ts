import { setPriority } from 'node:os'
import { isMainThread, type ResourceLimits, Worker, workerData } from 'node:worker_threads'

/** The built program begins each of its threads too; as sources, it has no such file. */
const PROGRAM = import.meta.filename.endsWith('.js') ? import.meta.filename : undefined

/**
 * A thread of its own for what takes long, so that nobody who reads meanwhile waits for it.
 * @returns undefined where the program runs from its sources: the caller then does it where it stands
 */
export const startThread = (
  task: string,
  input?: unknown,
  resourceLimits: ResourceLimits = {},
): Worker | undefined =>
  PROGRAM ? new Worker(PROGRAM, { workerData: { task, input }, resourceLimits }) : undefined

/** What this thread was started to do; undefined on the main one. */
export const taskOfThread = (): string | undefined => (isMainThread ? undefined : workerData?.task)

/** What it was given to do it with. */
export const inputOfThread = (): unknown => workerData?.input

/** Lower than what answers readers, higher than nothing. */
const AFTER_READERS = 10

/**
 * Lets everybody else go first, where the machine has too few cores for all. On Linux a priority is the thread's that
 * sets it; elsewhere it would be the whole program's, readers and all.
 */
export const letOthersFirst = (): void => {
  if (isMainThread || process.platform !== 'linux') return
  setPriority(AFTER_READERS)
}

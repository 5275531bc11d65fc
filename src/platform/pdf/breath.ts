import { setImmediate as turn } from 'node:timers/promises'

const SLICE_MS = 10

/**
 * Lets others do their work in between: a document of thousands of comments takes seconds to set, and the process
 * that sets it also answers people. Waited for between two steps, it gives way when ten milliseconds are used up.
 */
export const breather = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE_MS) return
    await turn()
    since = performance.now()
  }
}

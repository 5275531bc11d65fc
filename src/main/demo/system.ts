import type { Result } from '~/kernel/result'

/** Who did what the demo tells of. */
export const SYSTEM = { kind: 'system' } as const

/** The demo's own material is never refused; if it is, the demo is wrong and loading must stop. */
export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`the demo was refused: ${result.reason}`)
  return result.value
}

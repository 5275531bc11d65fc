const MINUTE_MS = 60_000

/**
 * So many letters a minute to one domain at most: big receivers turn away who comes with all of them at once. Each
 * process counts for itself.
 */
export const domainGate = (perMinute: number) => {
  const domains = new Map<string, { window: number; used: number; behind: number; heldUntil: number }>()
  const stateOf = (domain: string, now: Date) => {
    const window = Math.floor(now.getTime() / MINUTE_MS)
    const state = domains.get(domain) ?? { window, used: 0, behind: 0, heldUntil: 0 }
    if (window > state.window) {
      state.behind = Math.max(0, state.behind - (window - state.window) * perMinute)
      state.window = window
      state.used = 0
    }
    domains.set(domain, state)
    return state
  }
  return {
    /** Undefined when a letter may go to this domain now; else when it should be tried. */
    waitUntil: (domain: string, now: Date): Date | undefined => {
      const state = stateOf(domain, now)
      if (state.heldUntil > now.getTime()) return new Date(state.heldUntil)
      if (state.used < perMinute) {
        state.used++
        return undefined
      }
      state.behind++
      const windows = 1 + Math.floor((state.behind - 1) / perMinute)
      return new Date((state.window + windows) * MINUTE_MS)
    },
    /** The domain has asked us to wait. */
    hold: (domain: string, until: Date, now: Date) => {
      stateOf(domain, now).heldUntil = until.getTime()
    },
  }
}
export type DomainGate = ReturnType<typeof domainGate>

import { dayInSweden, momentInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { WRITTEN_ON } from '~demo/process'

export interface Calendar {
  /** A day of the demo, moved so that the demo is always as fresh as when it was written. */
  day(written: string): string
  /** The same work done at noon of a day in the demo's past; `nth` spreads several over the day. */
  on(written: string, nth?: number): Context
}

/** Lets the commands of today be given as if it were some day of the demo. */
export const calendarOf = (context: Context): Calendar => {
  const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
  const moved = noon(dayInSweden(context.clock.now())) - noon(WRITTEN_ON)
  const day = (written: string) => new Date(noon(written) + moved).toISOString().slice(0, 10)
  return {
    day,
    on: (written, nth = 0) => {
      const now = new Date(momentInSweden(day(written), '08:00:00').getTime() + ((nth * 37) % 720) * 60_000)
      return { ...context, clock: { now: () => now } }
    },
  }
}

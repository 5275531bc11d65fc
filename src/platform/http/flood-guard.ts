import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'
import type { Context } from '~/platform/context'
import { newPuzzle, useSolution } from '~/platform/limits/proof-of-work'
import { type Sender, senderCounts } from '~/platform/limits/senders'
import { textOf, type Values } from './form'

/**
 * From one network and kind of browser in ten minutes. A class or a village hall on one line stays below
 * the first figures; what goes over the last without proof is no meeting.
 */
export const FLOOD = { puzzleFrom: 15, suspectFrom: 30, stopFrom: 600 }

/** The form's field that carries the solved puzzle. */
export const PROOF_FIELD = 'proof'

export type Verdict =
  | { kind: 'clear' }
  /** Taken, but marked: read it with care. */
  | { kind: 'suspect'; suspicion: 'unproved' }
  /** Too many without proof: the text goes back into its box. */
  | { kind: 'stop' }

/** Watches one public form. Nobody is turned away for their address: who proves some work always comes through. */
export const floodGuard = (context: Context) => {
  const { db, config, clock } = context
  const counts = senderCounts()
  const sender = (c: HonoContext): Sender => ({
    address: addressOf(c, config.trustProxy),
    agent: c.req.header('user-agent') ?? '',
  })
  return {
    /** A puzzle for the form, only when so much comes from here that it may be a program. */
    puzzleFor: async (c: HonoContext): Promise<string | undefined> =>
      counts.of(sender(c), clock.now()) >= FLOOD.puzzleFrom ? newPuzzle(config, clock.now()) : undefined,

    /** Counts what was sent and judges it. */
    judge: async (c: HonoContext, values: Values): Promise<Verdict> => {
      const count = counts.add(sender(c), clock.now())
      if (count <= FLOOD.suspectFrom) return { kind: 'clear' }
      if (await useSolution(db, config, textOf(values, PROOF_FIELD))) return { kind: 'clear' }
      return count > FLOOD.stopFrom ? { kind: 'stop' } : { kind: 'suspect', suspicion: 'unproved' }
    },
  }
}

/** Behind a proxy of one's own its last entry tells the address; what the sender wrote before it is worth nothing. */
const addressOf = (c: HonoContext, trustProxy: boolean): string => {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}

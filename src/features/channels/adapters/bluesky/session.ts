import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connection, Means } from '../adapter'
import { isTokenFault } from './outcome'
import { type Ask, type Fault, originOf, type Said, xrpc } from './xrpc'

const tokens = z.object({
  did: z.string(),
  handle: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
})
/** `of` says which sign-in it came from: with another account or password it counts no more. */
const session = tokens.extend({ of: z.string() })
type Session = z.infer<typeof session>

/** The account one is signed in as, and how it asks: with a token that is renewed when the server wants another. */
export interface Account {
  did: string
  handle: string
  ask<T>(ask: Omit<Ask, 'token'>, answer: z.ZodType<T>): Promise<Said<T> | Fault>
}

const keptOf = (kept: string, of: string): Session | undefined => {
  try {
    const read = session.safeParse(JSON.parse(kept))
    return read.success && read.data.of === of ? read.data : undefined
  } catch {
    return undefined
  }
}

const ADDRESS: Fault = { ok: false, kind: 'no_answer', reason: 'not_sent', detail: 'address' }

/**
 * Opens the account with the session that is kept, and signs in only where there is none: a service allows few
 * sign-ins a day. A token that has ended is renewed with the one made for it, and by signing in anew only when the
 * server refuses that as well.
 */
export const openAccount = async (
  means: Means,
  connection: Connection,
): Promise<({ ok: true } & Account) | Fault> => {
  const { settings, secret } = connection
  const service = originOf(means, settings['service'])
  if (!service) return ADDRESS
  const identifier = settings['identifier']?.trim().replace(/^@/, '') ?? ''
  const password = secret['password'] ?? ''
  const of = createHash('sha256')
    .update(JSON.stringify([service, identifier, password]))
    .digest('hex')

  const hold = async (said: Said<z.infer<typeof tokens>> | Fault) => {
    if (!said.ok) return said
    const opened = { ...said.value, of }
    // What is asked next over the same connection goes on with it.
    connection.kept = JSON.stringify(opened)
    await connection.keep(connection.kept)
    return { ok: true as const, opened }
  }
  const signIn = async () => {
    const name = 'com.atproto.server.createSession'
    return hold(await xrpc(means, service, { name, body: { identifier, password } }, tokens))
  }
  const renew = async ({ refreshJwt }: Session) => {
    const name = 'com.atproto.server.refreshSession'
    const renewed = await hold(
      await xrpc(means, service, { name, method: 'POST', token: refreshJwt }, tokens),
    )
    return !renewed.ok && isTokenFault(renewed) ? signIn() : renewed
  }

  const earlier = keptOf(connection.kept, of)
  const first = earlier ? { ok: true as const, opened: earlier } : await signIn()
  if (!first.ok) return first
  let current = first.opened
  return {
    ok: true,
    did: current.did,
    handle: current.handle,
    async ask(ask, answer) {
      const said = await xrpc(means, service, { ...ask, token: current.accessJwt }, answer)
      if (said.ok || !isTokenFault(said)) return said
      const renewed = await renew(current)
      if (!renewed.ok) return renewed
      current = renewed.opened
      return xrpc(means, service, { ...ask, token: current.accessJwt }, answer)
    },
  }
}

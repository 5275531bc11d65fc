import { z } from 'zod'
import { jsonOf } from '~/platform/fetch/call'
import type { Adapter, Connection, Means } from '../adapter'
import { failed, typedEnd, unreached } from '../answers'
import { ask, pageOf, read, withId } from './ask'
import { faultOf } from './faults'

/** Asks whose token it is: a page's own, and that page's, or posts would go out on another. */
export const check: Adapter['check'] = async (means, connection) => {
  const answer = await ask(means, connection, { method: 'GET', path: 'me', fields: { fields: 'id,name' } })
  if (!answer.ok) return { ok: false, outcome: unreached(answer) }
  const me = read(answer, withId.extend({ name: z.string() }))
  if (!me) return { ok: false, outcome: faultOf(answer, connection, means.now()) }
  if (me.id !== pageOf(connection))
    return { ok: false, outcome: failed('permission', `the token is that of ${me.id}`) }
  const token = await inspected(means, connection)
  if (token && !token.is_valid) return { ok: false, outcome: failed('token_revoked', 'debug_token') }
  const ends = token?.expires_at ? new Date(token.expires_at * 1000) : typedEnd(connection)
  return { ok: true, name: me.name, tokenExpiresAt: ends }
}

const batch = z.array(z.object({ code: z.number(), body: z.string() }).nullable())
const debugged = z.object({ data: z.object({ is_valid: z.boolean(), expires_at: z.number().default(0) }) })

/**
 * What Facebook says of the token itself; undefined where it does not let a page's token ask (documented for a token
 * of the same app; not tried on the live service). expires_at 0 is one without an end. debug_token takes the token in
 * an address only, so the question goes inside a batch: that way it stands in a body.
 */
const inspected = async (means: Means, connection: Connection) => {
  const path = `debug_token?input_token=${encodeURIComponent(connection.secret['token']?.trim() ?? '')}`
  const answer = await ask(means, connection, {
    method: 'POST',
    path: '',
    fields: { batch: JSON.stringify([{ method: 'GET', relative_url: path }]), include_headers: 'false' },
  })
  const [first] = read(answer, batch) ?? []
  if (first?.code !== 200) return undefined
  return debugged.safeParse(jsonOf({ text: first.body })).data?.data
}

import { z } from 'zod'
import { jsonOf } from '~/platform/fetch/call'
import type { Adapter, Connection, Means } from '../adapter'
import { failed, typedEnd, unreached } from '../answers'
import { ask, inPath, pageOf } from './ask'
import { faultOf } from './faults'

/** Roles on the page that may post for it (learn.microsoft.com, Posts API, permissions). */
const MAY_POST = new Set([
  'ADMINISTRATOR',
  'CONTENT_ADMIN',
  'CONTENT_ADMINISTRATOR',
  'DIRECT_SPONSORED_CONTENT_POSTER',
])

const roles = z.object({
  elements: z.array(
    z.object({
      organization: z.string().optional(),
      organizationTarget: z.string().optional(),
      role: z.string(),
    }),
  ),
})

/**
 * Asks which pages the token's owner has a role on, and what ours is called. When the token ends only the app's own
 * secret could ask (introspectToken), which we do not keep: the day is the one that was typed.
 */
export const check: Adapter['check'] = async (means, connection) => {
  const answer = await ask(means, connection, {
    method: 'GET',
    path: 'organizationAcls?q=roleAssignee&state=APPROVED&start=0&count=100',
    restli: 'FINDER',
  })
  if (!answer.ok) return { ok: false, outcome: unreached(answer) }
  if (answer.status !== 200) return { ok: false, outcome: faultOf(answer, connection, means.now()) }
  const read = roles.safeParse(jsonOf(answer))
  const page = pageOf(connection)
  const mayPost = read.data?.elements.some(
    ({ organization, organizationTarget, role }) =>
      (organization ?? organizationTarget) === page && MAY_POST.has(role),
  )
  if (!mayPost) return { ok: false, outcome: failed('permission', `no role on ${page}`) }
  return { ok: true, name: await nameOf(means, connection), tokenExpiresAt: typedEnd(connection) }
}

const nameOf = async (means: Means, connection: Connection): Promise<string> => {
  const path = `organizations/${inPath(connection.settings['organisation'] ?? '')}`
  const answer = await ask(means, connection, { method: 'GET', path })
  const read = answer.ok ? z.object({ localizedName: z.string() }).safeParse(jsonOf(answer)) : undefined
  return read?.data?.localizedName ?? pageOf(connection)
}

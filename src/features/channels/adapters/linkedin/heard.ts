import { z } from 'zod'
import { jsonOf } from '~/platform/fetch/call'
import type { Adapter } from '../adapter'
import { ask, inPath, remoteOf, urnOf } from './ask'

const comment = z.object({
  id: z.string(),
  commentUrn: z.string().optional(),
  actor: z.string(),
  message: z.object({ text: z.string() }),
  created: z.object({ time: z.number() }),
})

/**
 * Comments on a post (socialActions/{urn}/comments, documented; not tried on the live service). The API names people
 * by urn only, and what it says of them may not be kept, so the urn is all there is of an author.
 */
export const replies: Adapter['replies'] = async (means, connection, remote) => {
  const urn = urnOf(remote)
  if (!urn) return undefined
  const path = `socialActions/${inPath(urn)}/comments?start=0&count=100`
  const answer = await ask(means, connection, { method: 'GET', path })
  if (!answer.ok || answer.status !== 200) return undefined
  const read = z.object({ elements: z.array(comment) }).safeParse(jsonOf(answer))
  if (!read.success) return undefined
  return read.data.elements
    .map(({ id, commentUrn, actor, message, created }) => ({
      id: commentUrn ?? id,
      author: actor,
      text: message.text,
      at: new Date(created.time),
      url: commentUrn ? `${remoteOf(urn).url}?commentUrn=${inPath(commentUrn)}` : remote.url,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

const metadata = z.object({
  reactionSummaries: z.record(z.string(), z.object({ count: z.number() })).default({}),
  commentSummary: z.object({ count: z.number() }).partial().default({}),
})

/**
 * Reactions of every kind, and comments with those below them (socialMetadata/{urn}, documented; not tried on the
 * live service). It does not count reshares.
 */
export const figures: Adapter['figures'] = async (means, connection, remote) => {
  const urn = urnOf(remote)
  if (!urn) return undefined
  const answer = await ask(means, connection, { method: 'GET', path: `socialMetadata/${inPath(urn)}` })
  if (!answer.ok || answer.status !== 200) return undefined
  const read = metadata.safeParse(jsonOf(answer))
  if (!read.success) return undefined
  const { reactionSummaries, commentSummary } = read.data
  const likes = Object.values(reactionSummaries).reduce((sum, { count }) => sum + count, 0)
  return { likes, shares: null, replies: commentSummary.count ?? null }
}

import { z } from 'zod'
import type { Adapter } from '../adapter'
import { ask, idOf, read, timeOf } from './ask'

const comments = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z.string().default(''),
      created_time: z.string(),
      permalink_url: z.string().optional(),
      from: z.object({ name: z.string() }).optional(),
    }),
  ),
})

/**
 * Comments on a post ({post}/comments, documented; not tried on the live service). Who wrote one is told only where
 * pages_read_user_engagement was granted.
 */
export const replies: Adapter['replies'] = async (means, connection, remote) => {
  const post = idOf(connection, remote)
  if (!post) return undefined
  const answer = await ask(means, connection, {
    method: 'GET',
    path: `${post}/comments`,
    fields: {
      fields: 'id,from{name},message,created_time,permalink_url',
      order: 'chronological',
      filter: 'stream',
      limit: '100',
    },
  })
  return read(answer, comments)?.data.map(({ id, from, message, created_time: at, permalink_url: url }) => ({
    id,
    author: from?.name ?? '',
    text: message,
    at: timeOf(at),
    url: url ?? `https://www.facebook.com/${id}`,
  }))
}

const summary = z.object({ summary: z.object({ total_count: z.number() }) }).optional()
const counted = z.object({
  reactions: summary,
  comments: summary,
  shares: z.object({ count: z.number() }).optional(),
})

/** Reactions of every kind, comments and shares of a post (documented; not tried on the live service). */
export const figures: Adapter['figures'] = async (means, connection, remote) => {
  const id = idOf(connection, remote)
  if (!id) return undefined
  const fields = {
    fields: 'shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)',
  }
  const found = read(await ask(means, connection, { method: 'GET', path: id, fields }), counted)
  if (!found) return undefined
  return {
    likes: found.reactions?.summary.total_count ?? null,
    // A post that nobody has shared has no such field.
    shares: found.shares?.count ?? 0,
    replies: found.comments?.summary.total_count ?? null,
  }
}

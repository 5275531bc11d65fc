import { z } from 'zod'
import type { Adapter, Connection, Found, Means, Post } from '../adapter'
import { absentOrUnknown, earliestOf, isSameText } from '../answers'
import { ask, pageOf, read, timeOf } from './ask'

const AT_A_TIME = 100
const PAGES_MAX = 3

const feed = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z.string().default(''),
      permalink_url: z.string().default(''),
      created_time: z.string(),
    }),
  ),
  paging: z.object({ cursors: z.object({ after: z.string() }).partial().optional() }).optional(),
})

/**
 * Looks through the page's feed, newest first, for a post with these words; a feed's links are no longer told
 * (deprecated in v3.3), but the words hold the link.
 */
export const findAmong = async (
  means: Means,
  connection: Connection,
  { text }: Post,
  since: Date,
): Promise<Found> => {
  const earliest = earliestOf(since)
  const fields = {
    fields: 'id,message,permalink_url,created_time',
    since: String(Math.floor(earliest.getTime() / 1000)),
    limit: String(AT_A_TIME),
  }
  let after: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await ask(means, connection, {
      method: 'GET',
      path: `${pageOf(connection)}/feed`,
      fields: { ...fields, ...(after ? { after } : {}) },
    })
    const posts = read(answer, feed)
    if (!posts) return 'unknown'
    const found = posts.data.find(
      ({ message, created_time: at }) => isSameText(message, text) && timeOf(at) >= earliest,
    )
    if (found) {
      const { id, permalink_url: url } = found
      return { found: { id, url: url || `https://www.facebook.com/${id}` } }
    }
    after = posts.paging?.cursors?.after
    if (posts.data.length < AT_A_TIME || !after) return absentOrUnknown(since, means.now())
  }
  return 'unknown'
}

export const find: Adapter['find'] = (means, connection, post, _key, since) =>
  findAmong(means, connection, post, since)

import { z } from 'zod'
import { jsonOf } from '~/platform/fetch/call'
import type { Adapter, Post } from '../adapter'
import { absentOrUnknown, earliestOf, isSameText } from '../answers'
import { ask, inPath, pageOf, remoteOf } from './ask'
import { readLittle } from './little'

const AT_A_TIME = 50
const PAGES_MAX = 4

const post = z.object({
  id: z.string(),
  commentary: z.string().default(''),
  createdAt: z.number().optional(),
  publishedAt: z.number().optional(),
  lastModifiedAt: z.number().optional(),
  lifecycleState: z.string().optional(),
  content: z.object({ article: z.object({ source: z.string() }).partial().optional() }).optional(),
})
type Read = z.infer<typeof post>

/** Addresses may come back shortened. */
const withoutAddresses = (text: string): string => text.replace(/https?:\/\/\S+/g, '')

/** What of an address comes back for certain. */
const placeOf = (address: string): string => {
  const url = URL.parse(address)
  return url ? `${url.host}${url.pathname.replace(/\/$/, '')}` : address
}

const isIt = (read: Read, { text, link }: Post, earliest: number): boolean => {
  const at = read.publishedAt ?? read.createdAt
  if (at !== undefined && at < earliest) return false
  if (read.lifecycleState === 'DRAFT' || read.lifecycleState === 'PUBLISH_FAILED') return false
  const source = read.content?.article?.source
  if (source !== undefined && placeOf(source) !== placeOf(link.url)) return false
  return isSameText(withoutAddresses(readLittle(read.commentary)), withoutAddresses(text))
}

/**
 * Looks through the page's own posts, last changed first, for one with these words and this link.
 * Needs r_organization_social; without it nothing is known.
 */
export const find: Adapter['find'] = async (means, connection, wanted, _key, since) => {
  const earliest = earliestOf(since).getTime()
  for (let page = 0; page < PAGES_MAX; page++) {
    const from = `start=${page * AT_A_TIME}&count=${AT_A_TIME}`
    const answer = await ask(means, connection, {
      method: 'GET',
      path: `posts?author=${inPath(pageOf(connection))}&q=author&${from}&sortBy=LAST_MODIFIED`,
      restli: 'FINDER',
    })
    if (!answer.ok || answer.status !== 200) return 'unknown'
    const read = z.object({ elements: z.array(post) }).safeParse(jsonOf(answer))
    if (!read.success) return 'unknown'
    const { elements } = read.data
    const found = elements.find((one) => isIt(one, wanted, earliest))
    if (found) return { found: remoteOf(found.id) }
    const oldest = elements.at(-1)
    const changed = oldest?.lastModifiedAt ?? oldest?.createdAt
    if (elements.length < AT_A_TIME || (changed !== undefined && changed < earliest))
      return absentOrUnknown(since, means.now())
  }
  return 'unknown'
}

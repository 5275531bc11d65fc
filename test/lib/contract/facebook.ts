import { randomInt } from 'node:crypto'
import {
  checkFeed,
  checkPhoto,
  checkUpdate,
  graphError,
  type NewFeedPost,
  type NewPhoto,
} from './facebook-shapes'
import { type Contract, type Incoming, type Reply, startContract, type Understood, Violation } from './server'

export type FacebookStep =
  | 'photo'
  | 'feed'
  | 'update'
  | 'delete'
  | 'read'
  | 'find'
  | 'comments'
  | 'me'
  | 'debug'

export interface FacebookPost {
  id: string
  page: string
  message: string
  link: string | undefined
  photo: NewPhoto | undefined
  createdAt: Date
  isGone: boolean
  comments: { id: string; name: string; message: string; at: Date }[]
  reactions: number
  shares: number
}

export interface FacebookPage {
  id: string
  name: string
  token: string
  /** Seconds since 1970; 0 for a token without an end. */
  tokenEndsAt?: number
}

interface Options {
  pages?: readonly FacebookPage[]
  /** Whether the same words again are refused while a post with them stands. */
  refusesDuplicates?: boolean
  now?: () => Date
}

export const TWO_PAGES: readonly FacebookPage[] = [
  { id: '1001', name: 'Utveckling i Norrbotten', token: 'development-token' },
  { id: '1002', name: 'Kultur i Norrbotten', token: 'culture-token' },
]

/** 2026-11-28T07:47:39+0000 */
const written = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, '+0000')

/** The Graph API's Page, Photo, Post and Comment pages as documented (v25.0), for contract tests only. */
export const startFacebookContract = async ({
  pages = TWO_PAGES,
  refusesDuplicates = false,
  now = () => new Date(),
}: Options = {}): Promise<
  Contract<FacebookStep> & { posts: FacebookPost[]; photos: Map<string, NewPhoto & { page: string }> }
> => {
  const posts: FacebookPost[] = []
  const photos = new Map<string, NewPhoto & { page: string }>()
  const number = () => String(randomInt(1e11, 1e12))

  const feed = (page: string, sent: NewFeedPost): Reply => {
    const twin = posts.find((one) => one.page === page && !one.isGone && one.message === sent.message)
    if (refusesDuplicates && twin) return graphError(506, 'Duplicate status message')
    const photo = sent.photo === undefined ? undefined : photos.get(sent.photo)
    if (sent.photo !== undefined && photo?.page !== page) return graphError(100, 'attached_media', 33)
    const id = `${page}_${number()}`
    const { message, link } = sent
    const rest = { createdAt: now(), isGone: false, comments: [], reactions: 0, shares: 0 }
    posts.push({ id, page, message, link, photo, ...rest })
    return { status: 200, body: { id } }
  }

  const asked = ({ url }: Incoming): string[] => (url.searchParams.get('fields') ?? 'id').split(',')

  const view = (post: FacebookPost, fields: readonly string[]) => {
    const whole: Record<string, unknown> = {
      id: post.id,
      message: post.message,
      permalink_url: `https://www.facebook.com/${post.page}/posts/${post.id.split('_')[1]}`,
      created_time: written(post.createdAt),
      shares: post.shares > 0 ? { count: post.shares } : undefined,
      reactions: { data: [], summary: { total_count: post.reactions } },
      comments: { data: [], summary: { total_count: post.comments.length } },
    }
    const names = fields.map((field) => field.replace(/[.(].*$/, ''))
    return Object.fromEntries(['id', ...names].map((name) => [name, whole[name]]))
  }

  const find = (incoming: Incoming, page: string): Understood<FacebookStep> => {
    const { searchParams } = incoming.url
    const limit = Number(searchParams.get('limit') ?? 25)
    if (limit > 100) throw new Violation('at most 100 posts at a time', graphError(100, 'limit'))
    const since = Number(searchParams.get('since') ?? 0) * 1000
    const start = Number(searchParams.get('after') ?? 0)
    return {
      step: 'find',
      act: () => {
        const order = posts
          .filter((post) => post.page === page && !post.isGone && post.createdAt.getTime() >= since)
          .toReversed()
        const data = order.slice(start, start + limit).map((post) => view(post, asked(incoming)))
        return {
          status: 200,
          body: { data, paging: { cursors: { before: '0', after: String(start + limit) } } },
        }
      },
    }
  }

  const onPost = (
    incoming: Incoming,
    post: FacebookPost | undefined,
    edge: string,
  ): Understood<FacebookStep> => {
    const missing = graphError(100, 'Unsupported request. Object does not exist', 33)
    const step =
      edge === 'comments' ? 'comments' : ({ DELETE: 'delete', POST: 'update' } as const)[incoming.method]
    const message = step === 'update' ? checkUpdate(incoming) : ''
    return {
      step: step ?? 'read',
      act: () => {
        if (!post || post.isGone) return missing
        if (step === 'delete') post.isGone = true
        if (step === 'update') post.message = message
        if (step === 'delete' || step === 'update') return { status: 200, body: { success: true } }
        if (step !== 'comments') return { status: 200, body: view(post, asked(incoming)) }
        const data = post.comments.map(({ id, name, message: words, at }) => ({
          ...{ id, message: words, created_time: written(at), from: { id: '7', name } },
          permalink_url: `https://www.facebook.com/${id}`,
        }))
        return { status: 200, body: { data } }
      },
    }
  }

  const debug = (incoming: Incoming): Understood<FacebookStep> => {
    const said = new URLSearchParams(incoming.body.toString()).get('batch') ?? '[]'
    const [first] = JSON.parse(said) as { method: string; relative_url: string }[]
    const inner = new URL(first?.relative_url ?? '', 'https://graph.example/')
    const page = pages.find(({ token }) => token === inner.searchParams.get('input_token'))
    if (inner.pathname !== '/debug_token')
      throw new Violation('a batch as documented', graphError(100, 'batch'))
    const data = { type: 'PAGE', is_valid: page !== undefined, expires_at: page?.tokenEndsAt ?? 0 }
    return {
      step: 'debug',
      act: () => ({ status: 200, body: [{ code: 200, body: JSON.stringify({ data }) }] }),
    }
  }

  const contract = await startContract<FacebookStep>(async (incoming) => {
    const { method, url, headers } = incoming
    const owner = pages.find(({ token }) => headers.authorization === `Bearer ${token}`)
    if (!owner)
      throw new Violation('a token that is known', graphError(190, 'Invalid OAuth access token', 467))
    if (pages.some(({ token }) => url.href.includes(token)))
      throw new Violation('no token in an address', graphError(100, 'token'))
    const [, version = '', first = '', edge = ''] = url.pathname.split('/').map(decodeURIComponent)
    if (!/^v\d+\.0$/.test(version)) throw new Violation('a version', graphError(2500, 'Unknown path'))
    if (first === '' && method === 'POST') return debug(incoming)
    if (first === 'me' && method === 'GET')
      return { step: 'me', act: () => ({ status: 200, body: { id: owner.id, name: owner.name } }) }
    if (first.split('_')[0] !== owner.id)
      throw new Violation('a page posts for itself', graphError(200, 'Permissions error', undefined, 403))
    if (first.includes('_'))
      return onPost(
        incoming,
        posts.find(({ id }) => id === first),
        edge,
      )
    if (edge === 'feed' && method === 'GET') return find(incoming, first)
    if (edge === 'feed' && method === 'POST') {
      const sent = checkFeed(incoming)
      return { step: 'feed', act: () => feed(first, sent) }
    }
    if (edge === 'photos' && method === 'POST') {
      const photo = await checkPhoto(incoming)
      return {
        step: 'photo',
        act: () => {
          const id = number()
          photos.set(id, { ...photo, page: first })
          return { status: 200, body: { id } }
        },
      }
    }
    throw new Violation('an address that is documented', graphError(2500, 'Unknown path components'))
  })
  return { ...contract, posts, photos }
}

import { z } from 'zod'
import { type Remote, THREAD_MAX } from '../../domain'
import type { Connection, Figures, Means, Reply } from '../adapter'
import { partKey, placeOf } from './keys'
import { urlOf } from './publish'
import { type Account, openAccount } from './session'

const COUNT = z.number().int().nonnegative().default(0)

const view = z.object({
  uri: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() }),
  record: z.looseObject({ text: z.string().catch('') }),
  indexedAt: z.coerce.date(),
  likeCount: COUNT,
  repostCount: COUNT,
  quoteCount: COUNT,
  replyCount: COUNT,
})
type View = z.infer<typeof view>

/** A post and what was answered; what is blocked or gone has no post. */
interface Branch {
  post?: View | undefined
  replies?: Branch[] | undefined
}
const branch: z.ZodType<Branch> = z.lazy(() =>
  z.looseObject({ post: view.optional(), replies: z.array(branch.catch({})).optional() }),
)

const DEPTH = 20

const answersIn = ({ replies = [] }: Branch, own: string): View[] =>
  replies.flatMap((one) => [
    ...(one.post && one.post.author.did !== own ? [one.post] : []),
    ...answersIn(one, own),
  ])

/** The account, and the post's address by the account's number, which is the same whatever its name. */
const open = async (means: Means, connection: Connection, remote: Remote) => {
  const place = placeOf(remote)
  if (!place) return undefined
  const account = await openAccount(means, connection)
  if (!account.ok) return undefined
  const owner = place.owner === account.handle ? account.did : place.owner
  return { account, ...place, uri: `at://${owner}/app.bsky.feed.post/${place.key}` }
}

/**
 * Who reads and counts is not the server that holds the account but an AppView, which that server asks for us. One
 * that knows none gives nothing (`undefined`), and says so as an error like any other.
 */
export const repliesTo = async (
  means: Means,
  connection: Connection,
  remote: Remote,
): Promise<Reply[] | undefined> => {
  const opened = await open(means, connection, remote)
  if (!opened) return undefined
  const { account, uri } = opened
  const query = { uri, depth: String(DEPTH), parentHeight: '0' }
  const said = await account.ask({ name: 'app.bsky.feed.getPostThread', query }, z.object({ thread: branch }))
  if (!said.ok) return undefined
  return answersIn(said.value.thread, account.did)
    .map((post) => replyOf(connection, post))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

const replyOf = (connection: Connection, { uri, author, record, indexedAt }: View): Reply => {
  const { did, handle, displayName } = author
  const who = handle.endsWith('.invalid') ? did : handle
  return {
    id: uri,
    author: displayName?.trim() ? `${displayName.trim()} (@${handle})` : `@${handle}`,
    text: record.text,
    // The moment the writer states could be any.
    at: indexedAt,
    url: urlOf(connection, who, placeOf({ id: uri })?.key ?? ''),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

export const figuresOf = async (
  means: Means,
  connection: Connection,
  remote: Remote,
): Promise<Figures | undefined> => {
  const opened = await open(means, connection, remote)
  if (!opened) return undefined
  const posts = await viewsOf(opened.account, opened.uri, opened.key)
  const first = posts?.find(({ uri }) => uri === opened.uri)
  if (!posts || !first) return undefined
  return {
    likes: first.likeCount,
    shares: first.repostCount + first.quoteCount,
    // Answers to any part of a thread; that each part answers the one before is no answer.
    replies: Math.max(0, sum(posts.map(({ replyCount }) => replyCount)) - (posts.length - 1)),
  }
}

const viewsOf = async (account: Account, uri: string, key: string): Promise<View[] | undefined> => {
  const uris = Array.from({ length: THREAD_MAX }, (_, index) => uri.replace(key, partKey(key, index)))
  const query = { uris }
  const said = await account.ask(
    { name: 'app.bsky.feed.getPosts', query },
    z.object({ posts: z.array(view) }),
  )
  return said.ok ? said.value.posts : undefined
}

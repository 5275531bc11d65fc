import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Account } from './session'
import type { Fault, Said } from './xrpc'

const COLLECTION = 'app.bsky.feed.post'

/** What points to a post for good: where it stands and which words it had. */
export interface Ref {
  uri: string
  cid: string
}

const ref = z.object({ uri: z.string(), cid: z.string() })
const stored = ref.extend({ value: z.looseObject({ createdAt: z.string() }) })
const anything = z.unknown()

export type Stored = z.infer<typeof stored>

export const uriOf = ({ did }: Account, key: string): string => `at://${did}/${COLLECTION}/${key}`

/** The post with a key; undefined when there is none. */
export const read = async (account: Account, key: string): Promise<Said<Stored | undefined> | Fault> => {
  const query = { repo: account.did, collection: COLLECTION, rkey: key }
  const said = await account.ask({ name: 'com.atproto.repo.getRecord', query }, stored)
  if (said.ok || said.kind !== 'refused') return said
  const isAbsent = said.error === 'RecordNotFound' || /could not locate record/i.test(said.message)
  return isAbsent ? { ok: true, value: undefined, headers: said.headers } : said
}

/** Takes a post away; one that is gone already is no fault. */
export const remove = (account: Account, key: string) =>
  account.ask(
    {
      name: 'com.atproto.repo.deleteRecord',
      body: { repo: account.did, collection: COLLECTION, rkey: key },
    },
    anything,
  )

/**
 * Sees to it that exactly this stands under a key. What stands there already is left as it is. Other words are taken
 * away first: bsky.app shows a post as it was when it came, and pays no heed to one that is only overwritten
 * (snarfed/bridgy-fed#947, bluesky-social/social-app#8781).
 */
export const place = async (
  account: Account,
  key: string,
  record: Readonly<Record<string, unknown>>,
): Promise<Said<Ref> | Fault> => {
  const there = await read(account, key)
  if (!there.ok) return there
  if (there.value && isDeepStrictEqual(there.value.value, record))
    return { ok: true, value: there.value, headers: there.headers }
  if (there.value) {
    const gone = await remove(account, key)
    if (!gone.ok) return gone
  }
  const body = { repo: account.did, collection: COLLECTION, rkey: key, record }
  return account.ask({ name: 'com.atproto.repo.putRecord', body }, ref)
}

const uploaded = z.object({ blob: z.looseObject({ $type: z.literal('blob') }) })

/** Hands a picture over; the same one twice is kept once. Only a post that names it makes it stay. */
export const upload = (account: Account, mime: string, content: Buffer) =>
  account.ask({ name: 'com.atproto.repo.uploadBlob', bytes: { mime, content } }, uploaded)

import { z } from 'zod'
import { type Outcome, THREAD_MAX } from '../../domain'
import type { Connection, Means, Post } from '../adapter'
import { type Failed, failed } from '../answers'
import { type Part, partsOf } from './compose'
import { handlesIn } from './facets'
import { partKey } from './keys'
import { failedBy, pauseOf } from './outcome'
import { bytesFor } from './picture'
import { place, type Ref, read, remove, upload, uriOf } from './records'
import type { Account } from './session'
import type { Fault, Said } from './xrpc'

/** What every server of Bluesky takes of a picture, here and in a card, less room for our mark. */
const PICTURE_BYTES_MAX = 1_000_000 - 100
const WEB = 'https://bsky.app'

export const urlOf = ({ settings }: Pick<Connection, 'settings'>, who: string, key: string): string =>
  `${(settings['web'] || WEB).replace(/\/+$/, '')}/profile/${who}/post/${key}`

/** An account whose handle does not lead back to it is found by its number instead. */
export const remoteOf = (connection: Connection, account: Account, key: string) => ({
  id: uriOf(account, key),
  url: urlOf(connection, account.handle.endsWith('.invalid') ? account.did : account.handle, key),
})

/** What is wrong with a post as it was given, before anything is sent. */
export const faultIn = (post: Post): Failed | undefined => {
  if (post.picture?.alt.trim() === '') return failed('alt_missing', '')
  if (post.picture && post.picture.bytes.length > PICTURE_BYTES_MAX) return failed('picture', 'size')
  if (!partsOf(post)) return failed('too_long', '')
  return undefined
}

/** Who the mentioned are. A handle that nobody has is left as plain words. */
const didsOf = async (account: Account, text: string): Promise<Map<string, string> | Fault> => {
  const dids = new Map<string, string>()
  for (const handle of handlesIn(text)) {
    const name = 'com.atproto.identity.resolveHandle'
    const said = await account.ask({ name, query: { handle } }, z.object({ did: z.string() }))
    if (said.ok) dids.set(handle, said.value.did)
    else if (said.kind === 'no_answer' || said.status >= 429) return said
  }
  return dids
}

const underOf = ({ under }: Part, { link, picture }: Post, blob: unknown) => {
  if (under === 'picture' && picture) {
    const { alt, width, height } = picture
    const images = [{ alt, image: blob, aspectRatio: { width, height } }]
    return { embed: { $type: 'app.bsky.embed.images', images } }
  }
  if (under !== 'card') return {}
  const { url: uri, title, description } = link
  const external = { uri, title, description, ...(blob ? { thumb: blob } : {}) }
  return { embed: { $type: 'app.bsky.embed.external', external } }
}

const placeAll = async (
  account: Account,
  post: Post,
  key: string,
  parts: readonly Part[],
  { createdAt, blob }: { createdAt: Date; blob: unknown },
): Promise<Said<Ref> | Fault> => {
  let root: Ref | undefined
  let said: Said<Ref> | undefined
  for (const [index, part] of parts.entries()) {
    const before: Ref | undefined = said?.value
    const pointer = ({ uri, cid }: Ref) => ({ uri, cid })
    const placed = await place(account, partKey(key, index), {
      $type: 'app.bsky.feed.post',
      text: part.text,
      ...(part.facets.length > 0 ? { facets: part.facets } : {}),
      ...underOf(part, post, blob),
      ...(root && before ? { reply: { root: pointer(root), parent: pointer(before) } } : {}),
      langs: [post.language],
      // A thread is sorted by time; the same first moment gives the same records again.
      createdAt: new Date(createdAt.getTime() + index).toISOString(),
    })
    if (!placed.ok) return placed
    root ??= placed.value
    said = placed
  }
  if (!said) throw new Error('a post has at least one part')
  return said
}

const uploadOf = (account: Account, { picture, language }: Post, [first]: readonly Part[]) =>
  picture && first ? upload(account, picture.mime, bytesFor(picture, first, language)) : undefined

/** Takes away the posts of a thread from a number on, the last one first. */
export const removeFrom = async (
  account: Account,
  key: string,
  from: number,
): Promise<Said<unknown> | Fault> => {
  let said: Said<unknown> = { ok: true, value: undefined, headers: {} }
  for (let index = THREAD_MAX - 1; index >= from; index--) {
    const gone = await remove(account, partKey(key, index))
    if (!gone.ok) return gone
    said = gone
  }
  return said
}

/**
 * Sees to it that a post stands under its key, in as many parts as it needs. Done again it changes nothing.
 * @param otherwise the moment it is dated when it does not stand there yet
 * @param isCorrection parts of an earlier wording are taken away
 */
export const publish = async (
  means: Means,
  connection: Connection,
  account: Account,
  post: Post,
  key: string,
  { otherwise, isCorrection }: { otherwise: Date; isCorrection: boolean },
): Promise<Outcome> => {
  const fault = (one: Fault) => failedBy(one, means.now())
  const dids = await didsOf(account, post.text)
  if ('ok' in dids) return fault(dids)
  const parts = partsOf(post, dids)
  if (!parts) return failed('too_long', '')
  const there = await read(account, key)
  if (!there.ok) return fault(there)
  const blob = await uploadOf(account, post, parts)
  if (blob && !blob.ok) return fault(blob)
  const createdAt = there.value ? new Date(there.value.value.createdAt) : otherwise
  const placed = await placeAll(account, post, key, parts, { createdAt, blob: blob?.value.blob })
  if (!placed.ok) return fault(placed)
  if (isCorrection) {
    const removed = await removeFrom(account, key, parts.length)
    if (!removed.ok) return fault(removed)
  }
  const pauseUntil = pauseOf(placed.headers, means.now())
  return { state: 'done', remote: remoteOf(connection, account, key), pauseUntil }
}

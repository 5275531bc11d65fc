import { z } from 'zod'
import { jsonOf } from '~/platform/fetch/call'
import { lengthOf, type Outcome, TEXT_MAX } from '../../domain'
import type { Adapter, Connection, Means, Post } from '../adapter'
import {
  earliestOf,
  failed,
  isDone,
  nameless,
  timeOfKey,
  unanswered,
  unansweredPost,
  unfit,
} from '../answers'
import { ask, inPath, pageOf, remoteOf, urnOf } from './ask'
import { duplicateOf, faultOf, isUnclear } from './faults'
import { escapeLittle } from './little'
import { uploadPicture } from './picture'

/** What a post shows beside its words. The API reads no page by itself: title and description are sent along. */
const contentOf = ({ link, picture }: Post, urn: string | undefined) =>
  picture && urn
    ? { media: { id: urn, altText: picture.alt } }
    : { article: { source: link.url, title: link.title, description: link.description } }

export const send: Adapter['send'] = async (means, connection, post, key) => {
  const fault = unfit(post, TEXT_MAX.linkedin, lengthOf)
  if (fault) return fault
  const picture = post.picture ? await uploadPicture(means, connection, post.picture) : undefined
  if (picture && 'state' in picture) return picture
  const answer = await ask(means, connection, {
    method: 'POST',
    path: 'posts',
    body: {
      author: pageOf(connection),
      commentary: escapeLittle(post.text),
      visibility: 'PUBLIC',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      content: contentOf(post, picture?.urn),
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
    },
  })
  if (!answer.ok) return unansweredPost(answer)
  const urn = answer.headers['x-restli-id']
  if (isDone(answer)) return urn ? { state: 'done', remote: remoteOf(urn) } : doubt('no x-restli-id')
  if (isUnclear(answer)) return doubt(String(answer.status))
  const twin = duplicateOf(answer)
  if (twin && (await isOurs(means, connection, twin, key))) return { state: 'done', remote: remoteOf(twin) }
  return faultOf(answer, connection, means.now())
}

const doubt = (detail: string): Outcome => ({ state: 'in_doubt', detail })

const twinPost = z.object({ author: z.string(), createdAt: z.number().optional() })

/**
 * Whether a duplicate that LinkedIn names is this very post, sent by an attempt whose answer was lost. It is not when
 * it cannot be read (for a day or two after a deletion LinkedIn names posts that are not there: composio #2710), or
 * when it is older than the first attempt.
 */
const isOurs = async (means: Means, connection: Connection, urn: string, key: string): Promise<boolean> => {
  const answer = await ask(means, connection, { method: 'GET', path: `posts/${inPath(urn)}` })
  const read = answer.ok && answer.status === 200 ? twinPost.safeParse(jsonOf(answer)) : undefined
  if (!read?.success || read.data.author !== pageOf(connection)) return false
  const begun = timeOfKey(key)
  const { createdAt } = read.data
  return !begun || createdAt === undefined || createdAt >= earliestOf(begun).getTime()
}

/** Replaces the words; the API lets nothing else be changed. Setting the same words again does no harm. */
export const correct: Adapter['correct'] = async (means, connection, post, remote) => {
  const fault = unfit({ ...post, picture: null }, TEXT_MAX.linkedin, lengthOf)
  if (fault) return fault
  const urn = urnOf(remote)
  if (!urn) return nameless
  const answer = await ask(means, connection, {
    method: 'POST',
    path: `posts/${inPath(urn)}`,
    restli: 'PARTIAL_UPDATE',
    body: { patch: { $set: { commentary: escapeLittle(post.text) } } },
  })
  if (!answer.ok) return unanswered(answer)
  if (isDone(answer)) return { state: 'done', remote }
  const refusal = faultOf(answer, connection, means.now())
  return answer.status === 404 ? failed('gone', refusal.detail) : refusal
}

/** Deletions are idempotent by the API's own word; what is not there is gone as well. */
export const withdraw: Adapter['withdraw'] = async (means, connection, remote) => {
  const urn = urnOf(remote)
  if (!urn) return nameless
  const answer = await ask(means, connection, {
    method: 'DELETE',
    path: `posts/${inPath(urn)}`,
    restli: 'DELETE',
  })
  if (!answer.ok) return unanswered(answer)
  return isDone(answer) || answer.status === 404
    ? { state: 'done', remote }
    : faultOf(answer, connection, means.now())
}

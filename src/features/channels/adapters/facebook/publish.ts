import { z } from 'zod'
import type { Answer } from '~/platform/fetch/call'
import { lengthOf, type Outcome, type Remote, TEXT_MAX } from '../../domain'
import type { Adapter, Connection, Means, Picture } from '../adapter'
import { type Failed, failed, nameless, timeOfKey, unanswered, unansweredPost, unfit } from '../answers'
import { ask, idOf, inPath, pageOf, read, withId } from './ask'
import { faultOf, isDuplicate, isGone, isUnclear } from './faults'
import { findAmong } from './find'

const TEXT = TEXT_MAX.facebook_development

/**
 * Two steps where there is a picture: it is uploaded without being shown, then a post is made that holds it. Whatever
 * happens in the first leaves at most a picture nobody sees; an answer lost in the second leaves the post in doubt.
 */
export const send: Adapter['send'] = async (means, connection, post, key) => {
  const fault = unfit(post, TEXT, lengthOf)
  if (fault) return fault
  const photo = post.picture ? await uploadPicture(means, connection, post.picture) : undefined
  if (photo && 'state' in photo) return photo
  const shown: Record<string, string> = photo
    ? { 'attached_media[0]': JSON.stringify({ media_fbid: photo.id }) }
    : { link: post.link.url }
  const answer = await ask(means, connection, {
    method: 'POST',
    path: `${pageOf(connection)}/feed`,
    fields: { message: post.text, published: 'true', ...shown },
  })
  if (!answer.ok) return unansweredPost(answer)
  if (answer.status === 200) {
    const id = read(answer, withId)?.id
    return id ? { state: 'done', remote: await remoteOf(means, connection, id) } : doubt('no id')
  }
  if (isUnclear(answer)) return doubt(String(answer.status))
  const begun = timeOfKey(key)
  // "Already posted" may be this very post, sent by an attempt whose answer was lost.
  const twin = begun && isDuplicate(answer) ? await findAmong(means, connection, post, begun) : undefined
  if (twin && typeof twin === 'object') return { state: 'done', remote: twin.found }
  return faultOf(answer, connection, means.now())
}

const doubt = (detail: string): Outcome => ({ state: 'in_doubt', detail })

const uploadPicture = async (
  means: Means,
  connection: Connection,
  { bytes, mime, alt }: Picture,
): Promise<{ id: string } | Failed> => {
  const form = new FormData()
  form.set('published', 'false')
  form.set('alt_text_custom', alt)
  form.set('source', new Blob([new Uint8Array(bytes)], { type: mime }), 'picture.jpg')
  const answer = await ask(means, connection, { method: 'POST', path: `${pageOf(connection)}/photos`, form })
  if (!answer.ok) return unanswered(answer)
  if (answer.status !== 200) return faultOf(answer, connection, means.now())
  return read(answer, withId) ?? failed('server', 'photos: no id', 'later')
}

/** Where the post stands in the open. It is out whether or not Facebook tells: its identity makes an address as well. */
const remoteOf = async (means: Means, connection: Connection, id: string): Promise<Remote> => {
  const fields = { fields: 'id,permalink_url' }
  const answer = await ask(means, connection, { method: 'GET', path: inPath(id), fields })
  const url = read(answer, z.object({ permalink_url: z.url() }))?.permalink_url
  return { id, url: url ?? `https://www.facebook.com/${id}` }
}

const succeeded = z.object({ success: z.literal(true) })

/** Replaces the words; a picture stays as it is. Setting the same words again does no harm. */
export const correct: Adapter['correct'] = async (means, connection, post, remote) => {
  const fault = unfit({ ...post, picture: null }, TEXT, lengthOf)
  if (fault) return fault
  const id = idOf(connection, remote)
  if (!id) return nameless
  const fields = { message: post.text }
  const answer = await ask(means, connection, { method: 'POST', path: id, fields })
  if (!answer.ok) return unanswered(answer)
  if (read(answer, succeeded)) return { state: 'done', remote }
  return isGone(answer) ? failed('gone', 'not there') : refusalOf(answer, connection, means.now())
}

export const withdraw: Adapter['withdraw'] = async (means, connection, remote) => {
  const id = idOf(connection, remote)
  if (!id) return nameless
  const answer = await ask(means, connection, { method: 'DELETE', path: id })
  if (!answer.ok) return unanswered(answer)
  if (read(answer, succeeded) || isGone(answer)) return { state: 'done', remote }
  return refusalOf(answer, connection, means.now())
}

const refusalOf = (answer: Answer, connection: Connection, now: Date): Failed =>
  answer.status === 200 ? failed('refused', 'no success') : faultOf(answer, connection, now)

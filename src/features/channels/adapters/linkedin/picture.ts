import { z } from 'zod'
import { call, jsonOf } from '~/platform/fetch/call'
import type { Connection, Means, Picture } from '../adapter'
import { apiOf, type Failed, failed, isDone, unanswered } from '../answers'
import { API, ask, bearer, pageOf } from './ask'
import { faultOf } from './faults'

const begun = z.object({
  value: z.object({ uploadUrl: z.url(), image: z.string().startsWith('urn:li:image:') }),
})

/**
 * Hands the picture over before the post is made. Whatever goes wrong here leaves at most a picture that nobody sees,
 * so all of it may be done again. @returns its urn
 */
export const uploadPicture = async (
  means: Means,
  connection: Connection,
  picture: Picture,
): Promise<{ urn: string } | Failed> => {
  const answer = await ask(means, connection, {
    method: 'POST',
    path: 'images?action=initializeUpload',
    body: { initializeUploadRequest: { owner: pageOf(connection) } },
  })
  if (!answer.ok) return unanswered(answer)
  if (!isDone(answer)) return asPicture(faultOf(answer, connection, means.now()))
  const read = begun.safeParse(jsonOf(answer))
  if (!read.success) return failed('server', 'initializeUpload', 'later')
  const { uploadUrl, image } = read.data.value
  if (!isTheirs(uploadUrl, connection)) return failed('refused', `uploadUrl ${new URL(uploadUrl).host}`)
  const put = await call(means.config, {
    method: 'PUT',
    url: uploadUrl,
    headers: { ...bearer(connection), 'content-type': picture.mime },
    body: picture.bytes,
  })
  if (!put.ok) return unanswered(put)
  return isDone(put) ? { urn: image } : asPicture(faultOf(put, connection, means.now()))
}

/** The token goes with the picture: only to LinkedIn, whatever address an answer names. */
const isTheirs = (uploadUrl: string, connection: Connection): boolean => {
  const { host, hostname, protocol } = new URL(uploadUrl)
  if (host === URL.parse(apiOf(connection, API))?.host) return true
  return protocol === 'https:' && /(^|\.)linkedin\.com$/.test(hostname)
}

const asPicture = (fault: Failed): Failed =>
  fault.cause === 'refused' || fault.cause === 'too_long' ? failed('picture', fault.detail) : fault

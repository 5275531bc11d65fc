import { type Incoming, type Reply, Violation } from './server'

/** {error:{message,type,code,error_subcode,…}} (docs error-handling). */
export const graphError = (code: number, message: string, subcode?: number, status = 400): Reply => ({
  status,
  body: {
    error: {
      ...{ message: `(#${code}) ${message}`, type: 'OAuthException', code },
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      fbtrace_id: 'A1b2C3d4',
    },
  },
})

const refuse = (message: string): never => {
  throw new Violation(message, graphError(100, message))
}

const PHOTO_MAX = 4 * 1024 * 1024

/** A form whose fields are all among those named; brackets are not read from JSON, so no other body will do. */
const formOf = ({ headers, body }: Incoming, known: readonly string[]): URLSearchParams => {
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') refuse('a form that says so')
  const form = new URLSearchParams(body.toString())
  for (const field of form.keys()) if (!known.includes(field)) refuse(`no field ${field}`)
  return form
}

export interface NewFeedPost {
  message: string
  link: string | undefined
  photo: string | undefined
}

export const checkFeed = (incoming: Incoming): NewFeedPost => {
  const form = formOf(incoming, ['message', 'link', 'published', 'attached_media[0]'])
  const message = form.get('message') || refuse('a message')
  if (form.get('published') !== 'true') refuse('published at once')
  const link = form.get('link') ?? undefined
  const attached = form.get('attached_media[0]')
  if (link !== undefined && (attached !== null || !URL.canParse(link))) refuse('a link, or pictures')
  const media = attached === null ? undefined : (JSON.parse(attached) as { media_fbid?: string })
  if (media && !media.media_fbid) refuse('attached_media names a media_fbid')
  return { message, link, photo: media?.media_fbid }
}

export const checkUpdate = (incoming: Incoming): string =>
  formOf(incoming, ['message']).get('message') || refuse('a message')

export interface NewPhoto {
  alt: string
  bytes: Buffer
}

export const checkPhoto = async ({ headers, body }: Incoming): Promise<NewPhoto> => {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data; boundary=')) refuse('a picture comes as multipart')
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  for (const field of form.keys())
    if (!['published', 'alt_text_custom', 'source'].includes(field)) refuse(`no field ${field}`)
  if (form.get('published') !== 'false') refuse('uploaded without being shown')
  const alt = form.get('alt_text_custom')
  if (typeof alt !== 'string' || alt.trim() === '') return refuse('an alt text')
  const source = form.get('source')
  if (!(source instanceof File)) return refuse('a file in source')
  if (source.size > PHOTO_MAX || !/^image\/(jpeg|png)$/.test(source.type))
    throw new Violation('a photo of at most 4 MB, JPG or PNG', graphError(324, 'Invalid image', 1_366_046))
  return { alt, bytes: Buffer.from(await source.arrayBuffer()) }
}

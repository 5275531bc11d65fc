import { z } from 'zod'
import { type Answer, call, jsonOf, type NoAnswer } from '~/platform/fetch/call'
import type { Remote } from '../../domain'
import type { Connection, Means } from '../adapter'
import { apiOf } from '../answers'

const API = 'https://graph.facebook.com'
const VERSION = 'v25.0'

export const inPath = encodeURIComponent
export const pageOf = ({ settings }: Connection): string => inPath(settings['page'] ?? '')

/**
 * The identity of a post; undefined where it is known by its public address only and that does not tell. A post made
 * by hand is known by the address somebody pasted: asked for as it stands, it would seem to be gone.
 */
export const idOf = (connection: Connection, { id }: Remote): string | undefined => {
  if (/^\d+(_\d+)?$/.test(id)) return id
  const [, page, number] = id.match(/facebook\.com\/(\d+)\/posts\/(\d+)\/?$/) ?? []
  return page === connection.settings['page'] ? `${page}_${number}` : undefined
}

interface Question {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** In the address of a GET, else as a form: brackets of attached_media are not read from JSON. */
  fields?: Record<string, string>
  form?: FormData
}

/** One call to the Graph API. The page's token goes in a header, so that no log of addresses holds it. */
export const ask = async (
  { config }: Means,
  connection: Connection,
  { method, path, fields = {}, form }: Question,
): Promise<Answer | NoAnswer> => {
  const { settings, secret } = connection
  const said = new URLSearchParams(fields).toString()
  const query = method === 'GET' && said ? `?${said}` : ''
  const body = method === 'POST' ? await written(form ?? said) : undefined
  return call(config, {
    method,
    url: `${apiOf(connection, API)}/${settings['version']?.trim() || VERSION}/${path}${query}`,
    headers: {
      authorization: `Bearer ${secret['token']?.trim() ?? ''}`,
      ...(body ? { 'content-type': body.type } : {}),
    },
    body: body?.bytes,
  })
}

const written = async (form: FormData | string) => {
  if (typeof form === 'string')
    return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(form, 'utf8') }
  const whole = new Response(form)
  return { type: whole.headers.get('content-type') ?? '', bytes: Buffer.from(await whole.arrayBuffer()) }
}

/** What an answer says in a shape we know; undefined when it is none or was none. */
export const read = <T>(answer: Answer | NoAnswer, shape: z.ZodType<T>): T | undefined =>
  answer.ok && answer.status === 200 ? shape.safeParse(jsonOf(answer)).data : undefined

export const withId = z.object({ id: z.string() })

/** Facebook writes 2026-11-28T07:47:39+0000. */
export const timeOf = (written: string): Date => new Date(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))

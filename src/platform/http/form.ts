import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { municipalityBySlug } from '~/kernel/place'
import { hasForbiddenCharacters, withPlainLineEndings } from '~/kernel/plain-text'
import { Problem } from './problem'

/** Fields of a form as they were typed: kept, so that nothing is lost when something is wrong. */
export type Values = Record<string, string | string[]>

export interface FieldError {
  field: string
  /** Message key; the words live in the catalogue. */
  message: string
}

/**
 * Reads a form. Files are left to `readFile`.
 * @throws Problem 400 when the body is no form or holds characters that no text holds
 */
export const readForm = async (c: HonoContext): Promise<Values> => {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) throw new Problem(400)
  const data = await c.req.formData().catch(() => {
    throw new Problem(400)
  })
  const values: Values = {}
  for (const key of new Set(data.keys())) {
    const all = data.getAll(key).filter((value): value is string => typeof value === 'string')
    const texts = all.map(withPlainLineEndings)
    if (texts.length > 0) values[key] = texts.length === 1 ? (texts[0] as string) : texts
  }
  return values
}

export const textOf = (values: Values, field: string): string => {
  const value = values[field]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

export const textsOf = (values: Values, field: string): string[] => {
  const value = values[field]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** A form that begins with the municipality named in its address (?kommun=…), where it names one. */
export const placeAsked = (c: HonoContext): Values => {
  const place = municipalityBySlug(c.req.query('kommun') ?? '')
  return place ? { municipality: place.code } : {}
}

/** A field of boxes of which none, one or several are ticked. */
export const several = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(type))

/** A field that may be left empty: null then. */
export const orEmpty = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), type]))

/** A time of day: "18:00", "18.00", "9:30" or "18" as HH:MM. */
export const clockTime = (message: string) =>
  z
    .string(message)
    .trim()
    .regex(/^([01]?\d|2[0-3])([:.][0-5]\d)?$/, message)
    .transform((value) => (/[:.]/.test(value) ? value.replace('.', ':') : `${value}:00`).padStart(5, '0'))

export type Checked<T> = { ok: true; data: T } | { ok: false; errors: FieldError[] }

/** Validates what was typed: every field's first error, each with the key of its message. */
export const check = <T>(schema: z.ZodType<T>, values: Values): Checked<T> => {
  for (const [field, value] of Object.entries(values)) {
    if ([value].flat().some(hasForbiddenCharacters))
      return { ok: false, errors: [{ field, message: 'site.error.forbidden-characters' }] }
  }
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, data: parsed.data }
  const first = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!first.has(field))
      first.set(
        field,
        issue.message.includes('.') && !issue.message.includes(' ') ? issue.message : 'site.error.not-valid',
      )
  }
  return { ok: false, errors: [...first].map(([field, message]) => ({ field, message })) }
}

/** An uploaded file with the name it had; undefined when none was chosen. */
export const readUpload = async (
  c: HonoContext,
  field: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> => {
  const data = await c.req.formData().catch(() => {
    throw new Problem(400)
  })
  const file = data.get(field)
  if (!(file instanceof File) || file.size === 0) return undefined
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** The bytes of an uploaded file; undefined when none was chosen. */
export const readFile = async (c: HonoContext, field: string): Promise<Uint8Array | undefined> =>
  (await readUpload(c, field))?.bytes

/** The bytes of each file chosen in one field; none when none was. */
export const readFiles = async (c: HonoContext, field: string): Promise<Uint8Array[]> => {
  const data = await c.req.formData().catch(() => {
    throw new Problem(400)
  })
  const files = data.getAll(field).filter((file): file is File => file instanceof File && file.size > 0)
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
}

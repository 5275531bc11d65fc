import { createHmac, timingSafeEqual } from 'node:crypto'
import { LANGUAGES, type Language, pathIn } from '~/kernel/language'
import { type Config, keyFor } from '~/platform/config'

/** What shows that somebody has had a letter of this list's to this recipient: made again when needed, stored nowhere. */
export const letterKey = (config: Config, id: string): string =>
  createHmac('sha256', keyFor(config, 'newsletter')).update(id).digest('base64url').slice(0, 24)

export const isLetterKey = (config: Config, id: string, key: string): boolean => {
  const [right, given] = [Buffer.from(letterKey(config, id)), Buffer.from(key)]
  return right.length === given.length && timingSafeEqual(right, given)
}

const at = (config: Config, language: Language, path: string): string =>
  config.publicUrl + pathIn(language, path)

export const confirmUrl = (config: Config, language: Language, token: string): string =>
  at(config, language, `/nyhetsbrev/ja/${token}`)

export const wishPath = (config: Config, id: string): string =>
  `/nyhetsbrev/val/${id}/${letterKey(config, id)}`

export const leavePath = (config: Config, id: string): string =>
  `/nyhetsbrev/sluta/${id}/${letterKey(config, id)}`

export const wishUrl = (config: Config, language: Language, id: string): string =>
  at(config, language, wishPath(config, id))

export const leaveUrl = (config: Config, language: Language, id: string): string =>
  at(config, language, leavePath(config, id))

/** The same in every language a letter may have been in. */
export const leaveUrls = (config: Config, id: string): string[] =>
  LANGUAGES.map((language) => leaveUrl(config, language, id))

const named = (config: Config, use: string, email: string): Buffer =>
  createHmac('sha256', keyFor(config, use)).update(email.toLowerCase()).digest()

/** A name for an address under which it can be counted and not be read. */
export const countedName = (config: Config, email: string): string =>
  named(config, 'newsletter-count', email).toString('base64url')

/** A name for an address under which it can be known again and not be read. */
export const suppressedName = (config: Config, email: string): Buffer =>
  named(config, 'newsletter-suppressed', email)

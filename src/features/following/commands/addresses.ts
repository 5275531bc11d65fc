import { createHmac, timingSafeEqual } from 'node:crypto'
import { LANGUAGES, type Language, pathIn } from '~/kernel/language'
import { type Config, keyFor } from '~/platform/config'

/** What shows that somebody has had a letter of this follower's: made again when needed, stored nowhere. */
const stopKey = (config: Config, id: string): string =>
  createHmac('sha256', keyFor(config, 'following-stop')).update(id).digest('base64url').slice(0, 24)

export const isStopKey = (config: Config, id: string, key: string): boolean => {
  const [right, given] = [Buffer.from(stopKey(config, id)), Buffer.from(key)]
  return right.length === given.length && timingSafeEqual(right, given)
}

const at = (config: Config, language: Language, path: string): string =>
  config.publicUrl + pathIn(language, path)

export const receiptUrl = (config: Config, language: Language, code: string): string =>
  at(config, language, `/kvitto/${code}`)

export const confirmUrl = (config: Config, language: Language, token: string): string =>
  at(config, language, `/folj/brev/${token}`)

export const stopUrl = (config: Config, language: Language, id: string): string =>
  at(config, language, `/folj/sluta/${id}/${stopKey(config, id)}`)

/** The same in every language a letter may have been in. */
export const stopUrls = (config: Config, id: string): string[] =>
  LANGUAGES.map((language) => stopUrl(config, language, id))

/** A name for an address under which it can be counted and not be read. */
export const countedName = (config: Config, email: string): string =>
  createHmac('sha256', keyFor(config, 'following-count')).update(email.toLowerCase()).digest('base64url')

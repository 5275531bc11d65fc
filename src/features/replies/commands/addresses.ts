import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Language, pathIn } from '~/kernel/language'
import { type Config, keyFor } from '~/platform/config'

/** What shows that somebody has had an organisation's letter: made again when needed, stored nowhere. */
const invitationKey = (config: Config, id: string): string =>
  createHmac('sha256', keyFor(config, 'invitation')).update(id).digest('base64url').slice(0, 24)

export const isInvitationKey = (config: Config, id: string, key: string): boolean => {
  const [right, given] = [Buffer.from(invitationKey(config, id)), Buffer.from(key)]
  return right.length === given.length && timingSafeEqual(right, given)
}

export const invitationPath = (config: Config, slug: string, id: string): string =>
  `/remiss/${slug}/svar/${id}/${invitationKey(config, id)}`

export const invitationUrl = (config: Config, language: Language, slug: string, id: string): string =>
  config.publicUrl + pathIn(language, invitationPath(config, slug, id))

export const receiptUrl = (config: Config, language: Language, code: string): string =>
  config.publicUrl + pathIn(language, `/remiss/kvitto/${code}`)

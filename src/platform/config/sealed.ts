import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Config, keyFor } from '.'

const keyOf = (config: Pick<Config, 'secret'>, use: string): Buffer => Buffer.from(keyFor(config, use), 'hex')

/**
 * Seals a secret with the installation's key for one use: a copy of the database alone opens nothing,
 * and what was sealed for one use opens for no other.
 */
export const sealFor = (config: Pick<Config, 'secret'>, use: string, text: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(config, use), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** @throws when it was sealed with another key or for another use, or was changed */
export const unsealFor = (config: Pick<Config, 'secret'>, use: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(config, use), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Config, keyFor } from '~/platform/config'

const keyOf = (config: Config): Buffer => Buffer.from(keyFor(config, 'totp'), 'hex')

/** Seals a secret with the installation's key: a copy of the database alone opens nothing. */
export const seal = (config: Config, text: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(config), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

export const unseal = (config: Config, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(config), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export const totpOf = (secret: string, email = ''): TOTP =>
  new TOTP({ issuer: 'Inspel', label: email, secret: Secret.fromBase32(secret), period: 30, digits: 6 })

/** The time step whose code was typed, at most one step off; null when none. */
export const totpStep = (secret: string, token: string, now: Date): number | null => {
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta
}

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

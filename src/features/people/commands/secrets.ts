import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Config } from '~/platform/config'
import { sealFor, unsealFor } from '~/platform/config/sealed'

export const seal = (config: Config, text: string): string => sealFor(config, 'totp', text)
export const unseal = (config: Config, sealed: string): string => unsealFor(config, 'totp', sealed)

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

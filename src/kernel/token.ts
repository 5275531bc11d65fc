import { createHash, randomBytes } from 'node:crypto'

/** A secret part of an address: 192 random bits. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is stored of a token. So many random bits need no salt; the purpose keeps one kind from opening another. */
export const hashToken = (token: string, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}:${token}`).digest()

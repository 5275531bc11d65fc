import { createHash } from 'node:crypto'

/**
 * A short mark of what a page showed when it was opened. A form carries it along: if it differs when the form is
 * sent, somebody else has changed the same thing meanwhile.
 */
export const stampOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)

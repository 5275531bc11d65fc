import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Face } from './page'

const FILES: Record<Face, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

export const fontPath = (face: Face): string => createRequire(import.meta.url).resolve(FILES[face])

const read = new Map<Face, Buffer>()

/** Source Sans 3 whole, from its package: it has the letters of all six languages. Read once. */
export const fontFile = (face: Face): Buffer => {
  const earlier = read.get(face)
  if (earlier) return earlier
  const bytes = readFileSync(fontPath(face))
  read.set(face, bytes)
  return bytes
}

/** Joiners and selectors that only make sense to a font that draws pictures. */
const UNSEEN = /[\u200b-\u200f\u2060]|\p{Variation_Selector}/gu
const CONTROL = /[\p{Cc}\p{Cs}]/gu

/**
 * The text as the font can set it: letters and their marks as one sign, and an empty square for a sign that the
 * font lacks, so that the reader sees that something stood there.
 */
export const settable = (text: string, has: (codePoint: number) => boolean): string => {
  const whole = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
  return [...whole]
    .map((sign) => (sign === '\n' ? sign : has(sign.codePointAt(0) ?? 0) ? sign : '□'))
    .join('')
    .replace(CONTROL, (sign) => (sign === '\n' ? sign : ''))
}

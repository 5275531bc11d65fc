import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { expect, test } from 'vitest'

const LETTERS = 'áčđŋšŧž ÁČĐŊŠŦŽ ńŃ åäö ÅÄÖ 0123456789 –”'
const font = (name: string) => create(readFileSync(`src/ui/fonts/source-sans-${name}.woff2`))
const tokens = readFileSync('src/ui/tokens.css', 'utf8')

/** Whether a browser would ask the font for the letter: its unicode-range in the style sheet. */
const isAskedFor = (name: string, letter: string): boolean => {
  const range = tokens.match(new RegExp(`source-sans-${name}[^}]*unicode-range:([^;]*)`))?.[1] ?? ''
  const point = letter.codePointAt(0) ?? 0
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].some(
    ([, from = '', to = from]) => Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16),
  )
}

test("every letter of the six languages is drawn by the site's own font, none by another", () => {
  const fonts = { latin: font('latin'), nord: font('nord') }
  const missing = [...LETTERS].filter((letter) => {
    const name = (['latin', 'nord'] as const).find((one) => isAskedFor(one, letter))
    if (!name) return true
    const glyph = fonts[name].glyphForCodePoint(letter.codePointAt(0) ?? 0)
    return glyph.id === 0 || (letter !== ' ' && glyph.path.commands.length === 0)
  })
  expect(missing).toEqual([])
})

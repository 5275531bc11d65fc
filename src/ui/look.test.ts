import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { ContourLines, publicCss } from '~/ui'

const tokensCss = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const tokensIn = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]))

const [lightCss = '', darkCss = ''] = tokensCss.split('@media screen and (prefers-color-scheme: dark)')
const light = tokensIn(lightCss)
const dark = new Map([...light, ...tokensIn(darkCss.split('@media (forced-colors')[0] ?? '')])

/** WCAG 2.2: relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const SURFACES = ['sno', 'is', 'dis']
const across = (fronts: string[], grounds: string[]) =>
  fronts.flatMap((front) => grounds.map((ground): [string, string] => [front, ground]))

const TEXT: [string, string][] = [
  ...across(['natt', 'skiffer', 'fjall', 'fjall-hover', 'besokt', 'skog', 'jarn'], SURFACES),
  ...across(['natt', 'fjall'], ['skog-yta', 'jarn-yta', 'hjortron-yta']),
  ['jarn', 'jarn-yta'],
  ['skog', 'skog-yta'],
  ['on-fjall', 'fjall'],
  ['on-fjall', 'fjall-hover'],
  ['on-hjortron', 'hjortron'],
  ['on-k0', 'k0'],
  ['on-k0', 'k1'],
  ['on-k2', 'k2'],
  ['on-k3', 'k3'],
]
/** Borders of controls, shapes that say something, the colours of charts. */
const CONTROLS: [string, string][] = [
  ...across(['kant', 'fjall', 'jarn', 'skog'], SURFACES),
  ...across(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'], ['sno']),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  const of = (name: string): string => {
    const hex = tokens.get(name)
    if (!hex) throw new Error(`no token --${name}`)
    return hex
  }
  test.each(TEXT)('%s on %s can be read (4.5:1)', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(CONTROLS)('%s on %s can be made out (3:1)', (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('the style sheet of a public page stays within 12 kB', () => {
  expect(gzipSync(publicCss).length).toBeLessThanOrEqual(12 * 1024)
})

test('the hills of each municipality are its own, and under 2 kB', () => {
  const drawn = MUNICIPALITY_CODES.map((seed) => String(ContourLines({ seed })))
  expect(new Set(drawn).size).toBe(14)
  for (const svg of drawn) expect(svg.length).toBeLessThan(2048)
  expect(String(ContourLines({ seed: '2584' }))).toBe(String(ContourLines({ seed: '2584' })))
})

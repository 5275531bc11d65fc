import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { kappaPerCode, type Measured, nominalAlpha, setAlpha } from '~/kernel/agreement'

const FOLDER = 'docs/gold'
const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(FOLDER, name)), { columns: true, skip_empty_lines: true })
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')

const codes = rows('codebook.csv').map(({ code }) => code ?? '')
const texts = rows('texts.csv')
const coded = ['coder-1.csv', 'coder-2.csv'].map(
  (name) =>
    new Map(
      rows(name).map(({ id, codes: set }) => [id ?? '', new Set((set ?? '').split(';').filter(Boolean))]),
    ),
)
const both = texts.map(({ id }) => coded.map((one) => one.get(id ?? '') ?? null))
const told = ({ value, interval }: Measured): string =>
  `${value?.toFixed(2)} (${interval?.low.toFixed(2)} to ${interval?.high.toFixed(2)})`

test('every text is coded by both, with codes of the codebook alone', () => {
  expect(texts.length).toBeGreaterThanOrEqual(400)
  expect(new Set(texts.map(({ text }) => text?.toLowerCase())).size).toBe(texts.length)
  for (const one of coded) {
    expect([...one.keys()]).toEqual(texts.map(({ id }) => id))
    for (const set of one.values()) expect([...set].filter((code) => !codes.includes(code))).toEqual([])
  }
})

test('the agreement that its page tells is the one its files give', () => {
  const masi = setAlpha(both, 'masi', { seed: 1 })
  const jaccard = setAlpha(both, 'jaccard', { seed: 1 })
  const kappas = kappaPerCode(
    both.map(([a, b]) => [a ?? null, b ?? null] as const),
    codes,
    { seed: 1 },
  )
  const lines = [
    `| all codes, sets, MASI distance | ${told(masi)} |`,
    `| all codes, sets, Jaccard distance | ${told(jaccard)} |`,
    `| the very same set on a text | ${((masi.same ?? 0) * 100).toFixed(0)} % |`,
    ...codes.map((code) => {
      const cells = both.map((sets) => sets.map((set) => (set ? String(set.has(code)) : null)))
      return `| \`${code}\` | ${told(nominalAlpha(cells, { seed: 1 }))} | ${told(kappas.get(code) as Measured)} |`
    }),
  ]
  for (const line of lines) expect(readme, `docs/gold/README.md lacks:\n${lines.join('\n')}`).toContain(line)
})

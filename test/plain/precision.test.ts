import { beforeAll, expect, test } from 'vitest'
import { check, loadSpelling, partsOf, type Spelling } from '~/features/plain'
import { MARKED } from './corpus'

let spelling: Spelling
beforeAll(async () => {
  spelling = await loadSpelling()
})

interface Score {
  right: number
  wrong: string[]
  missed: string[]
}

/** A rule may warn only when four of five of its findings are ones an editor would make. */
const scores = (): Map<string, Score> => {
  const byRule = new Map<string, Score>()
  const of = (rule: string): Score => {
    const score = byRule.get(rule) ?? { right: 0, wrong: [], missed: [] }
    byRule.set(rule, score)
    return score
  }
  for (const { text, expected } of MARKED) {
    const found = check(partsOf(text), { spelling, language: 'sv' }).findings.map(({ rule, start, end }) => ({
      rule,
      words: text.slice(start, end),
    }))
    const isSame = (one: { rule: string; words: string }, other: { rule: string; words: string }) =>
      one.rule === other.rule && (one.words === other.words || one.words.startsWith(other.words))
    for (const one of found) {
      if (expected.some((mark) => isSame(one, mark))) of(one.rule).right++
      else of(one.rule).wrong.push(`${one.words} < ${text}`)
    }
    for (const mark of expected) {
      if (!found.some((one) => isSame(one, mark))) of(mark.rule).missed.push(`${mark.words} < ${text}`)
    }
  }
  return byRule
}

test('there are two hundred sentences at least, half of them with nothing to find', () => {
  expect(MARKED.length).toBeGreaterThanOrEqual(200)
  expect(MARKED.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(90)
})

test('each rule is right in four of five, and finds four of five of what an editor would', () => {
  const table = [...scores()].map(([rule, { right, wrong, missed }]) => ({
    rule,
    precision: Number((right / Math.max(1, right + wrong.length)).toFixed(2)),
    recall: Number((right / Math.max(1, right + missed.length)).toFixed(2)),
    right,
    wrong,
    missed,
  }))
  console.table(table.map(({ rule, precision, recall, right }) => ({ rule, precision, recall, right })))
  for (const { rule, precision, recall, wrong, missed } of table) {
    expect(precision, `${rule} wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(0.8)
    expect(recall, `${rule} missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(0.8)
  }
})

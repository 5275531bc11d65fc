import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadSpelling } from '~/features/plain'
import { startingTerms } from '../schema'
import { explain, firstUses, formsOf, matcher, unexplained } from '.'
import gold from './gold.json'

const terms = startingTerms().map(({ slug, ...term }) => ({ ...term, id: slug }))
const { accepts } = await loadSpelling()
const match = matcher(terms, accepts)
const slugs = new Set(terms.map(({ id }) => id))

test('our own cases: none missed, at most two false', () => {
  const missed: string[] = []
  const wrong: string[] = []
  for (const { text, hits } of gold) {
    const wanted = hits.map(({ surface, term }) => `${surface} = ${term}`)
    for (const { term } of hits) expect(slugs).toContain(term)
    const found = match(text).map(({ surface, termId }) => `${surface} = ${termId}`)
    missed.push(...wanted.filter((one) => !found.includes(one)).map((one) => `${text}: ${one}`))
    wrong.push(...found.filter((one) => !wanted.includes(one)).map((one) => `${text}: ${one}`))
  }
  const counts = [`${gold.length} cases`, `${missed.length} missed`, `${wrong.length} false`]
  process.stdout.write(`glossary: ${counts.join(', ')}\n`)
  expect(gold.length).toBeGreaterThanOrEqual(100)
  expect(missed).toEqual([])
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2)
})

const pieces = fc.constantFrom(
  'RUS',
  'RUS:en',
  'regional',
  'utvecklingsstrategi',
  'inspel',
  '-',
  ':',
  ' ',
  '\n',
  '\u00AD',
  '\u0308',
  'Interreg',
  'Aurora',
  's',
  '(',
  'aktörer',
  '😀',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
)

test('in any text the hits lie within it, in order, and say what stands there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0
      for (const { start, end, surface, termId } of match(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(surface).toBe(text.slice(start, end))
        expect(slugs).toContain(termId)
        before = end
      }
    }),
  )
})

test('a text taken apart is the same text, and each term is explained once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = explain(text, match(text), new Set())
      expect(parts.map((part) => part.text).join('')).toBe(text)
      const told = parts.flatMap((part) => part.termId ?? [])
      expect(new Set(told).size).toBe(told.length)
      expect(unexplained(parts, match(text))).toEqual([])
    }),
  )
})

test('a long text without spaces is read in good time', () => {
  expect(match('a-'.repeat(50_000))).toEqual([])
  expect(match('\u00AD'.repeat(100_000))).toEqual([])
  expect(match('aktör'.repeat(20)).length).toBeLessThanOrEqual(1)
})

test.each([
  ['utlysning', 'en-ar', ['utlysning', 'utlysningen', 'utlysningar', 'utlysningarnas']],
  ['strategi', 'en-er', ['strategin', 'strategier', 'strategierna']],
  ['indikator', 'en-er', ['indikatorn', 'indikatorer']],
  ['regionalt ansvar', 'ett-0', ['regionalt ansvar', 'regionala ansvaret', 'regionala ansvarets']],
  ['område', 'ett-n', ['området', 'områden', 'områdena']],
  ['ägare', 'are', ['ägaren', 'ägarna', 'ägarnas']],
  ['summa', 'an', ['summan', 'summor', 'summorna']],
  ['studie', 'ie', ['studien', 'studier', 'studierna']],
  ['Övre Norrland', 'fixed', ['Övre Norrland', 'Övre Norrlands']],
] as const)('%s is inflected as %s', (lemma, declension, some) => {
  expect(formsOf(lemma, declension)).toEqual(expect.arrayContaining([...some]))
})

const uses = (text: string) => {
  const hits = match(text)
  return firstUses([{ text }], hits).map(({ termId, explained }) => [termId, explained])
}

test('what the author explains in brackets or in words is explained, a short name in brackets is not', () => {
  expect(uses('Vi har en utlysning (en tid då det går att söka pengar).')).toEqual([['utlysning', true]])
  expect(uses('Vi har medfinansiering, det vill säga att andra betalar en del.')).toEqual([
    ['medfinansiering', true],
  ])
  expect(uses('Vår regionala utvecklingsstrategi (RUS) är klar.')).toEqual([
    ['regional-utvecklingsstrategi', false],
  ])
  expect(uses('En utlysning kommer. Utlysningen (en tid för ansökan) är kort.')).toEqual([
    ['utlysning', false],
  ])
})

test('an exception and an exact term keep compounds out, the term itself stays', () => {
  const own = matcher(
    [
      { id: 'a', forms: ['bilen'], exact: true },
      { id: 'b', forms: ['vägen'], exceptions: ['*järn*'] },
    ],
    accepts,
  )
  expect(own('bilen lastbilen vägen järnvägen')).toHaveLength(2)
})

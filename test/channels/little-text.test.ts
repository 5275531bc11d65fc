import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeLittle, readLittle, unescapeLittle } from '~/features/channels/adapters/linkedin/little'
import { shownText } from '../lib/contract'

const tricky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'\\|{}@[]()<>#*_~ aå1\n'.split(''), 'https://a.se/x_y', '#ord') }),
)

test('what is escaped reads the same again, and is shown whole', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      expect(unescapeLittle(escapeLittle(text))).toBe(text)
      expect(readLittle(escapeLittle(text))).toBe(text)
      expect(shownText(escapeLittle(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('addresses are left alone', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      fc.pre(!/[()*|{}[\]<>\\]/.test(address))
      expect(escapeLittle(`Läs (mer): ${address} nu`)).toBe(`Läs \\(mer\\): ${address} nu`)
    }),
  )
})

test.each([
  ['#Norrbotten och #åäö', '#Norrbotten och #åäö'],
  ['C# och a#b', 'C\\# och a\\#b'],
  ['#1 av 3', '\\#1 av 3'],
  ['(se https://a.se/b_c)', '\\(se https://a.se/b_c\\)'],
  ['en @mention[x](y)', 'en \\@mention\\[x\\]\\(y\\)'],
])('%s', (text, escaped) => expect(escapeLittle(text)).toBe(escaped))

test('words as LinkedIn hands them back read as they were written', () => {
  expect(readLittle('{hashtag|\\#|inspel} \\(ja\\) @[Region Norrbotten](urn:li:organization:1)')).toBe(
    '#inspel (ja) Region Norrbotten',
  )
})

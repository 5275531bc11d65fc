import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf, THREAD_MAX } from '../../domain'
import { partsOf } from './compose'
import { facetsOf } from './facets'
import { newKey, partKey, placeOf, timeOf } from './keys'
import { fits, split } from './split'

const at = new Date('2026-11-28T08:00:00.123Z')

test('a key is a TID that tells its moment, and the parts of a thread sort after it', () => {
  const key = newKey(at)
  expect(key).toMatch(/^[234567a-j][234567a-z]{12}$/)
  expect(timeOf(key)).toEqual(at)
  const keys = Array.from({ length: THREAD_MAX }, (_, index) => partKey(key, index))
  expect(keys[0]).toBe(key)
  expect(new Set(keys).size).toBe(THREAD_MAX)
  expect(keys.toSorted()).toEqual(keys)
})

test('a post is known by its id, by its public link, and by nothing else', () => {
  const place = { owner: 'did:plc:abc', key: '3kps4z7ve6hg2' }
  expect(placeOf({ id: 'at://did:plc:abc/app.bsky.feed.post/3kps4z7ve6hg2' })).toEqual(place)
  expect(placeOf({ id: 'https://bsky.app/profile/region.se/post/3kps4z7ve6hg2?x=1' })).toEqual({
    ...place,
    owner: 'region.se',
  })
  for (const id of [
    '',
    'https://bsky.app/profile/region.se',
    'at://did:plc:abc/app.bsky.feed.like/3kps4z7ve6hg2',
  ])
    expect(placeOf({ id }), id).toBeUndefined()
})

const shownIn = (text: string) =>
  facetsOf(text).map(({ index, features: [feature] }) => [
    Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
    'uri' in feature ? feature.uri : 'tag' in feature ? feature.tag : feature.did,
  ])

test('links and topics are found where a reader sees them, and nothing else is taken for one', () => {
  expect(shownIn('Åsa: https://a.example/å?b=1#c, (se norrbotten.se/nyheter). #Övertorneå! nr #1')).toEqual([
    ['https://a.example/å?b=1#c', 'https://a.example/å?b=1#c'],
    ['norrbotten.se/nyheter', 'https://norrbotten.se/nyheter'],
    ['#Övertorneå', 'Övertorneå'],
  ])
  expect(shownIn('t.ex. kl.18 i punkt.så anna@region.se region.sepia #️⃣ 👩‍🌾.se')).toEqual([])
})

const letters = fc.string({
  unit: fc.constantFrom('a', 'å', 'é', 'Ö', '👩‍🌾', '🚌'),
  minLength: 1,
  maxLength: 12,
})
const words = fc.tuple(letters, fc.constantFrom('', '.', '!', '?', ',')).map(([word, end]) => word + end)

test('whatever the text, no word of a thread is lost, no part is too long and none is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, fc.constantFrom(' ', '\n', '\n\n', '\r\n')), { maxLength: 300, size: 'max' }),
      (said) => {
        const text = said.flat().join('')
        const parts = split(text)
        if (!parts) {
          // All but the last post are full but for one word.
          expect(lengthOf(text) / 300 + Buffer.byteLength(text) / 3000).toBeGreaterThan(THREAD_MAX - 0.5)
          return
        }
        expect(parts.length).toBeLessThanOrEqual(THREAD_MAX)
        expect(parts.every(fits)).toBe(true)
        expect(parts.join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/))
        if (text.trim()) expect(parts.every((part) => part.trim() === part && part !== '')).toBe(true)
      },
    ),
    { endOnFailure: true },
  )
})

test('a thread is cut after paragraphs, else sentences, else words; many emoji are too many bytes', () => {
  const sentence = 'Det här är en mening som är precis så lång som den är. '
  const paragraph = sentence.repeat(3).trim()
  expect(split(`${paragraph}\n\n${paragraph}`)).toEqual([paragraph, paragraph])
  expect(split(sentence.repeat(6))).toEqual([sentence.repeat(5).trim(), sentence.trim()])
  expect(split(`${'ord '.repeat(80)}`)?.map(lengthOf)).toEqual([299, 19])
  expect(fits('👩‍👩‍👧‍👧'.repeat(120))).toBe(true)
  expect(fits('👩‍👩‍👧‍👧'.repeat(121))).toBe(false)
  expect(split('å'.repeat(300))).toEqual(['å'.repeat(300)])
  expect(split('å'.repeat(301))).toBeUndefined()
})

const link = { url: 'https://region.example/nyheter/en-lang-adress', title: 'Rubrik', description: 'Ingress' }
const picture = { bytes: Buffer.alloc(1), mime: 'image/jpeg', width: 1, height: 1, alt: 'Alt' } as const
const under = (text: string, withPicture: boolean) =>
  partsOf({ text, language: 'sv', link, picture: withPicture ? picture : null })?.map((part) => [
    part.under,
    part.text.endsWith('…'),
  ])

test('the page is one press away, whatever stands under the post', () => {
  expect(under('Kort', false)).toEqual([['card', false]])
  expect(under('Kort', true)).toEqual([['picture', true]])
  expect(under(`Kort ${link.url}`, true)).toEqual([['picture', false]])
  // No room for the address.
  expect(under(`${'ord '.repeat(74)}slut`, true)).toEqual([
    ['picture', false],
    ['card', true],
  ])
  expect(under('ord '.repeat(100), true)).toEqual([
    ['picture', false],
    ['card', false],
  ])
  expect(under('ord '.repeat(1000), true)).toBeUndefined()
})

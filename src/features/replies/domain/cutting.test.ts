import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coverage,
  fragmentsOf,
  inPercent,
  likelyMasks,
  MASK,
  overlap,
  paragraphSpans,
  readInvitations,
  replyText,
  type Span,
  shownPart,
  spanToCut,
  uncutOf,
} from '.'
import { linesAsText, withoutFurniture } from './pdf-lines'

const TEXT = 'Hej!\n\nTågen ska gå i tid. Bussen ska vänta.\n\n\nVi avstyrker  broar.'
const part = (words: string): Span => ({
  startsAt: TEXT.indexOf(words),
  endsAt: TEXT.indexOf(words) + words.length,
})
const said = ({ startsAt, endsAt }: Span) => TEXT.slice(startsAt, endsAt)

test('a text is its paragraphs, by where they stand', () => {
  expect(paragraphSpans(TEXT).map(said)).toEqual([
    'Hej!',
    'Tågen ska gå i tid. Bussen ska vänta.',
    'Vi avstyrker  broar.',
  ])
})

test('what is chosen becomes one part; only some of its words where they are written', () => {
  const [first, second, third] = paragraphSpans(TEXT) as [Span, Span, Span]
  const cut = (spans: Span[], words = '', pieces: Span[] = []) => spanToCut(TEXT, pieces, { spans, words })
  expect(cut([second])).toMatchObject({ ok: true, value: second })
  expect(cut([third, second])).toEqual({
    ok: true,
    value: { startsAt: second.startsAt, endsAt: third.endsAt },
  })
  expect(cut([second], 'Bussen ska\nvänta.')).toEqual({ ok: true, value: part('Bussen ska vänta.') })
  expect(cut([third], 'avstyrker broar')).toEqual({ ok: true, value: part('avstyrker  broar') })
  expect(cut([])).toEqual({ ok: false, reason: 'nothing_chosen' })
  const all = { startsAt: first.startsAt, endsAt: third.endsAt }
  expect(cut([first, third]), 'all between the first and the last').toEqual({ ok: true, value: all })
  expect(cut([first, third], '', [second])).toEqual({ ok: false, reason: 'not_in_a_row' })
  expect(cut([first], 'Bussen')).toEqual({ ok: false, reason: 'words_not_there' })
  expect(cut([second], '', [part('Bussen ska vänta.')])).toEqual({ ok: false, reason: 'overlap' })
})

test('what is left of a half cut paragraph can still be chosen', () => {
  const pieces = [part('Tågen ska gå i tid.')]
  expect(uncutOf(TEXT, pieces).map(said)).toEqual(['Hej!', 'Bussen ska vänta.', 'Vi avstyrker  broar.'])
  const shown = fragmentsOf(TEXT, pieces).map(({ paragraph, piece }) => [paragraph, piece !== null])
  expect(shown).toEqual([
    [1, false],
    [2, true],
    [2, false],
    [3, false],
  ])
})

test('whatever is cut in whatever order: no two parts overlap, nothing is lost, all is all', () => {
  const texts = fc
    .array(fc.stringMatching(/^[a-zåäö .]{1,30}$/), { minLength: 1, maxLength: 8 })
    .map((all) => all.join('\n\n'))
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(300), fc.nat(60)), { maxLength: 12 }),
      (text, wishes: [number, number][]) => {
        const pieces: Span[] = []
        let before = coverage(text, pieces)
        for (const [startsAt, length] of wishes) {
          const cut = spanToCut(text, pieces, {
            spans: [{ startsAt, endsAt: startsAt + length }],
            words: '',
          })
          if (cut.ok) pieces.push(cut.value)
          const share = coverage(text, pieces)
          expect(share >= before).toBe(true)
          before = share
        }
        for (const [nth, one] of pieces.entries())
          for (const other of pieces.slice(nth + 1)) expect(overlap(one, other)).toBe(false)
        const letters = (all: Span[]) =>
          all.map((span) => text.slice(span.startsAt, span.endsAt).replace(/\s/g, '')).join('')
        const inOrder = fragmentsOf(text, pieces)
        expect(letters(inOrder)).toBe(text.replace(/\s/g, ''))
        expect(uncutOf(text, pieces).length === 0).toBe(coverage(text, pieces) === 1)
        const rest = uncutOf(text, pieces)
        expect(coverage(text, [...pieces, ...rest])).toBe(1)
      },
    ),
    { seed: 2040 },
  )
})

test('it is never said to be all before it is', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(inPercent)).toEqual([0, 1, 50, 99, 100])
})

test('answers and free text make one text, and each part knows its question', () => {
  const { text, sections } = replyText(
    [
      { questionId: 'a', text: ' Ja ' },
      { questionId: 'b', text: '  ' },
    ],
    'Fritt',
  )
  expect(text).toBe('Ja\n\nFritt')
  expect(sections).toEqual([
    { questionId: 'a', startsAt: 0, endsAt: 2 },
    { questionId: null, startsAt: 4, endsAt: 9 },
  ])
})

test('words that are not shown are gone everywhere, also where a part holds half of them', () => {
  const text = 'Ring Kim Ek på 0920-12 34 56 eller kim.ek@kommun.example. Kim Ek svarar.'
  const masks = [...likelyMasks(text), 'Kim Ek']
  expect(likelyMasks(text)).toEqual(['kim.ek@kommun.example', '0920-12 34 56'])
  expect(shownPart(text, masks, { startsAt: 0, endsAt: text.length })).toBe(
    `Ring ${MASK} på ${MASK} eller ${MASK}. ${MASK} svarar.`,
  )
  expect(shownPart(text, masks, { startsAt: 9, endsAt: 20 })).toBe(`${MASK} på ${MASK}`)
  expect(shownPart(text, [], { startsAt: 0, endsAt: 4 })).toBe('Ring')
})

test('a pasted list tells by its line what could not be read', () => {
  const kindOf = (word: string) => (word === 'Kommun' ? 'municipality' : undefined)
  const { read, unread } = readInvitations(
    [
      ['Kommun A', 'a@kommun.example', 'Kommun'],
      ['', '', ''],
      ['Förening B', '', ''],
      ['C', 'fel@', 'Kommun'],
      ['kommun a', 'Kommun'],
      ['D', 'Klubb'],
      ['e@kommun.example'],
    ],
    kindOf,
  )
  expect(read).toEqual([
    { organisation: 'Kommun A', email: 'a@kommun.example', kind: 'municipality' },
    { organisation: 'Förening B', email: null, kind: 'other' },
  ])
  expect(unread).toEqual([
    { line: 4, reason: 'email' },
    { line: 5, reason: 'twice' },
    { line: 6, reason: 'kind' },
    { line: 7, reason: 'organisation' },
  ])
})

test('lines of a page become paragraphs again, without what stands on every page', () => {
  const page = (nth: number, lines: string[]) => [
    { text: `Remissvar ${nth}`, y: 800, height: 9 },
    ...lines.map((text, line) => ({ text, y: 700 - line * 13, height: 11 })),
  ]
  const pages = [
    page(1, ['Vi vill ha sam-', 'verkan om väg-', 'och spårtrafik som']),
    page(2, ['går i tid.']),
    page(3, ['Ny sida.']),
  ]
  expect(linesAsText(withoutFurniture(pages))).toBe(
    'Vi vill ha samverkan om väg- och spårtrafik som går i tid.\n\nNy sida.',
  )
})

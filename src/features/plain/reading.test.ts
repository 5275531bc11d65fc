import { expect, test } from 'vitest'
import { partsOf } from './domain'
import { sentencesOf } from './domain/sentences'
import { wordsIn } from './domain/words'

const split = (text: string, language: 'sv' | 'en' | 'fi' = 'sv') =>
  sentencesOf(text, 0, language).map((sentence) => sentence.text)

test.each([
  ['Vi har bl.a. Luleå med. Kom.', ['Vi har bl.a. Luleå med.', 'Kom.']],
  ['Se s. 12 i planen. Läs den.', ['Se s. 12 i planen.', 'Läs den.']],
  ['Kom kl. 18. Vi börjar då.', ['Kom kl. 18.', 'Vi börjar då.']],
  ['Dr. Ek talar. Sedan äter vi.', ['Dr. Ek talar.', 'Sedan äter vi.']],
  ['A. Ek skrev det. Jag läste.', ['A. Ek skrev det.', 'Jag läste.']],
  ['Ta med skor osv. Vi går långt.', ['Ta med skor osv.', 'Vi går långt.']],
  ['1. Läs frågan. 2. Svara.', ['1. Läs frågan.', '2. Svara.']],
  ['Vem bestämmer? Vi! Alla.', ['Vem bestämmer?', 'Vi!', 'Alla.']],
  ['En rad\nsom går vidare. Slut.', ['En rad\nsom går vidare.', 'Slut.']],
  ['Det kostar 3,5 kr. Per gång.', ['Det kostar 3,5 kr.', 'Per gång.']],
])('sentences end where they end: %s', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('a Finnish date does not end a sentence', () => {
  expect(split('Kokous on 5. Toukokuuta asti. Tervetuloa.', 'fi')).toEqual([
    'Kokous on 5. Toukokuuta asti.',
    'Tervetuloa.',
  ])
})

test('words are what is read as words', () => {
  const words = (text: string) => wordsIn(text).map((word) => word.text)
  expect(words('RUS:en och EU-medel, t.ex. 1,5 miljoner – "så är det"!')).toEqual([
    'RUS:en',
    'och',
    'EU-medel',
    't.ex',
    '1,5',
    'miljoner',
    'så',
    'är',
    'det',
  ])
})

test('addresses are not read as words', () => {
  const [sentence] = sentencesOf('Skriv till a@b.se eller se www.region.example/plan i dag.', 0, 'sv')
  expect(sentence?.words.map(({ text }) => text)).toEqual(['Skriv', 'till', 'eller', 'se', 'i', 'dag'])
})

test('a plain text falls into its blocks, each in its place', () => {
  const text =
    'Först det viktiga.\r\nMed två rader.\r\n\r\n## En rubrik\nSedan mer.\n- ett\n- två\n  som går vidare\n\n> Sagt av andra\n> i två rader'
  const parts = partsOf(text)
  expect(parts.map(({ kind, text: its }) => [kind, its])).toEqual([
    ['paragraph', 'Först det viktiga.\r\nMed två rader.'],
    ['heading', 'En rubrik'],
    ['paragraph', 'Sedan mer.'],
    ['item', 'ett'],
    ['item', 'två\n  som går vidare'],
    ['quote', 'Sagt av andra\n> i två rader'],
  ])
  for (const part of parts) expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text)
})

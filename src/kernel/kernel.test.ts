import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathIn, tell } from './language'
import { COUNTY_POPULATION, MUNICIPALITIES, MUNICIPALITIES_BY_NAME } from './place'
import { excerpt, freeSlug, hasForbiddenCharacters, slugify } from './plain-text'
import { formatReceiptCode, parseReceiptCode, receiptCodeFor } from './receipt-code'
import { dayInSweden, endOfDay, momentInSweden, showDate, startOfDay } from './time'

test('a receipt code survives being read aloud, written by hand and typed again', () => {
  fc.assert(
    fc.property(fc.uuid(), (key) => {
      const code = receiptCodeFor('secret', key)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/)
      expect(parseReceiptCode(` ${formatReceiptCode(code).toLowerCase()} `)).toBe(code)
      expect(parseReceiptCode(code.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(code)
    }),
  )
})

test('a receipt code with one wrong character is refused', () => {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(fc.uuid(), fc.nat(11), fc.integer({ min: 1, max: 31 }), (key, position, shift) => {
      const code = receiptCodeFor('secret', key)
      const wrong = symbols[(symbols.indexOf(code[position]!) + shift) % 32]
      const changed = code.slice(0, position) + wrong + code.slice(position + 1)
      expect(parseReceiptCode(changed)).toBeNull()
    }),
  )
})

test('a deadline ends at the last second of the day in Sweden, in winter and in summer', () => {
  expect(endOfDay('2026-11-24').toISOString()).toBe('2026-11-24T22:59:59.000Z')
  expect(endOfDay('2026-06-30').toISOString()).toBe('2026-06-30T21:59:59.000Z')
  expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(endOfDay('2026-10-25').toISOString()).toBe('2026-10-25T22:59:59.000Z')
})

test('every day of ten years begins and ends on itself', () => {
  fc.assert(
    fc.property(fc.nat(3650), (n) => {
      const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
      expect(dayInSweden(startOfDay(day))).toBe(day)
      expect(dayInSweden(endOfDay(day))).toBe(day)
      expect(dayInSweden(momentInSweden(day, '12:00:00'))).toBe(day)
    }),
  )
})

test('dates are written as each language writes them, and numerically where no translator has signed', () => {
  expect(showDate('2026-03-05', 'sv')).toBe('5 mars 2026')
  expect(showDate('2026-03-05', 'smj')).toBe('2026-03-05')
})

test('the county has its 14 municipalities in Swedish order, each on a tile of its own', () => {
  expect(MUNICIPALITIES).toHaveLength(14)
  expect(COUNTY_POPULATION).toBe(248_943)
  expect(MUNICIPALITIES_BY_NAME.at(-1)?.name).toBe('Övertorneå')
  expect(new Set(MUNICIPALITIES.map((m) => `${m.tile.col},${m.tile.row}`)).size).toBe(14)
})

test('a missing text is taken from the nearest language and says which', () => {
  expect(tell({ sv: 'hej', fi: 'hei' }, 'fit')).toEqual({ text: 'hei', lang: 'fi' })
  expect(tell({ sv: 'hej', en: 'hello' }, 'smj')).toEqual({ text: 'hej', lang: 'sv' })
  expect(pathIn('smj', '/svara')).toBe('/smj/svara')
  expect(pathIn('en', '/')).toBe('/en')
})

test('NUL and half characters are noticed, emoji and right-to-left text are not', () => {
  expect(hasForbiddenCharacters('a\u0000b')).toBe(true)
  expect(hasForbiddenCharacters('a\ud800b')).toBe(true)
  expect(hasForbiddenCharacters('hej 👩‍👩‍👧 مرحبا\n\tåäö')).toBe(false)
})

test('an excerpt never cuts a character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(excerpt(text, 20)).not.toMatch(/\p{Surrogate}/u)
    }),
  )
  expect(slugify('Vård & trygghet – nära dig!')).toBe('vard-trygghet-nara-dig')
})

test('an address that is taken gets the first free number', () => {
  expect(freeSlug('by', [])).toBe('by')
  expect(freeSlug('by', ['by', 'by-2', 'by-4'])).toBe('by-3')
})

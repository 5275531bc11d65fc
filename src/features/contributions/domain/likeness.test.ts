import { expect, test } from 'vitest'
import {
  ALIKE_FROM,
  bandsOf,
  signatureFromBytes,
  signatureOf,
  signatureToBytes,
  similarity,
} from './likeness'

const LETTER =
  'Vi kräver att kvällsbussen mellan Pajala och Kaunisvaara går igen. Utan den kan våra ungdomar inte ha ett jobb.'

const alike = (a: string, b: string) => similarity(signatureOf(a), signatureOf(b)) >= ALIKE_FROM
const meet = (a: string, b: string) => {
  const bands = bandsOf(signatureOf(a))
  return bandsOf(signatureOf(b)).some((band) => bands.includes(band))
}

test.each([
  ['in capitals and with other punctuation', LETTER.toUpperCase().replaceAll('.', ' !!!')],
  ['with a greeting first', `Hej! ${LETTER}`],
  ['with a name of a village changed', LETTER.replace('Kaunisvaara', 'Junosuando')],
  ['with a line added', `${LETTER} Tack för ordet.`],
])('the same letter %s is alike', (_, other) => {
  expect(alike(LETTER, other)).toBe(true)
  expect(meet(LETTER, other)).toBe(true)
})

test.each([
  [
    'about the same thing in own words',
    'Ungdomarna i Kaunisvaara behöver en buss på kvällen för att kunna jobba.',
  ],
  [
    'that begins the same',
    'Vi kräver att det plogas på gångvägen till skolan före klockan sju varje vardag.',
  ],
  ['short', 'Buss'],
])('an inspel %s is not', (_, other) => {
  expect(alike(LETTER, other)).toBe(false)
})

test('short texts, signs alone and writing without letters of ours are told apart', () => {
  expect(alike('Fler bussar', 'fler bussar!')).toBe(true)
  expect(alike('Fler bussar', 'Färre bilar')).toBe(false)
  expect(alike('!!!', '???')).toBe(false)
  expect(alike('👍', '👍')).toBe(true)
  expect(alike('الحافلة المسائية', 'المزيد من الضوء')).toBe(false)
})

test('a signature comes back from the database as it was', () => {
  const signature = signatureOf(LETTER)
  expect(signatureFromBytes(signatureToBytes(signature))).toEqual(signature)
  for (const band of bandsOf(signature)) expect(Math.abs(band)).toBeLessThanOrEqual(2 ** 31)
})

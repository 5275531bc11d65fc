import { isDay } from '~/kernel/time'

const SPACES = /[\s\u00a0\u202f]/g
const CURRENCY = /^(?:sek|kr)|(?:sek|kr|kronor|:-)\.?$/gi

/**
 * An amount as people here write it, in whole kronor: "1 234 567,50 kr", "1.234.567", "42000". Undefined where it is
 * none, or where it could be read in two ways: "1.234" and "1,234".
 */
export const amountWritten = (typed: string): number | undefined => {
  const plain = typed.replace(SPACES, '').replace(CURRENCY, '').replace(/:-$/, '')
  const whole = plain.match(/^(\d{1,3}(?:\.\d{3}){2,}|\d+)(?:,(\d{1,2}))?$/)
  const pointed = plain.match(/^(\d+)\.(\d{1,2})$/)
  const [, kronor, ore = '0'] = whole ?? pointed ?? []
  if (kronor === undefined) return undefined
  const amount = Math.round(Number(`${kronor.replaceAll('.', '')}.${ore}`))
  return Number.isSafeInteger(amount) ? amount : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const asDay = (year = '', month: string | number = '', date = ''): string | undefined => {
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** A day as people here write it: "2026-05-12", "20260512", "12/5 2026", "12.5.2026", "12 maj 2026". */
export const dayWritten = (typed: string): string | undefined => {
  const text = typed.trim().toLowerCase()
  const yearFirst =
    text.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/) ?? text.match(/^(\d{4})(\d{2})(\d{2})$/)
  if (yearFirst) return asDay(yearFirst[1], yearFirst[2], yearFirst[3])
  const dateFirst = text.match(/^(\d{1,2})[/.](\d{1,2})[/. ]\s*(\d{4})$/)
  if (dateFirst) return asDay(dateFirst[3], dateFirst[2], dateFirst[1])
  const [, date, name = '', year] = text.match(/^(?:den )?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})$/u) ?? []
  const month = MONTHS.indexOf(name) + 1
  return month > 0 ? asDay(year, month, date) : undefined
}

/** Kronor per inhabitant, to the krona. */
export const perInhabitant = (amountSek: number, population: number): number =>
  population > 0 ? Math.round(amountSek / population) : 0

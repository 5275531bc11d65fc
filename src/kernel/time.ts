import { INTL_LOCALES, type Language } from './language'

/** Where "today" comes from; tests give another one. */
export interface Clock {
  now(): Date
}
export const systemClock: Clock = { now: () => new Date() }

const ZONE = 'Europe/Stockholm'
const DAY_MS = 86_400_000

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const wallClock = (at: Date): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]))

/** The calendar day in Sweden at a moment, as YYYY-MM-DD. */
export const dayInSweden = (at: Date): string => {
  const w = wallClock(at)
  return `${w['year']}-${w['month']}-${w['day']}`
}

/** Whether a text is a calendar day that exists, as YYYY-MM-DD, in a year that somebody can mean: 1000 to 2999. */
export const isDay = (typed: string): boolean =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(typed) &&
  !Number.isNaN(Date.parse(`${typed}T12:00:00Z`)) &&
  new Date(`${typed}T12:00:00Z`).toISOString().slice(0, 10) === typed

/** The moment a wall clock in Sweden shows `day` (YYYY-MM-DD) and `time` (HH:MM:SS); summer time is followed. */
export const momentInSweden = (day: string, time = '00:00:00'): Date => {
  const asUtc = Date.parse(`${day}T${time}Z`)
  const w = wallClock(new Date(asUtc))
  const shown = Date.parse(
    `${w['year']}-${w['month']}-${w['day']}T${w['hour']}:${w['minute']}:${w['second']}Z`,
  )
  const guess = new Date(asUtc - (shown - asUtc))
  const again = wallClock(guess)
  const shownAgain = Date.parse(
    `${again['year']}-${again['month']}-${again['day']}T${again['hour']}:${again['minute']}:${again['second']}Z`,
  )
  return new Date(guess.getTime() + (asUtc - shownAgain))
}

/** A moment as the wall clock in Sweden shows it, with how far that is from UTC: "2026-12-03T18:00:00+01:00". */
export const withOffset = (at: Date): string => {
  const w = wallClock(at)
  const shown = `${w['year']}-${w['month']}-${w['day']}T${w['hour']}:${w['minute']}:${w['second']}`
  const hours = Math.round((Date.parse(`${shown}Z`) - at.getTime()) / 3_600_000)
  return `${shown}+${String(hours).padStart(2, '0')}:00`
}

const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** A time of day as typed, "8.30" or "08:30", as HH:MM:SS; eight o'clock where none is, undefined where it is none. */
export const morningOr = (typed: string): string | undefined => {
  const [, hour, minute] = CLOCK.exec(typed.trim() || '8.00') ?? []
  return hour && minute && `${hour.padStart(2, '0')}:${minute}:00`
}

export const startOfDay = (day: string): Date => momentInSweden(day, '00:00:00')
/** Deadlines end when the day does, in Sweden. */
export const endOfDay = (day: string): Date => momentInSweden(day, '23:59:59')

/** A calendar day so many days after another; fewer than none is before it. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The same day so many months later; the month's last where it has no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const daysBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / DAY_MS)

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const format = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}${JSON.stringify(options)}`
  let found = dateFormats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(INTL_LOCALES[language], { timeZone: ZONE, ...options })
    dateFormats.set(key, found)
  }
  return found
}

/**
 * Whether somebody who knows the language has signed the dates that Intl writes in it. Intl has Northern Sami
 * months, and would lend them to Lule Sami; it has no meänkieli at all.
 */
const DATES_SIGNED: Record<Language, boolean> = {
  sv: true,
  en: true,
  fi: true,
  fit: false,
  se: false,
  smj: false,
}

/** "24 november 2026". Languages whose month names no translator has signed get 2026-11-24. */
export const showDate = (at: Date | string, language: Language): string => {
  const moment = typeof at === 'string' ? momentInSweden(at, '12:00:00') : at
  if (!DATES_SIGNED[language]) return dayInSweden(moment)
  return format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment)
}

/** "november 2026" of 2026-11; the figures where nobody has signed the month names. */
export const showMonth = (month: string, language: Language): string =>
  DATES_SIGNED[language]
    ? format(language, { month: 'long', year: 'numeric' }).format(momentInSweden(`${month}-15`, '12:00:00'))
    : month

/** "17:30", the same in every language. */
export const showTime = (at: Date): string => {
  const w = wallClock(at)
  return `${w['hour']}:${w['minute']}`
}

export const showDateTime = (at: Date, language: Language): string =>
  `${showDate(at, language)} ${showTime(at)}`

const numberFormats = new Map<string, Intl.NumberFormat>()

export const showNumber = (value: number, language: Language, digits = 0): string => {
  const key = `${language}${digits}`
  const format =
    numberFormats.get(key) ?? new Intl.NumberFormat(INTL_LOCALES[language], { maximumFractionDigits: digits })
  numberFormats.set(key, format)
  return format.format(value)
}

/** Whole kronor: "1 250 000 kr". */
export const showKronor = (amount: number, language: Language): string =>
  `${showNumber(amount, language)} ${language === 'en' ? 'SEK' : 'kr'}`

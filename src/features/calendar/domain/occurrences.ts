import { daysAfter, endOfDay, momentInSweden, monthsAfter, startOfDay } from '~/kernel/time'

export const REPEATS = ['none', 'weekly', 'fortnightly', 'monthly'] as const
export type Repeats = (typeof REPEATS)[number]

/** Months for which something may come again. */
export const REPEATS_MONTHS_MAX = 24
const DAY_MS = 86_400_000

/** When something is, on the calendar and the wall clock of Sweden. */
export interface Schedule {
  firstDay: string
  lastDay: string
  /** HH:MM; null when it takes whole days. */
  starts: string | null
  ends: string | null
  repeats: Repeats
  repeatsUntil: string | null
  skippedDays: readonly string[]
}

/** One time of something: its days in Sweden, and the moments that are when the clock on the wall says so. */
export interface Occurrence {
  day: string
  lastDay: string
  startsAt: Date
  endsAt: Date
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
const weekdayOf = (day: string): number => new Date(noon(day)).getUTCDay()

/** Whole days from one to another. */
export const daysApart = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY_MS)

/** The same weekday of the month so many months later: its second Tuesday stays one. A fifth is taken as the last. */
const sameWeekday = (day: string, months: number): string => {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  const first = monthsAfter(`${day.slice(0, 8)}01`, months)
  const earliest = daysAfter(first, (weekdayOf(day) - weekdayOf(first) + 7) % 7)
  const wanted = daysAfter(earliest, (nth - 1) * 7)
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : daysAfter(wanted, -7)
}

const nthDay = ({ firstDay, repeats }: Schedule, nth: number): string => {
  if (repeats === 'monthly') return sameWeekday(firstDay, nth)
  return daysAfter(firstDay, nth * (repeats === 'weekly' ? 7 : 14))
}

/** The days on which it begins, those taken out left out. */
export const daysOf = (schedule: Schedule): string[] => {
  const { firstDay, repeats, repeatsUntil, skippedDays } = schedule
  if (repeats === 'none') return [firstDay]
  const end = repeatsUntil ?? firstDay
  const days: string[] = []
  for (let day = firstDay; day <= end; day = nthDay(schedule, days.length)) days.push(day)
  return days.filter((day) => !skippedDays.includes(day))
}

/** Every time it is, in order. At six in the evening it stays at six when summer time comes or goes. */
export const occurrencesOf = (schedule: Schedule): Occurrence[] => {
  const { firstDay, lastDay, starts, ends } = schedule
  const length = daysApart(firstDay, lastDay)
  return daysOf(schedule).map((day) => {
    const last = daysAfter(day, length)
    return {
      day,
      lastDay: last,
      startsAt: starts ? momentInSweden(day, `${starts}:00`) : startOfDay(day),
      endsAt: ends ? momentInSweden(last, `${ends}:00`) : endOfDay(last),
    }
  })
}

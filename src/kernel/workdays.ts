import { dayInSweden, daysAfter, endOfDay } from './time'

/** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
const easter = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  const [month, day] = [Math.floor(sum / 31), (sum % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay()
const fromWeekday = (day: string, weekday: number): string =>
  daysAfter(day, (weekday - weekdayOf(day) + 7) % 7)
const FRIDAY = 5
const SATURDAY = 6

/** Days off beside Saturdays and Sundays: lag (1989:253) om allmänna helgdagar, and the eves that offices are closed. */
const holidaysOf = (year: number): string[] => {
  const sunday = easter(year)
  return [
    ...['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map(
      (day) => `${year}-${day}`,
    ),
    daysAfter(sunday, -2),
    daysAfter(sunday, 1),
    daysAfter(sunday, 39),
    fromWeekday(`${year}-06-19`, FRIDAY),
    fromWeekday(`${year}-10-31`, SATURDAY),
  ]
}

export const isWorkday = (day: string): boolean =>
  ![0, SATURDAY].includes(weekdayOf(day)) && !holidaysOf(Number(day.slice(0, 4))).includes(day)

/** The end of the last of so many working days after a moment's own day. */
export const workdaysAfter = (from: Date, days: number): Date => {
  let day = dayInSweden(from)
  for (let left = days; left > 0; ) {
    day = daysAfter(day, 1)
    if (isWorkday(day)) left--
  }
  return endOfDay(day)
}

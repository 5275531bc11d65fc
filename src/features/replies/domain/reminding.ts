import { dayInSweden, daysAfter, momentInSweden } from '~/kernel/time'

/** A week is time enough to write, and near enough to the last day to be felt. */
export const DAYS_BEFORE = 7
export const DAYS_BEFORE_MAX = 60
/** When people are at their desks. */
const HOUR = '08:00:00'

/** When those who have not answered are reminded. */
export const reminderMoment = (closesAt: Date, daysBefore: number): Date =>
  momentInSweden(daysAfter(dayInSweden(closesAt), -daysBefore), HOUR)

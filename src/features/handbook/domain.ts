import { monthsAfter } from '~/kernel/time'

/** Months after which somebody reads a page through again. */
export const FRESH_MONTHS = 12
export const TITLE_MAX = 100
export const BODY_MAX = 20_000

/** Whether a page was read through so long ago that it is time again. */
export const isStale = (page: { readThroughOn: string }, today: string): boolean =>
  monthsAfter(page.readThroughOn, FRESH_MONTHS) <= today

/** A page as a file keeps it: "# Title" on the first line, then the body as it is typed. */
export const readFile = (text: string): { title: string; body: string } => {
  const [first = '', ...rest] = text.trim().split('\n')
  return { title: first.replace(/^# /, '').trim(), body: rest.join('\n').trim() }
}

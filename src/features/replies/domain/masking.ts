import { overlap, type Span } from './cutting'

/** What stands in place of words that are not shown. */
export const MASK = '█████'

const E_MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g
const TELEPHONE = /(?<![\d-])(?:\+\d{2}|0)[\d -]{6,14}\d(?!\d)/g
const PERSONAL_NUMBER = /(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)/g

/** What is surely about a person: addresses, telephone numbers, personal numbers. Names a reader has to find. */
export const likelyMasks = (text: string): string[] => {
  const found = [E_MAIL, PERSONAL_NUMBER, TELEPHONE].flatMap((kind) => text.match(kind) ?? [])
  return [...new Set(found.map((one) => one.trim()))].filter(
    (one, _, all) => !all.some((other) => other !== one && other.includes(one)),
  )
}

/** Every place where one of the words stands, as one span where they touch. */
const maskedSpans = (text: string, masks: readonly string[]): Span[] => {
  const spans: Span[] = []
  for (const mask of masks) {
    for (let at = text.indexOf(mask); mask && at >= 0; at = text.indexOf(mask, at + mask.length))
      spans.push({ startsAt: at, endsAt: at + mask.length })
  }
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.startsAt - b.startsAt)) {
    const last = joined.at(-1)
    if (last && span.startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, span.endsAt)
    else joined.push({ ...span })
  }
  return joined
}

/** A part of the text as everybody may read it. Words that only partly stand in it are masked too. */
export const shownPart = (text: string, masks: readonly string[], part: Span): string => {
  let shown = ''
  let at = part.startsAt
  for (const span of maskedSpans(text, masks).filter((one) => overlap(one, part))) {
    shown += text.slice(at, Math.max(at, span.startsAt)) + MASK
    at = Math.min(span.endsAt, part.endsAt)
  }
  return shown + text.slice(at, part.endsAt)
}

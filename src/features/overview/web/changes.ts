import { showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { type Way, wayFrom } from '../domain'
import type { Happened, Overview } from '../queries'

const CHANGES: Record<keyof Happened, string> = {
  inspel: '/inspel',
  answers: '/vad-hande-sen',
  decisions: '/beslut',
  actions: '/framsteg',
  stories: '/nyheter',
  grants: '/hit-gick-pengarna',
  money: '/hit-gick-pengarna',
}

interface Change {
  text: string
  href: string
  now: string
  before: string
  way: Way
}

/** What the last thirty days brought, beside the thirty before. */
export const changesOf = ({ t, lang }: Visit, { month, before }: Overview): Change[] =>
  (Object.keys(CHANGES) as (keyof Happened)[]).map((what) => {
    const show = (value: number) => (what === 'money' ? showKronor(value, lang) : showNumber(value, lang))
    return {
      text: t(`overview.change.${what}`),
      href: CHANGES[what],
      now: show(month[what]),
      before: show(before[what]),
      way: wayFrom(before[what], month[what]),
    }
  })

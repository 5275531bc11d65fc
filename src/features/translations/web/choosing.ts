import type { Visit } from '~/platform/http/visit'
import { type Target, TEXT_STATES, type TextState } from '../domain'
import type { TextHere } from '../queries'

export const PAGE_SIZE = 50

/** Which texts of a language are listed. */
export interface Chosen {
  state: TextState | ''
  catalogue: string
  audience: 'open' | 'staff' | ''
  q: string
  page: number
}

/** The choice as it stands in an address; without one, what the public reads. */
export const chosenFrom = (query: (name: string) => string | undefined): Chosen => {
  const audience = query('lases') ?? 'open'
  const page = Number(query('sida'))
  return {
    state: TEXT_STATES.find((state) => state === query('lage')) ?? '',
    catalogue: query('del') ?? '',
    audience: audience === 'open' || audience === 'staff' ? audience : '',
    q: (query('q') ?? '').trim().slice(0, 200),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  }
}

export const pageAddress = (visit: Visit, language: Target, chosen: Chosen): string => {
  const query = new URLSearchParams({
    lage: chosen.state,
    del: chosen.catalogue,
    lases: chosen.audience,
    q: chosen.q,
    ...(chosen.page > 1 ? { sida: String(chosen.page) } : {}),
  })
  return visit.href(`/arbete/oversattningar/${language}?${query}`)
}

export const addressOf = (visit: Visit, language: Target, key: string): string =>
  visit.href(`/arbete/oversattningar/${language}/${key}`)

const folded = (text: string) => text.toLocaleLowerCase('sv')

export const fits = (text: TextHere, { state, catalogue, audience, q }: Chosen): boolean =>
  (state === '' || text.state === state) &&
  (catalogue === '' || text.catalogue === catalogue) &&
  (audience === '' || text.isPublic === (audience === 'open')) &&
  (q === '' || [text.key, text.source, text.text].some((one) => folded(one).includes(folded(q))))

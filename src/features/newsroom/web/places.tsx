import type { Child } from 'hono/jsx'
import { municipalityByCode } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { WHOLE_COUNTY } from '../domain'

/** The names of the places that a story is told from. */
export const placesOf = (visit: Visit, codes: readonly string[]): Child =>
  codes.includes(WHOLE_COUNTY)
    ? visit.s('newsroom.whole-county')
    : codes.map((code) => municipalityByCode(code)?.name ?? code).join(', ')

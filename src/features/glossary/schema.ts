import { z } from 'zod'
import { DECLENSIONS, formsOf } from './domain'
import starting from './starting-terms.json'

const Localized = z.object({ sv: z.string().min(1), en: z.string().optional(), fi: z.string().optional() })

const StartingTerm = z.object({
  slug: z.string(),
  lemma: Localized,
  declension: z.enum(DECLENSIONS),
  /** Beside those that the declension gives. */
  moreForms: z.array(z.string()).default([]),
  acronym: z.string().optional(),
  exact: z.boolean().default(false),
  exceptions: z.array(z.string()).default([]),
  explanation: Localized,
  source: z.string(),
})

/** The terms that every installation begins with. Their Finnish is nobody's but ours until somebody reads it. */
export const startingTerms = () =>
  z
    .array(StartingTerm)
    .parse(starting.terms)
    .map(({ moreForms, acronym, ...term }) => ({
      ...term,
      acronym: acronym ?? null,
      forms: [...formsOf(term.lemma.sv, term.declension), ...moreForms],
      drafts: term.lemma.fi || term.explanation.fi ? ['fi'] : [],
      checkedOn: starting.checkedOn,
    }))

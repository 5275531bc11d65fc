import { z } from 'zod'
import { LANGUAGES, type Language, type Localized as Words } from '~/kernel/language'
import { isDay } from '~/kernel/time'
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

const text = (max: number) => z.string().trim().max(max, 'glossary.error.too-long').default('')
const needed = (
  max: number,
  message: 'glossary.error.lemma' | 'glossary.error.explanation' | 'glossary.error.source',
) => z.string(message).trim().min(1, message).max(max, 'glossary.error.too-long')
const lines = text(4_000).transform((typed) => [
  ...new Set(
    typed
      .split(/[\n,]/)
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== ''),
  ),
])
const OTHERS = LANGUAGES.filter((language) => language !== 'sv')

/** "lemma-en" and the like, as one text in several languages. */
const gathered = (name: 'lemma' | 'explanation', form: Record<string, unknown>): Words => {
  const of = (language: Language) => String(form[`${name}-${language}`] ?? '')
  const others = OTHERS.map((language) => [language, of(language)] as const).filter(([, word]) => word !== '')
  return { sv: of('sv'), ...Object.fromEntries(others) }
}

const inOthers = <T extends z.ZodType>(name: string, type: T) =>
  Object.fromEntries(OTHERS.map((language) => [`${name}-${language}`, type])) as Record<string, T>

/** A term as staff fill it in. Forms left empty are those that the declension gives. */
export const TermForm = z
  .object({
    ...inOthers('lemma', text(120)),
    ...inOthers('explanation', text(600)),
    'lemma-sv': needed(120, 'glossary.error.lemma'),
    'explanation-sv': needed(600, 'glossary.error.explanation'),
    declension: z.enum(DECLENSIONS, 'site.error.not-valid'),
    forms: lines,
    acronym: text(20).refine(
      (typed) => typed === '' || /^[\p{L}\p{N}]+$/u.test(typed),
      'glossary.error.acronym',
    ),
    exact: z.string().optional(),
    exceptions: lines,
    drafts: z.preprocess(
      (value) => (value === undefined || value === '' ? [] : [value].flat()),
      z.array(z.enum(OTHERS, 'site.error.not-valid')),
    ),
    source: needed(300, 'glossary.error.source'),
    checkedOn: z.string('glossary.error.day').refine(isDay, 'glossary.error.day'),
  })
  .transform((form) => {
    const lemma = gathered('lemma', form)
    return {
      lemma,
      explanation: gathered('explanation', form),
      declension: form.declension,
      forms: form.forms.length > 0 ? form.forms : formsOf(lemma.sv, form.declension),
      // A lemma that is a short name itself is looked for as it is written.
      acronym: form.acronym || (form.declension === 'acronym' ? lemma.sv : null),
      exact: form.exact !== undefined,
      exceptions: form.exceptions,
      drafts: form.drafts,
      source: form.source,
      checkedOn: form.checkedOn,
    }
  })

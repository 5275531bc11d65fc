import { loadSpelling } from '~/features/plain'
import { LANGUAGES, type Language } from '~/kernel/language'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { type Accepts, type Hit, type Matcher, matcher, type Sought } from '../domain'
import { publishedTerms, revisionOfGlossary, type Term } from './terms'

/** A change made in another process is noticed after this long at most. */
const ASK_EVERY_MS = 3_000
/** Texts whose hits are kept: those of the pages that are read again and again. */
const TEXTS_MAX = 2_000

/** The published terms, ready to be looked for. */
export interface Glossary {
  terms: ReadonlyMap<string, Term>
  /** Where the terms stand in a text of this language. */
  hitsIn(text: string, language: string): readonly Hit[]
}

/** In a text of another language a term is known by its word there, and by what is written alike everywhere. */
const soughtIn = (term: Term, language: Language): Sought => {
  if (language === 'sv') return term
  const word = term.lemma[language]
  const forms = word ? [word, ...(language === 'en' ? [`${word}s`] : [])] : []
  return { id: term.id, acronym: term.acronym, forms, exact: true }
}

export const glossaryOf = (terms: readonly Term[], accepts: Accepts): Glossary => {
  const matchers = new Map<string, Matcher>(
    LANGUAGES.map((language) => [
      language,
      matcher(
        terms.map((term) => soughtIn(term, language)),
        accepts,
      ),
    ]),
  )
  const known = new Map<string, readonly Hit[]>()
  return {
    terms: new Map(terms.map((term) => [term.id, term])),
    hitsIn: (text, language) => {
      const key = `${language}:${text}`
      const earlier = known.get(key)
      if (earlier) return earlier
      const hits = matchers.get(language)?.(text) ?? []
      if (known.size >= TEXTS_MAX) known.clear()
      known.set(key, hits)
      return hits
    },
  }
}

interface Kept {
  revision: number
  askAgain: number
  glossary: Glossary
}
const kept = new WeakMap<Db, Kept>()
const asking = new WeakMap<Db, Promise<Glossary>>()

const renew = async (db: Db): Promise<Glossary> => {
  const before = kept.get(db)
  const askAgain = performance.now() + ASK_EVERY_MS
  const revision = await revisionOfGlossary(db)
  if (before?.revision === revision) {
    kept.set(db, { ...before, askAgain })
    return before.glossary
  }
  const glossary = glossaryOf(await publishedTerms(db), (await loadSpelling()).accepts)
  kept.set(db, { revision, askAgain, glossary })
  return glossary
}

/**
 * The glossary as it stands, compiled once in this process. Whether it has changed is asked at most every few
 * seconds, and by one of those who come at once.
 */
export const currentGlossary = ({ db }: Pick<Context, 'db'>): Promise<Glossary> => {
  const found = kept.get(db)
  if (found && performance.now() < found.askAgain) return Promise.resolve(found.glossary)
  const going = asking.get(db) ?? renew(db).finally(() => asking.delete(db))
  asking.set(db, going)
  return going
}

/** After a change in this process nobody waits for the seconds to pass. */
export const forgetGlossary = ({ db }: Pick<Context, 'db'>): void => {
  const found = kept.get(db)
  if (found) kept.set(db, { ...found, askAgain: 0 })
}

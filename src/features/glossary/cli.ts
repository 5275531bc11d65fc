import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadSpelling } from '~/features/plain'
import { tell } from '~/kernel/language'
import type { Db } from '~/platform/db'
import { currentGlossary, type Glossary, glossaryOf, type Term } from './queries'
import { startingTerms } from './schema'

export const EXPLAIN_USAGE = 'explain FILE [--json]  (or - for standard input)'

/** The terms that came with this version, for where no database runs. */
const startingGlossary = async (): Promise<Glossary> => {
  const at = new Date(0)
  const row = { revision: 1, createdAt: at, updatedAt: at, publishedAt: at }
  const terms = startingTerms().map((term): Term => ({ ...term, ...row, id: term.slug }))
  return glossaryOf(terms, (await loadSpelling()).accepts)
}

/**
 * Finds the hard words in a Swedish text file. Without a database the starting glossary is used.
 * @returns what to print
 */
export const explainFile = async (db: Db | undefined, args: readonly string[]): Promise<string> => {
  const path = args.find((arg) => !arg.startsWith('--'))
  if (!path) throw new Error(`Usage: ${EXPLAIN_USAGE}`)
  const text = readFileSync(path === '-' ? 0 : resolve(process.env['INIT_CWD'] ?? '.', path), 'utf8')
  const glossary = db ? await currentGlossary({ db }) : await startingGlossary()
  const hits = glossary.hitsIn(text, 'sv').flatMap(({ start, end, termId, surface }) => {
    const term = glossary.terms.get(termId)
    return term
      ? [{ start, end, term: term.lemma.sv, surface, explanation: tell(term.explanation, 'sv').text }]
      : []
  })
  if (args.includes('--json')) return JSON.stringify(hits)
  return hits
    .map(({ start, end, surface, explanation }) => `${start}-${end} ${surface}: ${explanation}`)
    .join('\n')
}

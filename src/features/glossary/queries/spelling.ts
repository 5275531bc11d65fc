import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createHunspellFromFiles } from 'hunspell-wasm'
import type { Accepts } from '../domain'

export interface Spelling {
  /** Whether a word is one in Swedish, in any form and as a compound. */
  accepts: Accepts
}

let loading: Promise<Spelling> | undefined

/** The Swedish dictionary: half a second and 30 MB, loaded at the first call and shared by all. */
export const loadSpelling = (): Promise<Spelling> => {
  loading ??= load().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

const load = async (): Promise<Spelling> => {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-sv'))
  const hunspell = await createHunspellFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'))
  return { accepts: (word) => hunspell.testSpelling(word) }
}

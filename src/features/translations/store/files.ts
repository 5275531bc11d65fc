import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, KeptState } from '~/platform/i18n'
import { type Entry, entriesOf, type Stand, standOf, type Target } from '../domain'

const FOLDER = 'messages'

const json = async <T>(path: string, otherwise: T): Promise<T> => {
  const file = await readFile(path, 'utf8').catch(() => undefined)
  return file === undefined ? otherwise : (JSON.parse(file) as T)
}
const keep = (path: string, value: unknown) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`)

const read = async (language: string, names: readonly string[]): Promise<Catalogue> => {
  const all: Catalogue = {}
  for (const name of names) {
    const catalogue = await json<Catalogue>(join(FOLDER, language, `${name}.json`), {})
    for (const [key, text] of Object.entries(catalogue)) all[`${name}.${key}`] = text
  }
  return all
}

/** A language's texts in the project's own files, for developers. */
export interface CatalogueFiles {
  here: (Entry & Stand)[]
  texts: Catalogue
  states: Record<string, KeptState>
  /** Writes texts and states back, in the order of the Swedish ones. */
  write(): Promise<void>
}

/** @throws Error when the working directory is not the project's */
export const catalogueFiles = async (language: Target): Promise<CatalogueFiles> => {
  const files = await readdir(join(FOLDER, 'sv')).catch(() => [])
  const names = files.map((file) => file.replace('.json', '')).sort()
  if (names.length === 0) throw new Error('This is for the folder of the project: messages/sv is not here')
  const statePath = join(FOLDER, 'states', `${language}.json`)
  const texts = await read(language, names)
  const states = await json<Record<string, KeptState>>(statePath, {})
  const entries = entriesOf(await read('sv', names), language)
  return {
    here: entries.map((entry) => ({ ...entry, ...standOf(entry, texts[entry.key], states[entry.key]) })),
    texts,
    states,
    write: async () => {
      await mkdir(join(FOLDER, language), { recursive: true })
      await mkdir(join(FOLDER, 'states'), { recursive: true })
      const kept = entries.filter(({ key }) => texts[key])
      for (const name of names) {
        const own = kept.filter(({ catalogue }) => catalogue === name)
        const short = own.map(({ key }) => [key.slice(name.length + 1), texts[key]])
        if (own.length > 0) await keep(join(FOLDER, language, `${name}.json`), Object.fromEntries(short))
      }
      const known = kept.map(({ key }) => [key, states[key]] as const).filter(([, state]) => state)
      await keep(statePath, Object.fromEntries(known))
    },
  }
}

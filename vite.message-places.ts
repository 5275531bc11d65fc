import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

const NAME = 'virtual:message-places'
const RESOLVED = `\0${NAME}`

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort()

/** The keys of the Swedish catalogues, each "<catalogue>.<key>" without its plural ending. */
const keysIn = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(
        (key) => `${basename(file, '.json')}.${key.replace(/_(one|two|other)$/, '')}`,
      ),
    ),
  )

/** Which source files use which text, also where a part of its key is put in: `site.error.${status}.title`. */
export const placesOfMessages = (root: string): Record<string, string[]> => {
  const keys = keysIn(join(root, 'messages/sv'))
  const places: Record<string, string[]> = {}
  for (const path of filesIn(join(root, 'src'))) {
    const file = path.slice(root.length + 1).replaceAll('\\', '/')
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/['"`]([a-z]+\.[^'"`\s]+)['"`]/g)) {
      const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      const fits = new RegExp(`^${parts.join('[^.]+')}$`)
      const used =
        parts.length === 1 ? [name].filter((key) => keys.has(key)) : [...keys].filter((key) => fits.test(key))
      for (const key of used) {
        const known = places[key] ?? []
        if (!known.includes(file)) places[key] = [...known, file]
      }
    }
  }
  return places
}

/** Lets the server tell translators where a text is used: its sources are not there when it runs. */
export const messagePlaces = (): Plugin => ({
  name: 'message-places',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) =>
    id === RESOLVED ? `export default ${JSON.stringify(placesOfMessages(import.meta.dirname))}` : undefined,
})

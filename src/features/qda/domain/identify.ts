import type { Code } from '~/features/coding'
import type { BookTheme, FileCode } from './book'

export const NAME_MAX = 80

/** What was not taken as the file has it. */
export type PlanNote = 'shortened' | 'renamed' | 'shortcut' | 'same_name' | 'merged' | 'theme'

/** What a file is held against. */
export interface Here {
  codes: readonly Code[]
  themes: readonly BookTheme[]
  /** Codes no longer in use, and the one in use that each ended in; null where it was only retired. */
  gone: ReadonlyMap<string, string | null>
  /** The key that a code of another book gets here, always the same. */
  keyFor: (guid: string) => string
  newKey: () => string
}

const shortened = (name: string): string => {
  const points = [...name.trim()]
  return points.length > NAME_MAX ? `${points.slice(0, NAME_MAX - 1).join('')}…` : points.join('')
}

const numbered = (name: string, number: number): string => {
  const end = number > 1 ? ` (${number})` : ''
  return [...name].slice(0, NAME_MAX - end.length).join('') + end
}

/** What one of a file's codes is here. */
export interface Found {
  id: string
  name: string
  live?: Code | undefined
  notes: PlanNote[]
  /** It is a code here already that the file does not change. */
  isLeft: boolean
}

/** Which code each of a file's is: the same key, the key it got here before, where it was merged, the same name. */
export const identify = (file: readonly FileCode[], here: Here): Map<string, Found> => {
  const live = new Map(here.codes.map((code) => [code.id, code]))
  const found = new Map<string, Found>()
  const taken = new Set<string>()
  const named = (name: string) => {
    const short = shortened(name)
    return { name: short, notes: short === name.trim() ? [] : ['shortened' as const] }
  }
  for (const { guid, name } of file) {
    const id = [guid, here.keyFor(guid)].find((key) => live.has(key))
    if (!id || taken.has(id)) continue
    taken.add(id)
    found.set(guid, { id, ...named(name), live: live.get(id), isLeft: false })
  }
  const stay = here.codes.filter(({ id }) => !taken.has(id))
  const names = new Set([...found.values(), ...stay].map(({ name }) => name.toLowerCase()))
  const namesakes = new Map(stay.map((code) => [code.name.toLowerCase(), code]))
  const left = ({ id, name }: Code, note: PlanNote): Found => ({ id, name, notes: [note], isLeft: true })

  const other = (guid: string, wanted: string): Found => {
    const heir = live.get(here.gone.get(guid) ?? here.gone.get(here.keyFor(guid)) ?? '')
    if (heir) return left(heir, 'merged')
    const { name, notes } = named(wanted)
    for (let number = 1; ; number++) {
      const tried = numbered(name, number)
      const lower = tried.toLowerCase()
      const namesake = namesakes.get(lower)
      // Each code here stands for one of the file's.
      namesakes.delete(lower)
      if (namesake) return left(namesake, 'same_name')
      if (names.has(lower)) continue
      names.add(lower)
      const key = here.keyFor(guid)
      const id = here.gone.has(key) || live.has(key) ? here.newKey() : key
      return { id, name: tried, notes: number > 1 ? [...notes, 'renamed'] : notes, isLeft: false }
    }
  }
  for (const { guid, name } of file) if (!found.has(guid)) found.set(guid, other(guid, name))
  return found
}

import { asTree, type Code, clashes, nextLook, type RevisedCode, SHAPES, type Shape } from '~/features/coding'
import type { BookTheme, FileBook, FileCode } from './book'
import { readDescription } from './description'
import { nearestColour } from './looks'

export const NAME_MAX = 80

/** What was not taken as the file has it. */
export type PlanNote = 'shortened' | 'renamed' | 'shortcut' | 'same_name' | 'merged' | 'theme'
export const TOLD_FIELDS = [
  'name',
  'definition',
  'includeWhen',
  'excludeWhen',
  'parentId',
  'shortcut',
  'themeId',
  'colour',
  'shape',
] as const
export type ToldField = (typeof TOLD_FIELDS)[number]

export interface PlannedCode {
  guid: string
  /** The code it becomes, or is. */
  id: string
  name: string
  outcome: 'added' | 'changed' | 'left'
  fields: ToldField[]
  notes: PlanNote[]
}

export interface BookPlan {
  rows: PlannedCode[]
  /** Codes that the file does not speak of; they stay as they are. */
  untouched: number
  /** Whether codes that were here change places. */
  isReordered: boolean
  codes: RevisedCode[]
  order: string[]
  /** The code of each of the file's keys. */
  idOf: Map<string, string>
}

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

type Found = { id: string; name: string; live?: Code | undefined; notes: PlanNote[]; isLeft: boolean }

/** Which code each of a file's is: the same key, the key it got here before, or the same name. */
const identify = (file: readonly FileCode[], here: Here): Map<string, Found> => {
  const live = new Map(here.codes.map((code) => [code.id, code]))
  const found = new Map<string, Found>()
  const taken = new Set<string>()
  const keyed = (guid: string) => [guid, here.keyFor(guid)].find((key) => live.has(key))
  for (const { guid, name } of file) {
    const id = keyed(guid)
    if (!id || taken.has(id)) continue
    taken.add(id)
    const short = shortened(name)
    const notes: PlanNote[] = short === name.trim() ? [] : ['shortened']
    found.set(guid, { id, name: short, live: live.get(id), notes, isLeft: false })
  }
  const names = new Set([...found.values()].map(({ name }) => name.toLowerCase()))
  for (const code of here.codes) if (!taken.has(code.id)) names.add(code.name.toLowerCase())
  const byName = new Map(here.codes.map((code) => [code.name.toLowerCase(), code]))
  for (const { guid, name } of file) {
    if (found.has(guid)) continue
    const heir = here.gone.get(guid) ?? here.gone.get(here.keyFor(guid))
    const one = heir ? live.get(heir) : undefined
    if (one) {
      found.set(guid, { id: one.id, name: one.name, live: one, notes: ['merged'], isLeft: true })
      continue
    }
    const short = shortened(name)
    const notes: PlanNote[] = short === name.trim() ? [] : ['shortened']
    for (let number = 1; !found.has(guid); number++) {
      const tried = numbered(short, number)
      const namesake = byName.get(tried.toLowerCase())
      if (namesake && !taken.has(namesake.id)) {
        taken.add(namesake.id)
        found.set(guid, {
          id: namesake.id,
          name: namesake.name,
          live: namesake,
          notes: ['same_name'],
          isLeft: true,
        })
      } else if (!names.has(tried.toLowerCase())) {
        names.add(tried.toLowerCase())
        const key = here.keyFor(guid)
        const id = here.gone.has(key) || live.has(key) ? here.newKey() : key
        found.set(guid, { id, name: tried, notes: number > 1 ? [...notes, 'renamed'] : notes, isLeft: false })
      }
    }
  }
  return found
}

/** The first shape that no code of the same colour has. */
const freeShape = (looks: readonly Pick<Code, 'colour' | 'shape'>[], colour: Code['colour']): Shape =>
  SHAPES.find((shape) => !looks.some((one) => one.colour === colour && one.shape === shape)) ?? 'circle'

/** Two orders of the same codes: what only stands here keeps its place behind the one it stood behind. */
const orderOf = (ids: readonly string[], here: readonly Code[]): string[] => {
  const order = [...new Set(ids)]
  const inFile = new Set(order)
  let before: string | undefined
  for (const { code } of asTree(here)) {
    if (!inFile.has(code.id)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, code.id)
    before = code.id
  }
  return order
}

/** What bringing in a file's codebook would add, change and leave. */
export const planBook = (file: FileBook, here: Here): BookPlan => {
  const found = identify(file.codes, here)
  const idOf = new Map([...found].map(([guid, { id }]) => [guid, id]))
  const themeOf = new Map<string, string | null>()
  for (const set of file.sets) {
    const title = set.name.toLowerCase()
    const theme =
      here.themes.find(({ id }) => id === set.guid) ??
      here.themes.find((one) => one.title.toLowerCase() === title)
    for (const guid of set.codeGuids) if (!themeOf.get(guid)) themeOf.set(guid, theme?.id ?? null)
  }
  const spoken = new Set(idOf.values())
  const looks: Pick<Code, 'colour' | 'shape'>[] = [...here.codes]
  const left = new Set([...found.values()].filter(({ isLeft }) => isLeft).map(({ id }) => id))
  const keys = here.codes
    .filter(({ id }) => !spoken.has(id) || left.has(id))
    .flatMap(({ shortcut }) => shortcut ?? [])
  const rows: PlannedCode[] = []
  const codes: RevisedCode[] = []
  for (const one of file.codes) {
    const { id, name, live, notes, isLeft } = found.get(one.guid) as Found
    if (isLeft) {
      rows.push({ guid: one.guid, id, name, outcome: 'left', fields: [], notes })
      continue
    }
    const { shape, shortcut, ...texts } = readDescription(one.description)
    const colour = one.colour ? nearestColour(one.colour) : undefined
    const next = nextLook(looks)
    const look = {
      colour: colour ?? live?.colour ?? next.colour,
      shape: shape ?? live?.shape ?? (colour ? freeShape(looks, colour) : next.shape),
    }
    if (!live) looks.push(look)
    const mayKeep = !shortcut || !clashes(shortcut, keys)
    if (shortcut && mayKeep) keys.push(shortcut)
    const theme = themeOf.get(one.guid)
    const told: PlanNote[] = [...notes]
    if (!mayKeep) told.push('shortcut')
    if (theme === null) told.push('theme')
    const code: RevisedCode = {
      id,
      name,
      ...texts,
      ...look,
      shortcut: mayKeep ? shortcut : null,
      parentId: one.parentGuid ? (idOf.get(one.parentGuid) ?? null) : null,
      themeId: theme ?? live?.themeId ?? null,
    }
    const fields = live ? TOLD_FIELDS.filter((field) => live[field] !== code[field]) : []
    const outcome = !live ? 'added' : fields.length > 0 ? 'changed' : 'left'
    if (outcome !== 'left') codes.push(code)
    rows.push({ guid: one.guid, id, name, outcome, fields, notes: told })
  }
  const order = orderOf([...idOf.values()], here.codes)
  const known = asTree(here.codes).map(({ code }) => code.id)
  const wasHere = new Set(known)
  const after = new Map(codes.map((code) => [code.id, code]))
  const whole = order.flatMap((id, position) => {
    const code = after.get(id) ?? here.codes.find((one) => one.id === id)
    return code ? [{ id, parentId: code.parentId, position }] : []
  })
  const then = asTree(whole).flatMap(({ code }) => (wasHere.has(code.id) ? [code.id] : []))
  const moved = codes.some(({ id }) => rows.some((row) => row.id === id && row.fields.includes('parentId')))
  return {
    rows,
    untouched: here.codes.filter(({ id }) => !spoken.has(id)).length,
    isReordered: !moved && then.some((id, n) => id !== known[n]),
    codes,
    order,
    idOf,
  }
}

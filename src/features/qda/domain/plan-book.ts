import { type Code, clashes, nextLook, type RevisedCode, SHAPES, TOLD_FIELDS } from '~/features/coding'
import type { FileBook, FileCode } from './book'
import { readDescription } from './description'
import { type Found, type Here, identify, type PlanNote } from './identify'
import { nearestColour } from './looks'
import { isOtherOrder, orderOf } from './order'

/** What of a code is told to have changed, in that order. */
export const PLAN_FIELDS = [...TOLD_FIELDS, 'colour', 'shape'] as const
export type ToldField = (typeof PLAN_FIELDS)[number]

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

type Look = Pick<Code, 'colour' | 'shape'>

/** How a code shall look: as the file says, as it looks here, or as no other does. */
const lookOf = (
  hex: string | null,
  said: Code['shape'] | null,
  live: Look | undefined,
  others: readonly Look[],
) => {
  const next = nextLook(others)
  const colour = hex ? nearestColour(hex) : undefined
  const isFree = (shape: Code['shape']) => !others.some((one) => one.colour === colour && one.shape === shape)
  const shape = said ?? live?.shape ?? (colour ? (SHAPES.find(isFree) ?? 'circle') : next.shape)
  return { colour: colour ?? live?.colour ?? next.colour, shape }
}

/** The theme here that each code is sorted to by the file; null where the file's theme is not here. */
const themesIn = ({ sets }: FileBook, { themes }: Here): Map<string, string | null> => {
  const themeOf = new Map<string, string | null>()
  for (const { guid, name, codeGuids } of sets) {
    const theme =
      themes.find(({ id }) => id === guid) ??
      themes.find(({ title }) => title.toLowerCase() === name.toLowerCase())
    for (const code of codeGuids) if (!themeOf.get(code)) themeOf.set(code, theme?.id ?? null)
  }
  return themeOf
}

/** What bringing in a file's codebook would add, change and leave. */
export const planBook = (file: FileBook, here: Here): BookPlan => {
  const found = identify(file.codes, here)
  const idOf = new Map([...found].map(([guid, { id }]) => [guid, id]))
  const themeOf = themesIn(file, here)
  const revised = new Set([...found.values()].filter(({ isLeft }) => !isLeft).map(({ id }) => id))
  // Keys of what stays as it is, and of what the file has brought so far.
  const keys = here.codes.filter(({ id }) => !revised.has(id)).flatMap(({ shortcut }) => shortcut ?? [])
  const looks: Look[] = [...here.codes]
  const codes: RevisedCode[] = []

  const plan = ({ guid, parentGuid, colour, description }: FileCode): PlannedCode => {
    const { id, name, live, notes, isLeft } = found.get(guid) as Found
    if (isLeft) return { guid, id, name, outcome: 'left', fields: [], notes }
    const { shape, shortcut, ...texts } = readDescription(description)
    const look = lookOf(colour, shape, live, looks)
    if (!live) looks.push(look)
    const mayKeep = !shortcut || !clashes(shortcut, keys)
    if (shortcut && mayKeep) keys.push(shortcut)
    const theme = themeOf.get(guid)
    const code: RevisedCode = {
      id,
      name,
      ...texts,
      ...look,
      shortcut: mayKeep ? shortcut : null,
      parentId: parentGuid ? (idOf.get(parentGuid) ?? null) : null,
      themeId: theme ?? live?.themeId ?? null,
    }
    const fields = live ? PLAN_FIELDS.filter((field) => live[field] !== code[field]) : []
    const outcome = !live ? 'added' : fields.length > 0 ? 'changed' : 'left'
    if (outcome !== 'left') codes.push(code)
    const told: PlanNote[] = [...notes]
    if (!mayKeep) told.push('shortcut')
    if (theme === null) told.push('theme')
    return { guid, id, name, outcome, fields, notes: told }
  }

  const rows = file.codes.map(plan)
  const order = orderOf([...idOf.values()], here.codes)
  const spoken = new Set(idOf.values())
  return {
    rows,
    untouched: here.codes.filter(({ id }) => !spoken.has(id)).length,
    isReordered: isOtherOrder(here.codes, codes, order),
    codes,
    order,
    idOf,
  }
}

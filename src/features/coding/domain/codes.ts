/** Colour and shape together tell codes apart, so that nobody needs to see colours. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const
export type Shape = (typeof SHAPES)[number]
export const COLOURS = [1, 2, 3, 4, 5, 6] as const
export type Colour = (typeof COLOURS)[number]

export const SHAPE_SIGN: Record<Shape, string> = {
  circle: '●',
  square: '■',
  triangle: '▲',
  diamond: '◆',
  star: '★',
  cross: '✚',
}

/** A code as the codebook holds it. */
export interface Code {
  id: string
  parentId: string | null
  name: string
  definition: string
  includeWhen: string
  excludeWhen: string
  colour: Colour
  shape: Shape
  shortcut: string | null
  themeId: string | null
  position: number
}

/** The codebook as it was at one moment. */
export interface BookContent {
  codes: Code[]
}

/** The look of the next code: every pair of colour and shape once, before any comes again. */
export const nextLook = (
  taken: readonly Pick<Code, 'colour' | 'shape'>[],
): { colour: Colour; shape: Shape } => {
  const pairs = SHAPES.flatMap((shape, s) => COLOURS.map((_, c) => ({ shape, c: (c + s) % COLOURS.length })))
  const free = pairs.find(
    ({ shape, c }) => !taken.some((one) => one.shape === shape && one.colour === COLOURS[c]),
  )
  const { shape, c } = free ?? (pairs[taken.length % pairs.length] as (typeof pairs)[number])
  return { shape, colour: COLOURS[c] as Colour }
}

/** Keys that would set a code before the keys of another are all pressed: one begins with the other. */
export const clashes = (shortcut: string, others: readonly (string | null)[]): boolean =>
  others.some((other) => other !== null && (other.startsWith(shortcut) || shortcut.startsWith(other)))

export interface Branch<C> {
  code: C
  depth: number
}

/** The codes as a tree read from top to bottom, each with how deep it lies; one whose parent is gone stands at the top. */
export const asTree = <C extends Pick<Code, 'id' | 'parentId' | 'position'>>(
  codes: readonly C[],
): Branch<C>[] => {
  const ids = new Set(codes.map(({ id }) => id))
  const under = Map.groupBy(codes, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null))
  const walk = (parent: string | null, depth: number): Branch<C>[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((code) => [{ code, depth }, ...walk(code.id, depth + 1)])
  return walk(null, 0)
}

/** Whether `code` may lie under `parent`: not under itself, nor under what lies under it. */
export const mayLieUnder = (
  codes: readonly Pick<Code, 'id' | 'parentId'>[],
  codeId: string,
  parentId: string,
): boolean => {
  const parentOf = new Map(codes.map(({ id, parentId: up }) => [id, up]))
  const seen = new Set<string>()
  for (let at: string | null = parentId; at && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === codeId) return false
    seen.add(at)
  }
  return true
}

/** What a person may have changed of a code, in the order it is told. */
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
] as const satisfies readonly (keyof Code)[]

export type BookChange =
  | { kind: 'added' | 'gone'; code: Code }
  | { kind: 'changed'; code: Code; before: Code; fields: (typeof TOLD_FIELDS)[number][] }

/** What differs between two versions of a codebook; codes are the same by their id. */
export const compareBooks = (before: BookContent, after: BookContent): BookChange[] => {
  const was = new Map(before.codes.map((code) => [code.id, code]))
  const is = new Map(after.codes.map((code) => [code.id, code]))
  return [
    ...before.codes.filter(({ id }) => !is.has(id)).map((code) => ({ kind: 'gone' as const, code })),
    ...after.codes.flatMap((code): BookChange[] => {
      const old = was.get(code.id)
      if (!old) return [{ kind: 'added', code }]
      const fields = TOLD_FIELDS.filter((field) => old[field] !== code[field])
      return fields.length > 0 ? [{ kind: 'changed', code, before: old, fields }] : []
    }),
  ]
}

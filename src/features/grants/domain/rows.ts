import { MUNICIPALITIES } from '~/kernel/place'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { amountWritten, dayWritten } from './written'

/** What a file of grants may hold, in the order it is shown. */
export const COLUMNS = [
  'reference',
  'project',
  'recipient',
  'municipality',
  'funder',
  'amount',
  'decidedOn',
  'startsOn',
  'endsOn',
  'goal',
  'passage',
  'purpose',
] as const
export type Column = (typeof COLUMNS)[number]
export const NEEDED: readonly Column[] = [
  'reference',
  'project',
  'recipient',
  'funder',
  'amount',
  'decidedOn',
]

/** What each column is called in the files we have met, in Swedish and English. */
const HEADINGS: Record<Column, readonly string[]> = {
  reference: ['ärendenummer', 'ärende', 'diarienummer', 'dnr', 'referens', 'reference', 'case number'],
  project: ['projekt', 'projektnamn', 'insats', 'project'],
  recipient: ['ägare', 'projektägare', 'mottagare', 'stödmottagare', 'sökande', 'owner', 'recipient'],
  municipality: ['kommun', 'plats', 'municipality'],
  funder: ['finansiär', 'medel', 'källa', 'finansiering', 'stödform', 'funder', 'source'],
  amount: ['belopp', 'beviljat belopp', 'beviljat', 'stöd', 'amount'],
  decidedOn: ['beslutat', 'beslutsdatum', 'beslut', 'beslutad', 'decided'],
  startsOn: ['börjar', 'start', 'startdatum', 'starts'],
  endsOn: ['slutar', 'slut', 'slutdatum', 'ends'],
  goal: ['mål', 'goal'],
  passage: ['stycke', 'passage'],
  purpose: ['ändamål', 'beskrivning', 'syfte', 'purpose'],
}

const plainly = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** Which cell of a row stands for which column; headings that nobody knows are left out. */
export const columnsOf = (head: readonly string[]): Map<Column, number> => {
  const plain = head.map(plainly)
  return new Map(
    COLUMNS.map(
      (column) => [column, plain.findIndex((cell) => HEADINGS[column].includes(cell))] as const,
    ).filter(([, at]) => at >= 0),
  )
}

/** Needed columns that a file has not. */
export const columnsMissing = (head: readonly string[]): Column[] => {
  const known = columnsOf(head)
  return NEEDED.filter((column) => !known.has(column))
}

export interface Grant {
  reference: string
  project: string
  recipient: string
  municipalityCode: string | null
  funder: string
  amountSek: number
  decidedOn: string
  startsOn: string | null
  endsOn: string | null
  goalId: string | null
  passageId: string | null
  purpose: string
}

export type RowFault =
  | 'missing'
  | 'too_long'
  | 'forbidden'
  | 'amount'
  | 'date'
  | 'order'
  | 'place'
  | 'goal'
  | 'passage'
  | 'twice'

export interface ReadRow {
  /** As a spreadsheet numbers it: the headings are row 1. */
  row: number
  cells: Partial<Record<Column, string>>
  faults: { column: Column; fault: RowFault }[]
  /** There when nothing is wrong. */
  grant: Grant | undefined
}

/** What a row may point at, by each of the words that people may write for it. */
export interface Known {
  goals: readonly { id: string; slug: string; title: string }[]
  passages: readonly { id: string; slug: string; heading: string }[]
}

const COUNTY = ['', 'hela länet', 'länet', 'norrbotten', 'norrbottens län', 'whole county']
const LINE_MAX = 200
const TEXT_MAX = 4_000

const placeOf = (typed: string): string | null | undefined => {
  const wanted = plainly(typed).replace(/s? kommun$/, '')
  if (COUNTY.includes(wanted)) return null
  return MUNICIPALITIES.find(
    ({ code, name, slug }) => code === wanted || plainly(name) === wanted || slug === wanted,
  )?.code
}

/** The case number as it is compared: without the spaces that people put into it differently. */
const referenceOf = (typed: string): string => typed.trim().replace(/\s+/g, ' ')

const readCells = (cells: Partial<Record<Column, string>>, known: Known) => {
  const faults: ReadRow['faults'] = []
  const is = (column: Column, fault: RowFault) => faults.push({ column, fault })
  const at = (column: Column): string => cells[column] ?? ''

  for (const column of COLUMNS) {
    const text = at(column)
    if (NEEDED.includes(column) && text === '') is(column, 'missing')
    else if (text.length > (column === 'purpose' ? TEXT_MAX : LINE_MAX)) is(column, 'too_long')
    else if (hasForbiddenCharacters(text)) is(column, 'forbidden')
  }
  const amountSek = amountWritten(at('amount')) ?? 0
  if (at('amount') !== '' && amountSek <= 0) is('amount', 'amount')
  const day = (column: Column): string | null => {
    if (at(column) === '') return null
    const read = dayWritten(at(column))
    if (!read) is(column, 'date')
    return read ?? null
  }
  const [decidedOn, startsOn, endsOn] = [day('decidedOn'), day('startsOn'), day('endsOn')]
  if (startsOn && endsOn && endsOn < startsOn) is('endsOn', 'order')
  const municipalityCode = placeOf(at('municipality'))
  if (municipalityCode === undefined) is('municipality', 'place')
  const goal = named(at('goal'), known.goals, ({ slug, title }) => [slug, title])
  if (at('goal') !== '' && !goal) is('goal', 'goal')
  const passage = named(at('passage'), known.passages, ({ slug, heading }) => [slug, heading])
  if (at('passage') !== '' && !passage) is('passage', 'passage')
  const grant: Grant = {
    reference: referenceOf(at('reference')),
    project: at('project'),
    recipient: at('recipient'),
    municipalityCode: municipalityCode ?? null,
    funder: at('funder'),
    amountSek,
    decidedOn: decidedOn ?? '',
    startsOn,
    endsOn,
    goalId: goal?.id ?? null,
    passageId: passage?.id ?? null,
    purpose: at('purpose') || at('project'),
  }
  return { faults, grant }
}

const named = <T>(typed: string, all: readonly T[], words: (one: T) => string[]): T | undefined =>
  typed === '' ? undefined : all.find((one) => words(one).some((word) => plainly(word) === plainly(typed)))

/** Reads a file of grants row by row. A case number may stand once; empty rows are left out. */
export const readGrants = (grid: readonly (readonly string[])[], known: Known): ReadRow[] => {
  const columns = columnsOf(grid[0] ?? [])
  const seen = new Set<string>()
  return grid.flatMap((line, index): ReadRow[] => {
    if (index === 0 || line.every((cell) => cell.trim() === '')) return []
    const cells: ReadRow['cells'] = {}
    for (const [column, at] of columns) cells[column] = (line[at] ?? '').trim()
    const { faults, grant } = readCells(cells, known)
    if (grant.reference !== '' && seen.has(grant.reference))
      faults.push({ column: 'reference', fault: 'twice' })
    seen.add(grant.reference)
    return [{ row: index + 1, cells, faults, grant: faults.length === 0 ? grant : undefined }]
  })
}

/** A cell that was changed here after its file was read. */
export interface Mended {
  row: number
  column: Column
  before: string
  after: string
}

/** The cells with some of them changed, and what that changed. */
export const mend = (
  grid: readonly (readonly string[])[],
  changes: readonly { row: number; column: Column; text: string }[],
): { grid: string[][]; mended: Mended[] } => {
  const columns = columnsOf(grid[0] ?? [])
  const next = grid.map((line) => [...line])
  const mended = changes.flatMap(({ row, column, text }): Mended[] => {
    const line = next[row - 1]
    const at = columns.get(column)
    if (row < 2 || !line || at === undefined) return []
    const before = line[at] ?? ''
    if (before.trim() === text.trim()) return []
    while (line.length <= at) line.push('')
    line[at] = text.trim()
    return [{ row, column, before, after: text.trim() }]
  })
  return { grid: next, mended }
}

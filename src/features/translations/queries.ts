import './tables'
import places from 'virtual:message-places'
import type { Db } from '~/platform/db'
import { CATALOGUES, KEPT_STATES } from '~/platform/i18n'
import {
  type Coverage,
  coverageOf,
  type Entry,
  entriesOf,
  hintsIn,
  isPublicText,
  maxLengthOf,
  type Stand,
  standOf,
  TARGETS,
  type Target,
} from './domain'

/** What helps to translate a text. */
export interface Help {
  isPublic: boolean
  /** Source files that use it. */
  places: readonly string[]
  hints: readonly string[]
  maxLength: number | undefined
}

/** A text to be translated, with what there is of it and what helps. */
export interface TextHere extends Entry, Stand, Help {
  /** When it was last changed here, and by whom; undefined when it came with the version. */
  changed: { at: Date; by: string | undefined } | undefined
}

export const helpFor = ({ key, source }: Entry, language: Target): Help => ({
  isPublic: isPublicText(key),
  places: places[key.replace(/_(one|two|other)$/, '')] ?? [],
  hints: hintsIn(source, language),
  maxLength: maxLengthOf(key),
})

const rowsOf = (db: Db, language?: Target) =>
  db
    .selectFrom('translation')
    .leftJoin('staff', 'staff.id', 'translation.changedBy')
    .select([
      'translation.language',
      'translation.key',
      'translation.text',
      'translation.state',
      'translation.sourceHash',
      'translation.changedAt',
      'staff.title as changedByTitle',
    ])
    .$if(language !== undefined, (query) => query.where('translation.language', '=', language ?? ''))
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const standHere = (entry: Entry, language: Target, row: Row | undefined): Stand =>
  row
    ? standOf(entry, row.text, { state: row.state, source: row.sourceHash })
    : standOf(entry, CATALOGUES[language][entry.key], KEPT_STATES[language][entry.key])

/** Every text in a language: what the installation has of its own, over what came with the version. */
export const textsIn = async (db: Db, language: Target): Promise<TextHere[]> => {
  const rows = new Map((await rowsOf(db, language)).map((row) => [row.key, row]))
  return entriesOf(CATALOGUES.sv, language).map((entry) => {
    const row = rows.get(entry.key)
    return {
      ...entry,
      ...standHere(entry, language, row),
      ...helpFor(entry, language),
      changed: row ? { at: row.changedAt, by: row.changedByTitle ?? undefined } : undefined,
    }
  })
}

export const entryOf = (language: Target, key: string): Entry | undefined =>
  entriesOf(CATALOGUES.sv, language).find((entry) => entry.key === key)

/** How far each language has come: of what the public reads, and of everything. */
export const coverageByLanguage = async (
  db: Db,
): Promise<{ language: Target; open: Coverage; all: Coverage }[]> => {
  const rows = await rowsOf(db)
  return TARGETS.map((language) => {
    const here = new Map(rows.filter((row) => row.language === language).map((row) => [row.key, row]))
    const entries = entriesOf(CATALOGUES.sv, language)
    const stateOf = (entry: Entry) => standHere(entry, language, here.get(entry.key)).state
    return {
      language,
      open: coverageOf(entries.filter(({ key }) => isPublicText(key)).map(stateOf)),
      all: coverageOf(entries.map(stateOf)),
    }
  })
}

/** What lies over the catalogues here, and a number that grows whenever any of it changes. */
export const ownTexts = async (db: Db): Promise<{ language: string; key: string; text: string }[]> =>
  db.selectFrom('translation').select(['language', 'key', 'text']).execute()

export const revisionOf = async (db: Db): Promise<number> => {
  const { sum } = await db
    .selectFrom('translation')
    .select(({ fn }) => fn.sum<string | null>('revision').as('sum'))
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}

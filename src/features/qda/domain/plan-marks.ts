import { placeOf, type Span, trimmed, wordsAt } from '~/features/coding'
import type { FileMark, FileNote, FileProject, FileSource } from './material'

/** A published inspel that a source may be. */
export interface Published {
  publicId: string
  contributionId: string
  text: string
}

/** A mark that stands already, where its words stand now. */
export interface StandingMark extends Span {
  contributionId: string
  codeId: string
}

export interface PlannedMark {
  contributionId: string
  codeId: string
  /** Left out: on all of the inspel. */
  span?: (Span & { quote: string }) | undefined
}

export interface MarksPlan {
  marks: PlannedMark[]
  notes: { contributionId: string; text: string }[]
  /** Marks and notes that stand here already. */
  known: number
  /** Sources that were found, and the names of those that are no published inspel here. */
  found: number
  unmatched: string[]
  /** Marks whose words no longer stand in the inspel, with the source's name. */
  lost: string[]
  /** Marks whose code the file does not hold. */
  withoutCode: number
  /** Notes too long to be kept. */
  tooLong: number
}

export const NOTE_MAX = 2_000

const plain = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim()

/** Which published inspel each source is: by our own key, or else by the same text, each inspel once. */
export const matchSources = (
  sources: readonly FileSource[],
  published: readonly Published[],
): Map<FileSource, Published> => {
  const byId = new Map(published.map((one) => [one.publicId, one]))
  const matched = new Map<FileSource, Published>()
  const taken = new Set<string>()
  for (const source of sources) {
    const one = byId.get(source.guid)
    if (!one || taken.has(one.publicId)) continue
    taken.add(one.publicId)
    matched.set(source, one)
  }
  const byText = Map.groupBy(published, ({ text }) => plain(text))
  for (const source of sources) {
    if (matched.has(source)) continue
    const one = byText.get(plain(source.text))?.find(({ publicId }) => !taken.has(publicId))
    if (!one) continue
    taken.add(one.publicId)
    matched.set(source, one)
  }
  return matched
}

/** Where a mark's words stand in the text as it is shown here; undefined when they don't. */
const spanHere = (source: FileSource, { span }: FileMark, text: string): Span | undefined => {
  if (!span) return { start: 0, end: [...text].length }
  const words = wordsAt(source.text, span)
  if (words === undefined) return undefined
  const quote = words.replace(/\r\n?/g, '\n')
  const place = placeOf(text, quote, span)
  return place && trimmed(text, place)
}

const keyOf = ({ contributionId, codeId, start, end }: StandingMark): string =>
  `${contributionId} ${codeId} ${start} ${end}`

/** What bringing in a project's marks and notes would add. */
export const planMarks = (
  file: FileProject,
  idOf: ReadonlyMap<string, string>,
  published: readonly Published[],
  standing: readonly StandingMark[],
  memos: ReadonlySet<string>,
): MarksPlan => {
  const matched = matchSources(file.sources, published)
  const keys = new Set(standing.map(keyOf))
  const noted = new Set(memos)
  const plan: MarksPlan = {
    marks: [],
    notes: [],
    known: 0,
    found: matched.size,
    unmatched: [],
    lost: [],
    withoutCode: 0,
    tooLong: 0,
  }
  const takeMark = (source: FileSource, mark: FileMark, { contributionId, text }: Published) => {
    const codeId = idOf.get(mark.codeGuid)
    if (!codeId) {
      plan.withoutCode++
      return
    }
    const place = spanHere(source, mark, text)
    if (!place) {
      plan.lost.push(source.name)
      return
    }
    const key = keyOf({ contributionId, codeId, ...place })
    if (keys.has(key)) {
      plan.known++
      return
    }
    keys.add(key)
    const quote = wordsAt(text, place) ?? ''
    plan.marks.push({ contributionId, codeId, span: mark.span ? { ...place, quote } : undefined })
  }
  const takeNote = ({ text }: FileNote, { contributionId }: Published) => {
    const said = text.trim()
    const key = memoKey(contributionId, said)
    if (said === '') return
    if ([...said].length > NOTE_MAX) plan.tooLong++
    else if (noted.has(key)) plan.known++
    else {
      noted.add(key)
      plan.notes.push({ contributionId, text: said })
    }
  }
  for (const source of file.sources) {
    const one = matched.get(source)
    if (!one) {
      plan.unmatched.push(source.name)
      continue
    }
    for (const mark of source.marks) takeMark(source, mark, one)
    for (const note of source.notes) takeNote(note, one)
  }
  return plan
}

/** A note as it is known again: the inspel and its words. */
export const memoKey = (contributionId: string, text: string): string => `${contributionId} ${text.trim()}`

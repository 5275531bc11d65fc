import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { processBySlug } from '~/features/processes'
import type { Context } from '~/platform/context'
import { type TakeRefusal, takeFile } from './commands'
import type { MarksPlan } from './domain'
import { OUT_FILES, type OutName, type Preview, previewOf } from './queries'

export const QDA_USAGE =
  'qda codebook PROCESS FILE.qdc | qda project PROCESS FILE.qdpx | qda marks PROCESS FILE.csv | qda trail PROCESS FILE.jsonl | qda import PROCESS FILE [--preview]'

const OUT: Record<string, OutName> = {
  codebook: 'kodbok',
  project: 'projekt',
  marks: 'markeringar',
  trail: 'historia',
}

const REFUSALS: Record<TakeRefusal, string> = {
  too_large: 'The file is larger than 50 MB.',
  not_xml: 'The file is no whole XML.',
  doctype: 'The file has a document type declaration, which no such file needs. It is not read.',
  other_file: 'The file is neither a REFI-QDA codebook nor a project.',
  no_codes: 'The file holds no codes.',
  key: 'A code in the file lacks its guid, or two have the same.',
  no_name: 'A code in the file has no name.',
  too_deep: 'The codes in the file lie more than 50 levels deep.',
  no_zip: 'The file is no whole zip.',
  unfolds: 'The file unfolds to more than 200 MB or 65,000 files.',
  no_project: 'There is no project.qde in the file.',
  no_text: 'A text that the project names is not in the file.',
  unknown: 'There is no such process.',
  name_taken: 'Two codes would have the same name.',
  shortcut_clashes: 'Two codes would have the same keys.',
  parent: 'A code would lie under itself.',
  theme: 'A theme is not of this process.',
  changed: 'The codebook was changed meanwhile. Try again.',
  no_file: 'The file is not there any more.',
}

const NOTES = {
  shortened: 'name shortened to 80 characters',
  renamed: 'another code has that name: numbered',
  shortcut: 'its keys are taken: left out',
  same_name: 'there is a code of that name: left as it is',
  merged: 'merged into this code here',
  theme: 'its theme is not here: left out',
} as const

const marksTold = ({ marks, notes, known, found, unmatched, lost, withoutCode, tooLong }: MarksPlan) => [
  `${found} sources found, ${marks.length} marks and ${notes.length} notes to bring in, ${known} here already`,
  ...unmatched.map((name) => `  no published text here: ${name}`),
  ...lost.map((name) => `  words not found: ${name}`),
  ...(withoutCode > 0 ? [`  ${withoutCode} marks of codes that the file does not hold`] : []),
  ...(tooLong > 0 ? [`  ${tooLong} notes are too long`] : []),
]

const told = ({ book, marks }: Preview) => {
  const count = (outcome: string) => book.rows.filter((row) => row.outcome === outcome).length
  return [
    `codes: ${count('added')} added, ${count('changed')} changed, ${count('left')} left, ${book.untouched} not in the file`,
    ...book.rows.flatMap(({ name, notes }) => notes.map((note) => `  ${name}: ${NOTES[note]}`)),
    ...(marks ? marksTold(marks) : []),
  ]
}

const leftOut = ({ marks }: Preview): boolean =>
  marks !== undefined && marks.unmatched.length + marks.lost.length + marks.withoutCode + marks.tooLong > 0

/** Codebooks and coded material out and in: see QDA_USAGE. */
export const qdaCommand = async (context: Context, args: string[]) => {
  const isPreview = args.includes('--preview')
  const [verb = '', slug = '', path = ''] = args.filter((arg) => !arg.startsWith('--'))
  const name = OUT[verb]
  if (!path || !(name || verb === 'import')) throw new Error(`Usage: ${QDA_USAGE}`)
  const process = await processBySlug(context.db, slug)
  if (!process) throw new Error(`There is no process ${slug}`)
  if (name) {
    const file = await OUT_FILES[name].write(context, process)
    if (!file) throw new Error('The codebook is empty.')
    await pipeline(file, createWriteStream(path))
    return { lines: [`Written to ${path}`], inPart: false }
  }
  const bytes = await readFile(path).catch(() => {
    throw new Error(`Can't read ${path}`)
  })
  if (isPreview) {
    const preview = await previewOf(context.db, process.id, bytes)
    if (!preview.ok) throw new Error(REFUSALS[preview.reason])
    return { lines: told(preview.value), inPart: leftOut(preview.value) }
  }
  const file = { processId: process.id, name: basename(path), bytes }
  const taken = await takeFile(context, file, { kind: 'system' })
  if (!taken.ok) throw new Error(REFUSALS[taken.reason])
  return { lines: told(taken.value.preview), inPart: leftOut(taken.value.preview) }
}

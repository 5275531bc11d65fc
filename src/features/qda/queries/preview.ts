import { createHash } from 'node:crypto'
import { ok, type Result } from '~/kernel/result'
import type { Db, Tx } from '~/platform/db'
import {
  type BookPlan,
  type FileKind,
  type MarksPlan,
  memoKey,
  placeOfMark,
  planBook,
  planMarks,
  type StandingMark,
  type Unread,
} from '../domain'
import { readFile } from '../schema'
import { hereOf, livingMarks, memosOf, publishedIn } from './here'

export interface Preview {
  kind: FileKind
  book: BookPlan
  marks: MarksPlan | undefined
  /** A print of what would be done: the same while neither file nor codebook changes. */
  seen: string
}

const standingIn = async (
  db: Db | Tx,
  processId: string,
  texts: ReadonlyMap<string, string>,
): Promise<StandingMark[]> =>
  (await livingMarks(db, processId)).flatMap((mark): StandingMark[] => {
    const text = texts.get(mark.contributionId) ?? ''
    const place = placeOfMark(text, mark)
    if (place === 'gone') return []
    const { contributionId, codeId } = mark
    return [{ contributionId, codeId, ...(place ?? { start: 0, end: [...text].length }) }]
  })

/** What bringing a file into a process would do, without doing it. */
export const previewOf = async (
  db: Db | Tx,
  processId: string,
  bytes: Uint8Array,
): Promise<Result<Preview, Unread>> => {
  const read = readFile(bytes)
  if (!read.ok) return read
  const { kind, file } = read.value
  const book = planBook(file, await hereOf(db, processId))
  let marks: MarksPlan | undefined
  if (read.value.kind === 'project') {
    const published = await publishedIn(db, processId)
    const texts = new Map(published.map(({ contributionId, text }) => [contributionId, text]))
    const standing = await standingIn(db, processId, texts)
    const memos = new Set(
      (await memosOf(db, processId)).map(({ contributionId, text }) => memoKey(contributionId, text)),
    )
    marks = planMarks(read.value.file, book.idOf, published, standing, memos)
  }
  const { codes, order, isReordered } = book
  // A key made for this preview alone is no part of its print.
  const stable = codes.map(({ id, parentId, ...rest }) => rest)
  const print = JSON.stringify([
    stable,
    order.length,
    isReordered,
    marks?.marks.map(({ contributionId, span }) => [contributionId, span?.start]),
    marks?.notes.length,
  ])
  return ok({ kind, book, marks, seen: createHash('sha256').update(print).digest('hex') })
}

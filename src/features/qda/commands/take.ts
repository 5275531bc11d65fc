import { type CodeRefusal, reviseBook, setMark, writeMemo } from '~/features/coding'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Unread } from '../domain'
import { type Preview, previewOf } from '../queries'
import * as store from '../store'

export interface Taken {
  added: number
  changed: number
  marks: number
  notes: number
  preview: Preview
}

/** `changed`: the codebook or the inspel are not what they were when the file was looked through. */
export type TakeRefusal = Unread | CodeRefusal | 'changed' | 'no_file'

export interface NewFile {
  processId: string
  name: string
  bytes: Uint8Array
  /** The print of the preview that somebody said yes to; left out: whatever the file holds now. */
  seen?: string | undefined
  /** Where it was kept until now: it is let go of in the same step. */
  uploadId?: string | undefined
}

/** Thrown within the transaction, so that a file that can't be brought in whole leaves nothing behind. */
class Refused extends Error {
  constructor(readonly reason: TakeRefusal) {
    super(reason)
  }
}

/**
 * Brings a codebook or a project into a process, all of it or nothing: codes are added and changed as one version,
 * marks and notes set beside those that stand.
 */
export const takeFile = async (
  context: Context,
  file: NewFile,
  actor: Actor,
): Promise<Result<Taken, TakeRefusal>> => {
  try {
    return ok(await inTransaction(context.db, (tx) => takeIn(tx, context, file, actor)))
  } catch (error) {
    if (error instanceof Refused) return fail(error.reason)
    throw error
  }
}

/** The same within a transaction. @throws Refused */
const takeIn = async (
  tx: Tx,
  context: Context,
  { processId, name, bytes, seen, uploadId }: NewFile,
  actor: Actor,
): Promise<Taken> => {
  const within = { ...context, db: tx }
  if (uploadId && !(await store.removeUpload(tx, uploadId))) throw new Refused('no_file')
  await store.lockProcess(tx, processId)
  const planned = await previewOf(tx, processId, bytes)
  if (!planned.ok) throw new Refused(planned.reason)
  const preview = planned.value
  if (seen !== undefined && seen !== preview.seen) throw new Refused('changed')
  const { codes, order, isReordered } = preview.book
  let counted = { added: 0, changed: 0 }
  if (codes.length > 0 || isReordered) {
    const revised = await reviseBook(within, processId, { codes, order }, `← ${name}`, actor)
    if (!revised.ok) throw new Refused(revised.reason)
    counted = revised.value
  }
  const { marks = [], notes = [] } = preview.marks ?? {}
  for (const mark of marks) {
    const set = await setMark(within, { ...mark, origin: 'imported' }, actor)
    if (!set.ok) throw new Refused('changed')
  }
  for (const { contributionId, text } of notes) {
    const written = await writeMemo(within, contributionId, text, actor)
    if (!written.ok) throw new Refused('changed')
  }
  const data = { ...counted, marks: marks.length, notes: notes.length, file: preview.kind }
  const subject = { kind: 'codebook', id: processId }
  await record(tx, { at: context.clock.now(), actor, subject, kind: 'codebook.file-taken', data })
  return { ...counted, marks: marks.length, notes: notes.length, preview }
}

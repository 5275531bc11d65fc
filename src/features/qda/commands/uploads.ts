import { newId } from '~/kernel/ids'
import { fail, type Result } from '~/kernel/result'
import { type Actor, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { FileKind } from '../domain'
import { uploadById } from '../queries'
import * as store from '../store'
import { type Taken, type TakeRefusal, takeFile } from './take'

const DAY_MS = 86_400_000

/** Keeps a file until somebody has looked through what it would do; for a day at most. Passing: no event. */
export const keepUpload = (
  { db, clock }: Context,
  file: { processId: string; kind: FileKind; name: string; bytes: Uint8Array },
  actor: Actor,
): Promise<{ id: string }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    const { processId, kind, name: fileName } = file
    await store.removeUploadsBefore(tx, new Date(at.getTime() - DAY_MS))
    const bytes = Buffer.from(file.bytes)
    await store.insertUpload(tx, { id, processId, kind, fileName, bytes, uploadedBy: staffIdOf(actor), at })
    return { id }
  })

export const dropUpload = ({ db }: Context, id: string): Promise<unknown> =>
  inTransaction(db, (tx) => store.removeUpload(tx, id))

/** Brings in a file that was looked through, and lets go of it. Twice does it once. */
export const takeUpload = async (
  context: Context,
  uploadId: string,
  seen: string,
  actor: Actor,
): Promise<Result<Taken, TakeRefusal>> => {
  const upload = await uploadById(context.db, uploadId)
  if (!upload) return fail('no_file')
  const { processId, fileName: name, bytes } = upload
  return takeFile(context, { processId, name, bytes, seen, uploadId }, actor)
}

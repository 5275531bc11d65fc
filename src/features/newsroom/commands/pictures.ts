import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import * as store from '../store'

/** Keeps a picture among the newsroom's, in the transaction of what it belongs to. @returns its id */
export const keepPicture = async (tx: Tx, picture: Prepared, actor: Actor, at: Date): Promise<string> => {
  const id = await insertPicture(tx, picture, at)
  await store.insertPictureRow(tx, { fileId: id, byStaff: staffIdOf(actor), at })
  return id
}

/** A picture for a text that is being written. */
export const sendPicture = ({ db, clock }: Context, picture: Prepared, actor: Actor): Promise<string> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const id = await keepPicture(tx, picture, actor, at)
    await record(tx, { at, actor, subject: { kind: 'picture', id }, kind: 'picture.sent' })
    return id
  })

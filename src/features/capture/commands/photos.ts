import type { Meeting } from '~/features/meetings'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import type { HelperSession } from '../domain'
import * as store from '../store'

export interface NewPhoto {
  picture: Prepared
  notesSaid: number
  tableNumber?: number | undefined
  promptId?: string | undefined
}

const actorOf = (helper: HelperSession): Actor =>
  helper.staffId ? { kind: 'staff', id: helper.staffId } : { kind: 'citizen' }

/** Keeps a picture to be typed later. The same picture again is the same. */
export const keepPhoto = (
  { db, clock }: Context,
  meeting: Meeting,
  { picture, notesSaid, tableNumber, promptId }: NewPhoto,
  helper: HelperSession,
): Promise<{ added: boolean }> =>
  inTransaction(db, async (tx) => {
    if (await store.hasPhoto(tx, meeting.id, picture.sha256)) return { added: false }
    const at = clock.now()
    const id = newId()
    const fileId = await insertPicture(tx, picture, at)
    const added = await store.insertPhoto(tx, {
      id,
      meetingId: meeting.id,
      fileId,
      sha256: picture.sha256,
      tableNumber: tableNumber ?? null,
      promptId: promptId ?? null,
      notesSaid,
      uploadedAt: at,
      uploadedBy: helper.id,
      transcribedAt: null,
      transcribedBy: null,
      checkedAt: null,
      checkedBy: null,
    })
    const subject = { kind: 'capture-photo', id }
    await record(tx, { at, actor: actorOf(helper), subject, kind: 'capture.photo-kept', data: { added } })
    return { added }
  })

const changed = (
  { db, clock }: Context,
  meeting: Meeting,
  id: string,
  helper: HelperSession,
  work: (
    tx: Tx,
    photo: NonNullable<Awaited<ReturnType<typeof store.lockPhoto>>>,
    at: Date,
  ) => Promise<string>,
) =>
  inTransaction(db, async (tx): Promise<Result<null, 'unknown' | 'not_allowed'>> => {
    const photo = await store.lockPhoto(tx, meeting.id, id)
    if (!photo) return fail('unknown')
    const at = clock.now()
    const kind = await work(tx, photo, at)
    if (!kind) return fail('not_allowed')
    await record(tx, { at, actor: actorOf(helper), subject: { kind: 'capture-photo', id }, kind })
    return ok(null)
  })

/** All that stands on the picture has been typed. */
export const finishPhoto = (context: Context, meeting: Meeting, id: string, helper: HelperSession) =>
  changed(context, meeting, id, helper, async (tx, photo, at) => {
    if (photo.transcribedAt) return ''
    await store.changePhoto(tx, id, { transcribedAt: at, transcribedBy: helper.id })
    return 'capture.photo-transcribed'
  })

/** Somebody other than who typed it has compared picture and rows. */
export const checkPhoto = (context: Context, meeting: Meeting, id: string, helper: HelperSession) =>
  changed(context, meeting, id, helper, async (tx, photo, at) => {
    if (!photo.transcribedAt || photo.checkedAt || photo.transcribedBy === helper.id) return ''
    await store.changePhoto(tx, id, { checkedAt: at, checkedBy: helper.id })
    return 'capture.photo-checked'
  })

/** There is more on the picture after all. */
export const reopenPhoto = (context: Context, meeting: Meeting, id: string, helper: HelperSession) =>
  changed(context, meeting, id, helper, async (tx) => {
    await store.changePhoto(tx, id, {
      transcribedAt: null,
      transcribedBy: null,
      checkedAt: null,
      checkedBy: null,
    })
    return 'capture.photo-reopened'
  })

import { v5 } from 'uuid'
import { isLanguage, type TextLanguage } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import type { AboutSender, CameBy } from '../domain'
import { sheetOf } from '../queries'
import * as store from '../store'
import * as paper from '../store/paper'
import { describeSender, receive } from './receive'
import { sayLanguage } from './say-language'

export interface PaperSheet {
  /** Made by the form; sending it again gives the same inspel and receipts. */
  sheetId: string
  wayInId: string
  /** As told; the receipt of a text in none of ours is in Swedish. */
  language: TextLanguage
  /** One for each inspel on the sheet. */
  texts: readonly string[]
  /** The day it came to us, which decides whether the way in took it. */
  receivedAt: Date
  cameBy: CameBy
  meetingId?: string | undefined
  about: AboutSender
  /** Pictures of the sheet, for who reads it. */
  scans: readonly Prepared[]
}

type Staff = Extract<Actor, { kind: 'staff' }>

/** Enters what came on paper or by phone: every inspel on it gets the receipt that it had got on the web. */
export const enterPaper = (
  context: Context,
  sheet: PaperSheet,
  actor: Staff,
): Promise<Result<{ contributionIds: string[] }, 'closed' | 'unknown_way_in'>> =>
  inTransaction(context.db, async (tx) => {
    const within = { ...context, db: tx }
    const at = context.clock.now()
    const ids: string[] = []
    const fresh: string[] = []
    for (const [position, text] of sheet.texts.entries()) {
      const receipt = await receive(within, {
        wayInId: sheet.wayInId,
        text,
        language: isLanguage(sheet.language) ? sheet.language : 'sv',
        idempotencyKey: v5(`paper:${position}`, sheet.sheetId),
        receivedAt: sheet.receivedAt,
        channel: 'paper',
        enteredBy: actor.id,
        ...(sheet.meetingId ? { meetingId: sheet.meetingId } : {}),
      })
      // All on a sheet came to the same place on the same day: if one is refused, the first is.
      if (!receipt.ok) return fail(receipt.reason)
      const { contributionId, repeated } = receipt.value
      ids.push(contributionId)
      if (repeated) continue
      fresh.push(contributionId)
      await sayLanguage(within, contributionId, sheet.language, actor)
      if (Object.values(sheet.about).some(Boolean))
        await describeSender(within, contributionId, sheet.about, actor)
      const { sheetId, cameBy } = sheet
      await paper.insertPaperEntry(tx, { contributionId, sheetId, position, cameBy, enteredAt: at })
      await record(tx, {
        at,
        actor,
        subject: { kind: 'contribution', id: contributionId },
        kind: 'contribution.entered-from-paper',
        data: { cameBy, sheetId },
      })
    }
    await attach(tx, { contributionIds: fresh, scans: sheet.scans, description: '', at }, actor)
    return ok({ contributionIds: ids })
  })

/** Adds more pictures of the sheet to every inspel that stood on it. */
export const addScans = (
  context: Context,
  contributionId: string,
  scans: readonly Prepared[],
  description: string,
  actor: Staff,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(context.db, async (tx) => {
    const sheet = await sheetOf(tx, contributionId)
    const contributionIds = sheet.length > 0 ? sheet.map((one) => one.id).sort() : [contributionId]
    for (const id of contributionIds) if (!(await store.lock(tx, id))) return fail('unknown')
    await attach(tx, { contributionIds, scans, description, at: context.clock.now() }, actor)
    return ok(null)
  })

interface Attached {
  contributionIds: readonly string[]
  scans: readonly Prepared[]
  description: string
  at: Date
}

const attach = async (
  tx: Tx,
  { contributionIds, scans, description, at }: Attached,
  actor: Staff,
): Promise<void> => {
  if (contributionIds.length === 0 || scans.length === 0) return
  const files: string[] = []
  for (const scan of scans) files.push(await insertPicture(tx, scan, at))
  for (const contributionId of contributionIds) {
    for (const fileId of files)
      await paper.insertAttachment(tx, { contributionId, fileId, description, addedBy: actor.id, at })
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.scan-added',
      data: { files },
    })
  }
}

import { v5 } from 'uuid'
import { receive, withdraw } from '~/features/contributions'
import type { Meeting } from '~/features/meetings'
import { fail, type Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { captureMoment, captureWindow, type HelperSession, type Note } from '../domain'
import { noteByKey, noteOf } from '../queries'
import * as store from '../store'

/**
 * The key of one note out of a form's: the same text sent twice from one page is one note,
 * another text from the same page (after the back button) is another.
 */
export const keyOfPart = (formKey: string, part: string): string => v5(part, formKey)

export interface TakenDown {
  contributionId: string
  code: string
  repeated: boolean
}

/** Takes down one note from a meeting: received as every inspel is, together with how it came. */
export const takeNote = (
  context: Context,
  meeting: Meeting,
  note: Note,
  helper?: HelperSession,
): Promise<Result<TakenDown, 'closed' | 'unknown_way_in'>> =>
  inTransaction(context.db, async (tx) => {
    const input = {
      wayInId: meeting.wayInId,
      meetingId: meeting.id,
      // A meeting that was called off takes nothing; what came before can still be repeated.
      window: meeting.cancelledAt ? { opensAt: new Date(0), closesAt: new Date(0) } : captureWindow(meeting),
      text: note.text,
      language: note.language,
      idempotencyKey: note.key,
      channel: helper?.by === 'host' ? ('host' as const) : ('capture' as const),
      isDemo: meeting.isDemo,
      ...(note.tableNumber ? { tableNumber: note.tableNumber } : {}),
      ...(note.promptId ? { promptId: note.promptId } : {}),
      ...(note.suspicion ? { suspicion: note.suspicion } : {}),
      ...(helper?.staffId ? { enteredBy: helper.staffId } : {}),
    }
    const received = await receive({ ...context, db: tx }, input)
    if (received.ok && !received.value.repeated) {
      await store.insertNote(tx, {
        contributionId: received.value.contributionId,
        meetingId: meeting.id,
        way: note.way,
        sessionId: helper?.id ?? null,
        themeHint: note.themeHint ?? null,
        madeAt: note.madeAt ?? null,
        photoId: note.photoId ?? null,
      })
    }
    return received
  })

const AT_ONCE = 200

export interface TakenMany {
  saved: number
  repeated: number
}

/** Takes down many notes in order. Sent again after a fault it goes on where it stopped: each has its key. */
export const takeNotes = async (
  context: Context,
  meeting: Meeting,
  notes: readonly Note[],
  helper: HelperSession,
): Promise<Result<TakenMany, 'closed' | 'unknown_way_in'>> => {
  const sum = { saved: 0, repeated: 0 }
  if (captureMoment(meeting, context.clock.now()) !== 'open') return fail('closed')
  for (let start = 0; start < notes.length; start += AT_ONCE) {
    await inTransaction(context.db, async (tx) => {
      for (const note of notes.slice(start, start + AT_ONCE)) {
        const taken = await takeNote({ ...context, db: tx }, meeting, note, helper)
        if (taken.ok) sum[taken.value.repeated ? 'repeated' : 'saved']++
      }
    })
  }
  return { ok: true, value: sum }
}

const actorOf = (helper: HelperSession | undefined): Actor =>
  helper?.staffId ? { kind: 'staff', id: helper.staffId } : { kind: 'citizen' }

/**
 * Takes back a note by the key it was sent with, for a quarter of an hour while nobody has read it;
 * a helper's own for as long as the session lasts.
 */
export const takeBack = async (
  context: Context,
  meeting: Meeting,
  { key, reason }: { key: string; reason: string },
  helper?: HelperSession,
): Promise<Result<null, 'unknown' | 'too_late'>> => {
  const note = await noteByKey(context.db, meeting.id, key)
  if (!note) return fail('unknown')
  const undo = { contributionId: note.id, reason }
  return helper && note.sessionId === helper.id
    ? takeBackAsHelper(context, meeting, undo, helper)
    : withdraw(context, undo)
}

/**
 * The same for a helper: any of one's own notes while the session lasts, and what was typed from a picture
 * by anyone. Only reading ends that.
 */
export const takeBackAsHelper = async (
  context: Context,
  meeting: Meeting,
  { contributionId, reason }: { contributionId: string; reason: string },
  helper: HelperSession,
): Promise<Result<null, 'unknown' | 'too_late'>> => {
  const note = await noteOf(context.db, meeting.id, contributionId)
  if (!note || (note.sessionId !== helper.id && !note.photoId)) return fail('unknown')
  return withdraw(context, { contributionId, reason, anyTime: true }, actorOf(helper))
}

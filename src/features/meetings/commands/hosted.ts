import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { newShortCode } from '~/kernel/short-code'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { MeetingKind, Step } from '../domain'
import * as store from '../store/hosted'

export interface NewHosted {
  kind: Extract<MeetingKind, 'own_workshop' | 'lesson'>
  processId: string
  wayInId: string
  municipalityCode: string
  title: Localized
  language: string
  participants: number | null
  startsAt: Date
  endsAt: Date
  programme: Step[]
  captureClosesAt: Date
  tables: number
  /** The day the region has promised its reply, YYYY-MM-DD. */
  replyOn: string | null
  hostCodeHash: Buffer
  idempotencyKey: string
  /** Only the demo chooses its code. */
  code?: string
  isDemo?: boolean
}

export interface Hosted {
  id: string
  /** What stands on the tables. */
  code: string
  repeated: boolean
}

/** Of a thousand million codes one may be taken already; three in a row are not. */
const TRIES = 3

/**
 * Opens a workshop or lesson that somebody else hosts. It is never listed: who has its code finds it.
 * Opening again with the same key gives the first one.
 */
export const openHosted = (
  { db, clock }: Context,
  { title, programme, language, code: chosen, ...hosted }: NewHosted,
  actor: Actor,
): Promise<Hosted> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    for (let tries = 0; tries < TRIES; tries++) {
      const id = newId()
      const code = chosen ?? newShortCode()
      const added = await store.insertOnce(tx, {
        ...hosted,
        id,
        code,
        slug: id,
        venue: '',
        title: JSON.stringify(title),
        programme: JSON.stringify(programme),
        languages: [language],
        createdAt: at,
        publishedAt: null,
      })
      if (added) {
        const data = { kind: hosted.kind }
        await record(tx, { at, actor, subject: { kind: 'meeting', id }, kind: 'meeting.hosted', data })
        return { id, code, repeated: false }
      }
      const first = await store.findByKey(tx, hosted.idempotencyKey)
      if (first) return { id: first.id, code: first.code ?? '', repeated: true }
    }
    throw new Error('no free code was found for a hosted meeting')
  })

/** Writes the reply to those who were there; nobody sees it before it is given. A given one may be put right. */
export const writeReply = (
  { db, clock }: Context,
  id: string,
  reply: Localized,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.putReply(tx, id, JSON.stringify(reply)))) return fail('unknown')
    const subject = { kind: 'meeting', id }
    await record(tx, { at: clock.now(), actor, subject, kind: 'meeting.reply-written' })
    return ok(null)
  })

/** Gives the reply to those who were there. Giving it twice gives it once. */
export const giveReply = ({ db, clock }: Context, id: string, actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.markReplied(tx, id, at))) return
    await record(tx, { at, actor, subject: { kind: 'meeting', id }, kind: 'meeting.replied' })
  })

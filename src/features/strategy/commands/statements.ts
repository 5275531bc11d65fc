import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { consultationMoment } from '../domain'
import { staffId } from '../policy'
import { type LeftBesides, openPoints } from '../queries'
import * as store from '../store'

export interface NewStatement {
  consultationId: string
  intro: string
  /** What other rooms have left to work through. */
  besides?: LeftBesides | undefined
}

/**
 * Publishes what came of a consultation: refused while it takes comments, and while one comment is unread or
 * unanswered or a reply is not worked through. Published again with other words it is a correction, with a version of its own.
 */
export const publishStatement = (
  context: Context,
  { consultationId, intro, besides }: NewStatement,
  actor: Actor,
) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ version: number }, 'unknown' | 'text_missing' | 'open' | 'unanswered'>> => {
      if (!intro.trim()) return fail('text_missing')
      const consultation = await store.lockConsultation(tx, consultationId)
      if (!consultation?.publishedAt) return fail('unknown')
      const at = context.clock.now()
      if (consultationMoment(consultation, at) !== 'closed') return fail('open')
      const left = await openPoints(tx, consultationId, besides)
      if (left.unread + left.unanswered + left.uncut > 0) return fail('unanswered')
      const latest = await store.latestStatement(tx, consultationId)
      if (latest?.intro === intro) return ok({ version: latest.version })
      const version = (latest?.version ?? 0) + 1
      const id = newId()
      const publishedBy = staffId(actor)
      await store.insertStatement(tx, { id, consultationId, version, intro, publishedBy, publishedAt: at })
      const subject = { kind: 'consultation', id: consultationId }
      await record(tx, { at, actor, subject, kind: 'consultation.stated', data: { version } })
      return ok({ version })
    },
  )

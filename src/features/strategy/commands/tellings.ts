import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type TellingForm, tidyMarkup } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

export interface NewTelling {
  documentId: string
  part: string
  form: TellingForm
  language: Language
  text: string
  /** The version the writer saw; 0 when there was none. */
  fromVersion: number
  /** Whether everybody may read it at once. Showing an unchanged text says that it still holds. */
  isPublic: boolean
}

/** Writes a part of a document shorter or plainer. Refused as newer when somebody else has written since. */
export const writeTelling = (
  context: Context,
  { fromVersion, isPublic, text: typed, ...which }: NewTelling,
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<{ version: number }, 'unknown' | 'newer'>> => {
    if (!(await store.lockDocument(tx, which.documentId))) return fail('unknown')
    const latest = await store.latestTelling(tx, which)
    const text = tidyMarkup(typed)
    if (latest && latest.version > fromVersion && latest.text !== text) return fail('newer')
    if (latest?.text === text && !isPublic) return ok({ version: latest.version })
    const version = (latest?.version ?? 0) + 1
    const at = context.clock.now()
    const publishedAt = isPublic ? at : null
    const row = {
      ...which,
      id: newId(),
      version,
      text,
      writtenBy: staffId(actor),
      createdAt: at,
      publishedAt,
    }
    await store.insertTelling(tx, row)
    const { documentId, form, language } = which
    const kind = isPublic ? 'document.told' : 'document.telling-drafted'
    const subject = { kind: 'document', id: documentId }
    await record(tx, { at, actor, subject, kind, data: { form, language, version } })
    return ok({ version })
  })

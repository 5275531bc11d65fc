import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { newShortCode } from '~/kernel/short-code'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { MeetingKind, Step } from '../domain'
import * as store from '../store'

export interface NewMeeting {
  slug: string
  kind?: MeetingKind
  wayInId: string
  municipalityCode: string
  venue: string
  title: Localized
  summary: string[]
  participants: number | null
  startsAt: Date
  endsAt: Date
  programme?: Step[]
  tables?: number
  /** Stands on the tables; made by chance where none is given. */
  code?: string
  helperPin?: string
  captureClosesAt?: Date
  isDemo?: boolean
  languages?: string[]
  about?: Localized
  goodToKnow?: Localized
  seats?: number | null
  signUpClosesAt?: Date | null
  themeId?: string | null
  report?: Localized
}

/** Puts a meeting on the map and in the list. */
export const holdMeeting = async (
  { db, clock }: Context,
  processId: string,
  { title, summary, programme, about, goodToKnow, report, ...meeting }: NewMeeting,
  actor: Actor,
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    await store.insertMeeting(tx, {
      ...meeting,
      id,
      processId,
      title: JSON.stringify(title),
      summary: JSON.stringify(summary),
      programme: JSON.stringify(programme ?? []),
      ...(about ? { about: JSON.stringify(about) } : {}),
      ...(goodToKnow ? { goodToKnow: JSON.stringify(goodToKnow) } : {}),
      ...(report ? { report: JSON.stringify(report) } : {}),
      code: meeting.code ?? newShortCode(),
      createdAt: at,
      publishedAt: at,
    })
    await record(tx, { at, actor, subject: { kind: 'meeting', id }, kind: 'meeting.announced' })
    return id
  })

import { openHosted } from '~/features/meetings'
import { isOpen, type WayIn } from '~/features/processes'
import type { Language, Localized } from '~/kernel/language'
import { hashReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { daysAfter, endOfDay, startOfDay } from '~/kernel/time'
import { record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type Grade, type HostedKind, REPLY_WITHIN_DAYS, tablesFor } from '../domain'
import * as store from '../store'
import { inAllLanguages, programmeOf } from './programme'

interface Common {
  wayIn: WayIn
  municipality: string
  /** YYYY-MM-DD */
  day: string
  language: Language
  minutes: number
  key: string
  code?: string
  isDemo?: boolean
}

export interface NewWorkshop extends Common {
  group: string
  people: number
}

export interface NewLesson extends Common {
  grade: Grade
  /** Another day than six weeks after the lesson. */
  replyOn?: string
}

export interface HostedCodes {
  meetingId: string
  /** For those who take part. */
  code: string
  /** For the host alone: kept nowhere but as a hash. */
  hostCode: string
}

type Opened = Promise<Result<HostedCodes, 'closed'>>

const HOST = { kind: 'citizen' } as const

interface About {
  title: Localized
  participants: number | null
  tables: number
  groupName: string | null
  grade: Grade | null
  replyOn: string | null
}

const open = (context: Context, kind: HostedKind, input: Common, about: About): Opened =>
  inTransaction(context.db, async (tx) => {
    const { wayIn, key } = input
    if (!isOpen(wayIn, context.clock.now())) return fail('closed')
    const hostCode = receiptCodeFor(keyFor(context.config, 'host'), key)
    const { id, code, repeated } = await openHosted(
      { ...context, db: tx },
      {
        kind,
        processId: wayIn.processId,
        wayInId: wayIn.id,
        municipalityCode: input.municipality,
        title: about.title,
        language: input.language,
        participants: about.participants,
        startsAt: startOfDay(input.day),
        endsAt: endOfDay(input.day),
        programme: programmeOf(kind, input.minutes),
        captureClosesAt: wayIn.closesAt,
        tables: about.tables,
        replyOn: about.replyOn,
        hostCodeHash: hashReceiptCode(hostCode),
        idempotencyKey: key,
        isDemo: input.isDemo ?? false,
        ...(input.code ? { code: input.code } : {}),
      },
      HOST,
    )
    if (!repeated) {
      await store.insertHosting(tx, { meetingId: id, groupName: about.groupName, grade: about.grade })
    }
    return ok({ meetingId: id, code, hostCode })
  })

/**
 * Opens a workshop that a group holds by itself. Nobody needs an account, and no person is named.
 * The same key gives the same codes.
 * @returns `closed` when the way in takes nothing now
 */
export const openWorkshop = (context: Context, input: NewWorkshop): Opened =>
  open(context, 'own_workshop', input, {
    title: input.group ? { sv: input.group } : inAllLanguages('workshops.own.name'),
    participants: input.people,
    tables: tablesFor(input.people),
    groupName: input.group || null,
    grade: null,
    replyOn: null,
  })

/** Opens a lesson. The class is promised its reply on a day. */
export const openLesson = (context: Context, input: NewLesson): Opened =>
  open(context, 'lesson', input, {
    title: inAllLanguages('workshops.lesson.name'),
    participants: null,
    tables: 1,
    groupName: null,
    grade: input.grade,
    replyOn: input.replyOn ?? daysAfter(input.day, REPLY_WITHIN_DAYS),
  })

/** The host says that all is sent in. More may still come until the way in closes. */
export const finish = ({ db, clock }: Context, meetingId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.setFinished(tx, meetingId, at))) return
    await record(tx, {
      at,
      actor: HOST,
      subject: { kind: 'meeting', id: meetingId },
      kind: 'meeting.finished',
    })
  })

import './tables'
import { type SqlBool, sql } from 'kysely'
import { languageOf } from '~/features/contributions'
import type { MeetingKind } from '~/features/meetings'
import { hashReceiptCode } from '~/kernel/receipt-code'
import type { Db } from '~/platform/db'

const hosted = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('hosting', 'hosting.meetingId', 'meeting.id')
    .selectAll('meeting')
    .select(['hosting.groupName', 'hosting.grade', 'hosting.currentStep', 'hosting.finishedAt'])

export type Hosted = Awaited<ReturnType<ReturnType<typeof hosted>['executeTakeFirstOrThrow']>>

/** The workshop or lesson whose host holds this secret code. */
export const hostedByHostCode = (db: Db, kind: MeetingKind, code: string): Promise<Hosted | undefined> =>
  hosted(db)
    .where('meeting.hostCodeHash', '=', hashReceiptCode(code))
    .where('meeting.kind', '=', kind)
    .executeTakeFirst()

/** The workshop or lesson whose code stands on the wall. */
export const hostedByCode = (db: Db, kind: MeetingKind, code: string): Promise<Hosted | undefined> =>
  hosted(db).where('meeting.code', '=', code).where('meeting.kind', '=', kind).executeTakeFirst()

export const hostedById = (db: Db, id: string): Promise<Hosted | undefined> =>
  hosted(db).where('meeting.id', '=', id).executeTakeFirst()

/** What came in, in the senders' last wording. For the room and the staff alone: it needs not be published. */
export const notesOf = (db: Db, meetingId: string) =>
  db
    .selectFrom('contribution')
    .leftJoin('wallNote', 'wallNote.contributionId', 'contribution.id')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.promptId', 'contribution.receivedAt'])
    .select(languageOf().as('language'))
    .select(['wallNote.approvedAt', 'wallNote.hiddenAt'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('contributionRevision as revision')
            .select('revision.body')
            .whereRef('revision.contributionId', '=', 'contribution.id')
            .orderBy('revision.at', 'desc')
            .limit(1),
          'contribution.body',
        )
        .as('text'),
    )
    .where('contribution.meetingId', '=', meetingId)
    .where((eb) => eb.or([eb('standing.state', 'is', null), eb('standing.state', '<>', 'removed')]))
    .orderBy('contribution.receivedAt')
    .orderBy('contribution.id')
    .execute()

export type Note = Awaited<ReturnType<typeof notesOf>>[number]

const PAGE = 100

/** Workshops and lessons for the staff: replies that are overdue first, then those due soonest, then the rest. */
export const hostedForStaff = (db: Db) =>
  hosted(db)
    .select((eb) =>
      eb
        .selectFrom('contribution')
        .whereRef('contribution.meetingId', '=', 'meeting.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('received'),
    )
    .where('meeting.kind', 'in', ['own_workshop', 'lesson'])
    .orderBy(sql<SqlBool>`meeting.reply_on is null or meeting.replied_at is not null`)
    .orderBy('meeting.replyOn')
    .orderBy('meeting.startsAt', 'desc')
    .limit(PAGE)
    .execute()

export type HostedRow = Awaited<ReturnType<typeof hostedForStaff>>[number]

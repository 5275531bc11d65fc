import '../tables'
import { sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import { hashReceiptCode } from '~/kernel/receipt-code'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { consultationMoment, type Outcome, type SenderKind, type Stance } from '../domain'

export interface PublicConsultation {
  id: string
  slug: string
  title: Localized
  intro: Localized
  opensAt: Date
  closesAt: Date
  documentId: string
  documentSlug: string
  documentTitle: Localized
  processId: string
}

const published = (db: Db) =>
  db
    .selectFrom('consultation')
    .innerJoin('document', 'document.id', 'consultation.documentId')
    .select(['consultation.id', 'consultation.slug', 'consultation.title', 'consultation.intro'])
    .select(['consultation.opensAt', 'consultation.closesAt', 'document.id as documentId'])
    .select(['document.slug as documentSlug', 'document.title as documentTitle', 'document.processId'])
    .where('consultation.publishedAt', 'is not', null)

/** Every consultation, the one that closes last first; `consultationMoment` says which are open. */
export const listConsultations = (db: Db): Promise<PublicConsultation[]> =>
  published(db).orderBy('consultation.closesAt', 'desc').orderBy('consultation.id').execute()

/** What can be commented on now, with where. Kept between changes; only the clock is asked anew. */
export const openConsultations = async ({ db, clock }: Pick<Context, 'db' | 'clock'>) => {
  const all = await remembered(db, 'consultations', () => listConsultations(db))
  return all
    .filter((one) => consultationMoment(one, clock.now()) === 'open')
    .map((one) => ({ ...one, href: `/remiss/${one.slug}` }))
}

export const consultationBySlug = (db: Db, slug: string): Promise<PublicConsultation | undefined> =>
  published(db).where('consultation.slug', '=', slug).executeTakeFirst()

export const consultationsOfDocument = (db: Db, documentId: string): Promise<PublicConsultation[]> =>
  published(db).where('document.id', '=', documentId).orderBy('consultation.opensAt', 'desc').execute()

/** The passages a consultation asks about, worded as they were when it was sent out. */
export const askedPassages = (db: Db, consultationId: string) => asked(db, consultationId).execute()

export const askedPassage = (db: Db, consultationId: string, slug: string) =>
  asked(db, consultationId).where('passage.slug', '=', slug).executeTakeFirst()

const asked = (db: Db, consultationId: string) =>
  db
    .selectFrom('consultationPassage')
    .innerJoin('passage', 'passage.id', 'consultationPassage.passageId')
    .innerJoin('passageWording', 'passageWording.id', 'consultationPassage.wordingId')
    .innerJoin('consultation', 'consultation.id', 'consultationPassage.consultationId')
    .select(['passage.id', 'passage.slug', 'passage.part', 'passage.heading', 'passage.language'])
    .select(['passageWording.id as wordingId', 'passageWording.version', 'passageWording.text'])
    .where('consultationPassage.consultationId', '=', consultationId)
    .where('consultation.publishedAt', 'is not', null)
    .orderBy('passage.position')
    .orderBy('passage.id')

export interface PublicAnswerToComment {
  outcome: Outcome
  text: string
  forwardedTo: string | null
  publishedAt: Date
}

export interface PublicComment {
  id: string
  consultationId: string
  consultationSlug: string
  /** Null when it is about the whole document. */
  passageId: string | null
  wordingId: string | null
  /** The organisation's reply it is a point of, and where in that it stands. */
  replyId: string | null
  startsAt: number | null
  endsAt: number | null
  stance: Stance
  text: string
  language: string
  senderKind: SenderKind
  senderName: string | null
  receivedAt: Date
  publishedAt: Date
  answer: PublicAnswerToComment | null
  /** The group it is answered with, when that answer is public. */
  groupId: string | null
}

/** Published comments on a consultation or on a passage, or points of a reply; oldest first, each with its published answer. */
export const commentsOf = async (
  db: Db,
  where: {
    consultationId?: string | undefined
    passageId?: string | undefined
    replyId?: string | undefined
  },
): Promise<PublicComment[]> => {
  let query = publicComments(db)
  if (where.consultationId) query = query.where('sent.consultationId', '=', where.consultationId)
  if (where.passageId) query = query.where('sent.passageId', '=', where.passageId)
  if (where.replyId) query = query.where('sent.replyId', '=', where.replyId)
  return withAnswers(await query.execute())
}

/** The first comments on each of some passages, and all that are about the whole document if that is asked for. */
export const firstCommentsOf = async (
  db: Db,
  consultationId: string,
  { passageIds, each, whole }: { passageIds: readonly string[]; each: number; whole: boolean },
): Promise<PublicComment[]> => {
  const first = sql<boolean>`sent.id in (
    select id from (
      select one.id, row_number() over (partition by one.passage_id order by one.received_at, one.starts_at, one.id) as nth
      from consultation_comment one
      join comment_publication shown on shown.comment_id = one.id
      where one.consultation_id = ${consultationId} and one.passage_id = any(${passageIds}::uuid[])) ordered
    where nth <= ${each})`
  const query = publicComments(db)
    .where('sent.consultationId', '=', consultationId)
    .where((eb) => (whole ? eb.or([first, eb('sent.passageId', 'is', null)]) : first))
  return withAnswers(await query.execute())
}

const publicComments = (db: Db) =>
  db
    .selectFrom('commentPublication')
    .innerJoin('consultationComment as sent', 'sent.id', 'commentPublication.commentId')
    .innerJoin('consultation', 'consultation.id', 'sent.consultationId')
    .leftJoin('commentAnswer as answer', (join) =>
      join.onRef('answer.commentId', '=', 'sent.id').on('answer.publishedAt', 'is not', null),
    )
    .select(['sent.id', 'sent.consultationId', 'sent.passageId', 'sent.wordingId', 'sent.stance'])
    .select(['sent.replyId', 'sent.startsAt', 'sent.endsAt', 'consultation.slug as consultationSlug'])
    .select(['commentPublication.text', 'sent.language', 'sent.senderKind', 'sent.senderName'])
    .select(['sent.receivedAt', 'commentPublication.publishedAt'])
    .select(['answer.outcome', 'answer.text as answerText', 'answer.forwardedTo'])
    .select(['answer.publishedAt as answeredAt', 'answer.groupId'])
    .orderBy('sent.receivedAt')
    .orderBy('sent.startsAt')
    .orderBy('sent.id')

type Row = Awaited<ReturnType<ReturnType<typeof publicComments>['execute']>>[number]

const withAnswers = (rows: readonly Row[]): PublicComment[] =>
  rows.map(({ outcome, answerText, forwardedTo, answeredAt, ...row }) => ({
    ...row,
    answer:
      outcome && answerText !== null && answeredAt
        ? { outcome, text: answerText, forwardedTo, publishedAt: answeredAt }
        : null,
  }))

/** The sender's own view of a comment: found by its code alone, published or not. */
export const commentByReceiptCode = (db: Db, code: string) =>
  db
    .selectFrom('consultationComment as sent')
    .innerJoin('passage', 'passage.id', 'sent.passageId')
    .innerJoin('consultation', 'consultation.id', 'sent.consultationId')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .innerJoin('passageWording as wording', 'wording.id', 'sent.wordingId')
    .leftJoin('commentPublication', 'commentPublication.commentId', 'sent.id')
    .leftJoin('commentWithholding', 'commentWithholding.commentId', 'sent.id')
    .leftJoin('commentAnswer as answer', (join) =>
      join.onRef('answer.commentId', '=', 'sent.id').on('answer.publishedAt', 'is not', null),
    )
    .select(['sent.id', 'sent.stance', 'sent.body', 'sent.language', 'sent.receivedAt'])
    .select('wording.id as wordingId')
    .select(['sent.senderKind', 'sent.senderName'])
    .select(['passage.slug as passageSlug', 'passage.heading', 'passage.language as passageLanguage'])
    .select(['document.slug as documentSlug', 'document.title as documentTitle'])
    .select(['consultation.slug as consultationSlug', 'consultation.title as consultationTitle'])
    .select(['consultation.closesAt', 'wording.text as wording'])
    .select(['commentPublication.text as publishedText', 'commentPublication.publishedAt'])
    .select(['commentWithholding.reason as withheldReason', 'commentWithholding.at as withheldAt'])
    .select(['answer.outcome', 'answer.text as answerText', 'answer.forwardedTo'])
    .select('answer.publishedAt as answeredAt')
    .where('sent.codeHash', '=', hashReceiptCode(code))
    .executeTakeFirst()

/** The consultations that asked about a passage, latest first, each with how many comments on it are published. */
export const consultationsOfPassage = (db: Db, passageId: string) =>
  db
    .selectFrom('consultationPassage')
    .innerJoin('consultation', 'consultation.id', 'consultationPassage.consultationId')
    .select(['consultation.id', 'consultation.slug', 'consultation.title'])
    .select(['consultation.opensAt', 'consultation.closesAt'])
    .select((eb) =>
      eb
        .selectFrom('consultationComment as sent')
        .innerJoin('commentPublication', 'commentPublication.commentId', 'sent.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('sent.consultationId', '=', 'consultation.id')
        .whereRef('sent.passageId', '=', 'consultationPassage.passageId')
        .$asScalar()
        .$notNull()
        .as('comments'),
    )
    .where('consultationPassage.passageId', '=', passageId)
    .where('consultation.publishedAt', 'is not', null)
    .orderBy('consultation.opensAt', 'desc')
    .execute()

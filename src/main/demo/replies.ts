import { v5 } from 'uuid'
import {
  addInvitations,
  addQuestion,
  besideConsultation,
  declineInvitation,
  invitationsOf,
  makePoint,
  markNothing,
  publishReply,
  receiveReply,
} from '~/features/replies'
import {
  consultationBySlug,
  prepareAnswer,
  publishAnswers,
  publishStatement,
  reviewAnswers,
} from '~/features/strategy'
import { DECLINED, type DemoReply, INVITED, QUESTIONS, REPLIES } from '~demo/replies'
import { CONSULTATION, STATEMENT } from '~demo/strategy'
import type { Calendar } from './calendar'
import { NAMESPACE } from './listen'
import { done, SYSTEM } from './system'

const ANSWERED_ON = '2026-10-20'
const READ_ON = '2026-10-05'
const ANYWHERE = { startsAt: 0, endsAt: Number.MAX_SAFE_INTEGER }

/** The consultation's questions, who was asked, the whole replies that came, and last the statement of all of it. */
export const loadReplies = async (calendar: Calendar, passages: Map<string, string>) => {
  const opening = calendar.on(CONSULTATION.opensOn)
  const consultation = await consultationBySlug(opening.db, CONSULTATION.slug)
  if (!consultation) throw new Error('the demo has no consultation')
  const questions = new Map<string, string>()
  for (const { ref, ...text } of QUESTIONS)
    questions.set(ref, done(await addQuestion(opening, consultation.id, text, SYSTEM)).id)
  const list = INVITED.map(({ ref: _ref, ...one }) => ({ ...one, email: null }))
  done(await addInvitations(opening, consultation.id, list, SYSTEM))
  const asked = await invitationsOf(opening.db, consultation.id)
  const invited = new Map(
    INVITED.map(({ ref, organisation }) => [
      ref as string,
      asked.find((one) => one.organisation === organisation)?.id ?? '',
    ]),
  )
  done(await declineInvitation(calendar.on('2026-08-12'), invited.get(DECLINED) ?? ''))
  const answers: string[] = []
  for (const reply of REPLIES) {
    const about = { consultationId: consultation.id, invitationId: invited.get(reply.invited) }
    const { replyId } = done(
      await receiveReply(calendar.on(reply.day), {
        ...about,
        organisation: reply.organisation,
        language: 'sv',
        answers: reply.answers.map(({ question, text }) => ({
          questionId: questions.get(question) ?? '',
          text,
        })),
        body: reply.body,
        idempotencyKey: v5(reply.ref, NAMESPACE),
      }),
    )
    answers.push(...(await loadPoints(calendar, replyId, reply, passages)))
  }
  const answering = calendar.on(ANSWERED_ON)
  done(await reviewAnswers(answering, answers, SYSTEM))
  done(await publishAnswers(answering, answers, SYSTEM))
  const { day, intro } = STATEMENT
  const stating = calendar.on(day)
  const besides = besideConsultation(stating).left
  done(await publishStatement(stating, { consultationId: consultation.id, intro, besides }, SYSTEM))
}

/** Cuts the reply and shows it. Returns the answers that are prepared to its points. */
const loadPoints = async (
  calendar: Calendar,
  replyId: string,
  reply: DemoReply,
  passages: Map<string, string>,
): Promise<string[]> => {
  const reading = calendar.on(READ_ON)
  const spans = [ANYWHERE]
  const answers: string[] = []
  for (const { words, passage, stance, answer } of reply.points) {
    const passageId = passage ? (passages.get(passage) ?? '') : null
    const point = done(await makePoint(reading, replyId, { spans, words, passageId, stance }, SYSTEM))
    if (!answer) continue
    const input = { ...answer, commentId: point.commentId, passageId: passageId ?? undefined }
    answers.push(done(await prepareAnswer(calendar.on(ANSWERED_ON), input, SYSTEM)).id)
  }
  for (const { words, reason } of reply.nothing)
    done(await markNothing(reading, replyId, { spans, words, reason }, SYSTEM))
  done(await publishReply(reading, replyId, { masks: [], showOriginal: false }, SYSTEM))
  return answers
}

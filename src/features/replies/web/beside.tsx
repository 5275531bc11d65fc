import type { Child } from 'hono/jsx'
import { type ConsultationBeside, consultationMoment } from '~/features/strategy'
import type { Context } from '~/platform/context'
import { Section } from '~/ui'
import {
  invitationsOf,
  publishedRepliesCount,
  questionsOf,
  repliesToReview,
  unfinishedReplies,
} from '../queries'

/** What the pages of a consultation say of its questions, replies and invitations. */
export const besideConsultation = ({ db, clock }: Context): ConsultationBeside => ({
  left: async (within, consultationId) => (await unfinishedReplies(within, consultationId)).length,
  forEveryone: async (visit, consultation): Promise<Child> => {
    const [questions, replies, invitations] = await Promise.all([
      questionsOf(db, consultation.id),
      publishedRepliesCount(db, consultation.id),
      invitationsOf(db, consultation.id),
    ])
    const isOpen = consultationMoment(consultation, clock.now()) === 'open'
    const address = visit.href(`/remiss/${consultation.slug}`)
    if (!isOpen && questions.length + replies + invitations.length === 0) return null
    return (
      <Section title={visit.s(isOpen ? 'replies.beside.title' : 'replies.title')}>
        {isOpen ? <p>{visit.s('replies.beside.body')}</p> : null}
        {questions.length > 0 ? (
          <>
            <h3>{visit.s('replies.beside.questions')}</h3>
            <ol>
              {questions.map(({ text }) => (
                <li>{visit.l(text)}</li>
              ))}
            </ol>
          </>
        ) : null}
        <p class="buttons">
          {isOpen ? (
            <a class="button" href={`${address}/svar`}>
              {visit.s('replies.beside.give')}
            </a>
          ) : null}
          {replies > 0 ? (
            <a class="button secondary" href={`${address}/remissvar`}>
              {visit.s('replies.beside.read', { count: replies })}
            </a>
          ) : null}
          {invitations.length > 0 ? (
            <a class="button secondary" href={`${address}/remissvar#inbjudna`}>
              {visit.s('replies.beside.invited')}
            </a>
          ) : null}
        </p>
      </Section>
    )
  },

  forStaff: async (visit, consultation): Promise<Child> => {
    const replies = await repliesToReview(db, consultation.id)
    const uncut = replies.filter(({ share, withheldReason }) => share < 1 && withheldReason === null).length
    const address = visit.href(`/arbete/remiss/${consultation.slug}`)
    return (
      <>
        <h2>{visit.s('replies.work.replies')}</h2>
        {replies.length === 0 ? (
          <p>{visit.s('replies.work.no-replies')}</p>
        ) : (
          <p>
            {uncut > 0 ? visit.s('replies.work.uncut', { count: uncut }) : visit.s('replies.work.all-cut')}
          </p>
        )}
        <p class="buttons">
          <a class="button secondary" href={`${address}/remissvar`}>
            {visit.s('replies.work.replies-count', { count: replies.length })}
          </a>
          <a class="button secondary" href={`${address}/inbjudna`}>
            {visit.s('replies.work.invited')}
          </a>
          <a class="button secondary" href={`${address}/fragor`}>
            {visit.s('replies.work.questions')}
          </a>
        </p>
      </>
    )
  },
})

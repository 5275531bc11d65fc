import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { PublicComment } from '../queries'
import { OutcomeWord, StanceWord, senderOf } from './parts'

const Answer = ({ visit, answer }: { visit: Visit; answer: NonNullable<PublicComment['answer']> }) => (
  <div class="answer">
    <h5>{visit.s('strategy.comment.answer')}</h5>
    <p>
      <OutcomeWord visit={visit} outcome={answer.outcome} forwardedTo={answer.forwardedTo} />
    </p>
    <p class="said" lang={visit.only('sv')} dir="auto">
      {answer.text}
    </p>
    <p class="muted small">{showDate(answer.publishedAt, visit.lang)}</p>
  </div>
)

const Comment = ({ visit, comment }: { visit: Visit; comment: PublicComment }) => (
  <li class="comment">
    <p class="comment-head">
      <StanceWord visit={visit} stance={comment.stance} />
      <span class="muted">
        {senderOf(visit, comment)}, {showDate(comment.receivedAt, visit.lang)}
      </span>
    </p>
    <p class="said" lang={comment.language} dir="auto">
      {comment.text}
    </p>
    {comment.replyId ? (
      <p class="small">
        <a href={visit.href(`/remiss/${comment.consultationSlug}/remissvar/${comment.replyId}`)}>
          {visit.s('strategy.comment.whole-reply', { organisation: comment.senderName ?? '' })}
        </a>
      </p>
    ) : null}
    {comment.answer ? <Answer visit={visit} answer={comment.answer} /> : null}
  </li>
)

interface Props {
  visit: Visit
  comments: readonly PublicComment[]
  /** How many there are, when not all are shown here. */
  count?: number
}

/** What people said about a passage, and what they were answered. */
export const Comments = ({ visit, comments, count }: Props) =>
  comments.length === 0 ? null : (
    <>
      <h4>{visit.s('strategy.comment.list', { count: count ?? comments.length })}</h4>
      <ul class="plain">
        {comments.map((comment) => (
          <Comment visit={visit} comment={comment} />
        ))}
      </ul>
    </>
  )

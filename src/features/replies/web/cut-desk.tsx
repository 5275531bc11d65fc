import { FormErrors } from '~/features/site'
import { AutomatedTag } from '~/features/strategy'
import { showDateTime } from '~/kernel/time'
import { textsOf } from '~/platform/http/form'
import { Notice } from '~/ui'
import { coverage, type Fragment, fragmentsOf, replyState } from '../domain'
import type { Piece } from '../queries'
import { CutFields } from './cut-fields'
import { isFixed, PieceNote } from './cut-piece'
import type { DeskProps } from './desk-props'
import { QuestionHeading, ReplyStateWord, underQuestions } from './parts'
import { ShowingReply } from './showing'
import { ConsultationRoom } from './staff-parts'
import { Share } from './work-list'

/** A reply on the desk: its text to be cut beside what a point is made of, and below whether it is shown. */
export const CutDesk = (props: DeskProps) => {
  const { visit, consultation, reply, pieces, wrong } = props
  const address = visit.href(`/arbete/remiss/${consultation.slug}/remissvar/${reply.id}`)
  const share = coverage(reply.text, pieces)
  const canChange = share < 1 || pieces.some((piece) => !isFixed(piece))
  return (
    <ConsultationRoom
      visit={visit}
      consultation={consultation}
      title={visit.t('replies.reply.title', { organisation: reply.organisation })}
      lead={visit.s('replies.cut.lead')}
      done={props.done}
      between={[
        {
          href: visit.href(`/arbete/remiss/${consultation.slug}/remissvar`),
          label: visit.s('replies.work.replies'),
        },
      ]}
    >
      <FormErrors visit={visit} errors={wrong?.errors ?? []} />
      <p class="comment-head">
        <ReplyStateWord visit={visit} state={replyState(reply)} />
        <Share visit={visit} share={share} />
        <span class="muted">
          {visit.s('replies.list.received', { date: showDateTime(reply.receivedAt, visit.lang) })}
        </span>
        <AutomatedTag visit={visit} comment={reply} />
      </p>
      {reply.withheldReason ? <p dir="auto">{reply.withheldReason}</p> : null}
      {reply.fileName ? (
        <p>
          <a href={`${address}/original`}>{visit.s('replies.cut.original', { name: reply.fileName })}</a>
        </p>
      ) : null}
      {share === 1 ? (
        <Notice kind="done">
          <p>{visit.s('replies.cut.done')}</p>
        </Notice>
      ) : (
        <p class="muted">{visit.s('replies.cut.left')}</p>
      )}
      {canChange ? (
        <form novalidate class="cut" method="post" action={`${address}/klipp`}>
          <CutText {...props} address={address} />
          {share === 1 ? null : <CutFields {...props} />}
        </form>
      ) : (
        <div class="cut">
          <CutText {...props} address={address} />
        </div>
      )}
      <ShowingReply {...props} address={address} />
    </ConsultationRoom>
  )
}

const CutText = (props: DeskProps & { address: string }) => {
  const { visit, reply, pieces, questions, wrong } = props
  const fragments = fragmentsOf(reply.text, pieces)
  const isAsked = reply.sections.some(({ questionId }) => questionId)
  const error = wrong?.errors.find(({ field }) => field === 'span')
  return (
    <fieldset class="cut-text field" id="f-span" tabindex={-1}>
      <legend>{visit.s('replies.cut.legend')}</legend>
      {error ? <p class="wrong">{visit.s(error.message as 'replies.error.cut.overlap')}</p> : null}
      {underQuestions(reply.sections, fragments).map(({ question, parts }) => (
        <>
          <QuestionHeading {...{ visit, question, questions, isAsked }} />
          {parts.map((part) => (
            <Part {...props} part={part} fragments={fragments} />
          ))}
        </>
      ))}
    </fieldset>
  )
}

const Part = ({
  part,
  fragments,
  ...props
}: DeskProps & { address: string; part: Fragment<Piece>; fragments: readonly Fragment<Piece>[] }) => {
  const { visit, reply, wrong } = props
  const value = `${part.startsAt}-${part.endsAt}`
  const chosen = wrong?.form === 'cut' && textsOf(wrong.values, 'span').includes(value)
  const text = (
    <span lang={reply.language} dir="auto" data-part={value}>
      {reply.text.slice(part.startsAt, part.endsAt)}
    </span>
  )
  const number = (
    <span class="cut-number">
      <span class="unseen">{visit.s('replies.cut.part', { number: part.paragraph })}</span>
      <span aria-hidden="true">{part.paragraph}</span>
    </span>
  )
  if (part.piece === null) {
    return (
      <label class="choice cut-part">
        <input type="checkbox" name="span" value={value} checked={chosen} />
        {number}
        {text}
      </label>
    )
  }
  const isLast = fragments.findLast(({ piece }) => piece === part.piece) === part
  return (
    <div class={`cut-part piece ${part.piece.kind}`}>
      <p>
        {number}
        {text}
      </p>
      {isLast ? <PieceNote {...props} piece={part.piece} /> : null}
    </div>
  )
}

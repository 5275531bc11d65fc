import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Details, Notice, TextArea, TextField } from '~/ui'
import type { Anchor, PublicConsultation, Reviewed } from '../queries'
import { AnswerForm } from './answer-form'
import { AutomatedTag, OutcomeWord, PassageText, StanceWord, senderOf } from './parts'
import { CommentStateWord } from './review-pages'
import { SinceThen } from './since-then'
import { DoneNotice } from './staff-parts'

interface Props {
  visit: Visit
  consultation: PublicConsultation
  comment: Reviewed
  /** Where it stands today. */
  anchor: Anchor | undefined
  passages: readonly { id: string; heading: string }[]
  next: string | undefined
  done?: string | undefined
  /** Which of the page's forms was sent with something wrong. */
  wrong?: { form: 'show' | 'withhold' | 'answer'; values: Values; errors: FieldError[] } | undefined
}

/** One comment on the desk: read, shown or not, answered. */
export const CommentDesk = (props: Props) => {
  const { visit, consultation, comment, wrong, next } = props
  return (
    <StaffPage
      visit={visit}
      title={visit.t('strategy.review.comment-title', {
        heading: comment.heading ?? visit.t('strategy.comment.whole-document'),
      })}
    >
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/remiss'), label: visit.s('strategy.review.title') },
          {
            href: visit.href(`/arbete/remiss/${consultation.slug}`),
            label: visit.l(consultation.title),
          },
        ]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={wrong?.errors ?? []} />
      <div class="two">
        <div>
          <h2>{visit.s('strategy.review.sent')}</h2>
          <p class="comment-head">
            <StanceWord visit={visit} stance={comment.stance} />
            <span class="muted">
              {senderOf(visit, comment)}, {showDateTime(comment.receivedAt, visit.lang)}
            </span>
            <AutomatedTag visit={visit} comment={comment} />
          </p>
          <blockquote class="said" lang={comment.language} dir="auto">
            {comment.body}
          </blockquote>
          <p>
            <CommentStateWord visit={visit} comment={comment} />
          </p>
          {comment.withheldReason ? <p dir="auto">{comment.withheldReason}</p> : null}
          {comment.replyId ? (
            <p>
              <a href={visit.href(`/arbete/remiss/${consultation.slug}/remissvar/${comment.replyId}`)}>
                {visit.s('strategy.review.shown-with-reply')}
              </a>
            </p>
          ) : (
            <Showing {...props} />
          )}
          {comment.wording && comment.passageLanguage ? (
            <Details summary={visit.s('strategy.review.about')}>
              <PassageText text={comment.wording} language={comment.passageLanguage} />
              {props.anchor ? (
                <>
                  <h3>{visit.s('strategy.since.title')}</h3>
                  <SinceThen visit={visit} anchor={props.anchor} language={comment.passageLanguage} />
                </>
              ) : null}
            </Details>
          ) : null}
        </div>
        <div>
          <h2>{visit.s('strategy.comment.answer')}</h2>
          <Answering {...props} />
        </div>
      </div>
      <p class="buttons">
        {next ? (
          <a class="button secondary" href={visit.href(`/arbete/remiss/${consultation.slug}/${next}`)}>
            {visit.s('strategy.review.next')}
          </a>
        ) : null}
        <a class="button secondary" href={visit.href(`/arbete/remiss/${consultation.slug}`)}>
          {visit.s('strategy.review.back')}
        </a>
      </p>
    </StaffPage>
  )
}

const Showing = ({ visit, consultation, comment, wrong }: Props) => {
  const address = visit.href(`/arbete/remiss/${consultation.slug}/${comment.id}`)
  const isShown = comment.publishedText !== null
  return (
    <>
      <form novalidate method="post" action={`${address}/visa`}>
        <TextArea
          name="shown"
          label={visit.s('strategy.review.shown-text')}
          hint={visit.s('strategy.review.shown-hint')}
          value={
            wrong?.form === 'show' ? textOf(wrong.values, 'shown') : (comment.publishedText ?? comment.body)
          }
          error={errorAt(visit, wrong?.errors ?? [], 'shown')}
          rows={5}
        />
        <button class="button" type="submit">
          {visit.s(isShown ? 'strategy.review.update' : 'strategy.review.publish')}
        </button>
      </form>
      <Details summary={visit.s('strategy.review.withhold')} open={wrong?.form === 'withhold'}>
        <form novalidate method="post" action={`${address}/dolj`}>
          <TextField
            name="reason"
            label={visit.s('strategy.work.reason')}
            hint={visit.s('strategy.review.withhold-hint')}
            value={wrong?.form === 'withhold' ? textOf(wrong.values, 'reason') : ''}
            error={errorAt(visit, wrong?.errors ?? [], 'reason')}
          />
          <button class="button danger" type="submit">
            {visit.s('strategy.review.withhold')}
          </button>
        </form>
      </Details>
    </>
  )
}

const Answering = ({ visit, consultation, comment, passages, wrong }: Props) => {
  const { outcome, answerId, answerText, answeredAt, forwardedTo } = comment
  if (outcome && answeredAt) {
    return (
      <Notice kind="done">
        <p>
          <OutcomeWord visit={visit} outcome={outcome} forwardedTo={forwardedTo} />
        </p>
        <p class="said" lang="sv" dir="auto">
          {answerText}
        </p>
        <p class="muted">{showDateTime(answeredAt, visit.lang)}</p>
      </Notice>
    )
  }
  if (comment.groupId) {
    return (
      <p>
        {visit.s('strategy.group.answered-with')}{' '}
        <a href={visit.href(`/arbete/remiss/${consultation.slug}/grupp/${comment.groupId}`)} lang="sv">
          {comment.groupTitle}
        </a>
      </p>
    )
  }
  const prepared =
    outcome && answerId
      ? {
          id: answerId,
          outcome,
          text: answerText ?? '',
          forwardedTo,
          passageId: comment.answerPassageId,
        }
      : undefined
  const retyped = wrong?.form === 'answer' ? { values: wrong.values, errors: wrong.errors } : {}
  return (
    <AnswerForm
      visit={visit}
      action={visit.href(`/arbete/remiss/${consultation.slug}/${comment.id}/svar`)}
      prepared={prepared}
      passages={passages}
      {...retyped}
    />
  )
}

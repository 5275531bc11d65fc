import { FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Hidden, Notice } from '~/ui'
import type { PublicConsultation, Reviewed } from '../queries'
import { AnswerForm } from './answer-form'
import type { Group } from './groups'
import { OutcomeWord, StanceWord, senderOf } from './parts'
import { AboutWhat } from './review-pages'
import { ButtonForm, DoneNotice } from './staff-parts'

interface Props {
  visit: Visit
  consultation: PublicConsultation
  group: Group
  comments: readonly Reviewed[]
  passages: readonly { id: string; heading: string }[]
  done?: string | undefined
  values?: Values
  errors?: FieldError[]
}

const Member = ({ visit, consultation, group, comment }: Props & { comment: Reviewed }) => (
  <li class="comment">
    <p class="comment-head">
      <StanceWord visit={visit} stance={comment.stance} />
      <span class="muted">
        {senderOf(visit, comment)}, {showDate(comment.receivedAt, visit.lang)},{' '}
        <AboutWhat visit={visit} comment={comment} />
      </span>
    </p>
    <p class="said" lang={comment.language} dir="auto">
      {comment.body}
    </p>
    {group.answeredAt ? null : (
      <ButtonForm
        action={visit.href(`/arbete/remiss/${consultation.slug}/grupp/${group.id}/ta-ut`)}
        label={visit.s('strategy.group.take-out')}
        about={senderOf(visit, comment)}
      >
        <Hidden name="comment" value={comment.id} />
      </ButtonForm>
    )}
  </li>
)

/** Comments that say the same, and the one answer they all get. */
export const GroupPage = (props: Props) => {
  const { visit, consultation, group, comments, errors = [] } = props
  const address = `/arbete/remiss/${consultation.slug}/grupp/${group.id}`
  const prepared = group.answerId &&
    group.outcome && {
      id: group.answerId,
      outcome: group.outcome,
      text: group.answerText ?? '',
      forwardedTo: group.forwardedTo,
      passageId: group.passageId,
    }
  return (
    <StaffPage visit={visit} title={group.title} lead={visit.s('strategy.group.lead')}>
      <Breadcrumb
        label={visit.t('strategy.crumbs')}
        links={[
          { href: visit.href('/arbete/remiss'), label: visit.s('strategy.review.title') },
          { href: visit.href(`/arbete/remiss/${consultation.slug}`), label: visit.l(consultation.title) },
        ]}
      />
      <DoneNotice visit={visit} word={props.done} />
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          <h2>{visit.s('strategy.review.received', { count: comments.length })}</h2>
          <ul class="plain">
            {comments.map((comment) => (
              <Member {...props} comment={comment} />
            ))}
          </ul>
        </div>
        <div>
          <h2>{visit.s('strategy.comment.answer')}</h2>
          {group.answeredAt && group.outcome ? (
            <Notice kind="done">
              <p>
                <OutcomeWord visit={visit} outcome={group.outcome} forwardedTo={group.forwardedTo} />
              </p>
              <p class="said" lang="sv" dir="auto">
                {group.answerText}
              </p>
              <p class="muted">{showDate(group.answeredAt, visit.lang)}</p>
            </Notice>
          ) : (
            <AnswerForm
              visit={visit}
              action={visit.href(`${address}/svar`)}
              prepared={prepared || undefined}
              passages={props.passages}
              values={props.values ?? {}}
              errors={errors}
            />
          )}
        </div>
      </div>
    </StaffPage>
  )
}

import type { Child } from 'hono/jsx'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { excerpt } from '~/kernel/plain-text'
import { dayInSweden, showDate } from '~/kernel/time'
import { textOf } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Card, Cards, DataTable, DateField, Details, StatusWord } from '~/ui'
import { commentState, consultationMoment, isWritten } from '../domain'
import type {
  consultationTallies,
  OpenPoints,
  PublicConsultation,
  preparedAnswers,
  Reviewed,
} from '../queries'
import { type Group, GroupBox, type Grouping, GroupingForm, GroupList } from './groups'
import { AutomatedTag, MomentWord, openDates, StanceWord, senderOf } from './parts'
import { type AnswersRefusal, PreparedAnswers } from './prepared-answers'
import { DoneNotice, leftToDo } from './staff-parts'

interface ListProps {
  visit: Visit
  now: Date
  consultations: readonly PublicConsultation[]
  tallies: Awaited<ReturnType<typeof consultationTallies>>
}

/** Every consultation, with what is left to do in it. */
export const ReviewListPage = ({ visit, now, consultations, tallies }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('strategy.review.title')} lead={visit.s('strategy.review.lead')}>
    <h2>{visit.s('strategy.consultations.title')}</h2>
    {consultations.length === 0 ? <p>{visit.s('strategy.review.none')}</p> : null}
    <Cards>
      {consultations.map((one) => {
        const tally = tallies.get(one.id) ?? { received: 0, waiting: 0, unanswered: 0 }
        return (
          <Card
            href={visit.href(`/arbete/remiss/${one.slug}`)}
            title={visit.l(one.title)}
            meta={openDates(visit, one)}
          >
            <p>
              <MomentWord visit={visit} moment={consultationMoment(one, now)} />
            </p>
            <p>
              {visit.s('strategy.review.received', { count: tally.received })},{' '}
              {visit.s('strategy.review.waiting', { count: tally.waiting })},{' '}
              {visit.s('strategy.review.unanswered', { count: tally.unanswered })}
            </p>
          </Card>
        )
      })}
    </Cards>
  </StaffPage>
)

interface Props {
  visit: Visit
  now: Date
  consultation: PublicConsultation
  comments: readonly Reviewed[]
  prepared: Awaited<ReturnType<typeof preparedAnswers>>
  groups: readonly Group[]
  /** What is left to do before the statement. */
  left: OpenPoints
  /** Comments that were to be put together, with what was wrong. */
  wrong?: Grouping | undefined
  /** Another last day that could not be. */
  moved?: Grouping | undefined
  done?: string | undefined
  failed?: AnswersRefusal | undefined
  /** What is told of whole replies. */
  beside: Child
}

const STATE_SIGN = { waiting: 'waiting', published: 'done', withheld: 'stopped' } as const

export const CommentStateWord = ({ visit, comment }: { visit: Visit; comment: Reviewed }) => {
  const state = commentState(comment)
  return <StatusWord kind={STATE_SIGN[state]}>{visit.s(`strategy.review.state.${state}`)}</StatusWord>
}

/** The passage a comment is about, or that it is about all of them. */
export const AboutWhat = ({ visit, comment }: { visit: Visit; comment: Reviewed }) =>
  comment.heading ? (
    <span lang={comment.passageLanguage ?? undefined}>{comment.heading}</span>
  ) : (
    visit.s('strategy.comment.whole-document')
  )

const answerStateOf = ({ answerId, answerText, answeredAt }: Reviewed) => {
  if (answeredAt) return 'published'
  if (!answerId) return 'none'
  return isWritten({ text: answerText ?? '' }) ? 'prepared' : 'unwritten'
}

/** One consultation's comments: unread first, then unanswered. */
export const ReviewPage = ({ visit, consultation, comments, groups, wrong, ...props }: Props) => (
  <StaffPage
    visit={visit}
    title={tell(consultation.title, visit.lang).text}
    lead={visit.s('strategy.review.lead')}
  >
    <Breadcrumb
      label={visit.t('strategy.crumbs')}
      links={[{ href: visit.href('/arbete/remiss'), label: visit.s('strategy.review.title') }]}
    />
    <DoneNotice visit={visit} word={props.done} />
    <FormErrors visit={visit} errors={wrong?.errors ?? props.moved?.errors ?? []} />
    <p class="comment-head">
      <MomentWord visit={visit} moment={consultationMoment(consultation, props.now)} />
      <span class="muted">{openDates(visit, consultation)}</span>
      <a href={visit.href(`/remiss/${consultation.slug}`)}>{visit.s('strategy.work.read-public')}</a>
      <a href={visit.href(`/arbete/remiss/${consultation.slug}/redogorelse`)}>
        {visit.s('strategy.statement.title')}
      </a>
      <span class="muted">{leftToDo(visit, props.left)}</span>
    </p>
    {props.beside}
    <Details summary={visit.s('strategy.move.title')} open={props.moved !== undefined}>
      <form novalidate method="post" action={visit.href(`/arbete/remiss/${consultation.slug}/sista-dag`)}>
        <DateField
          name="closesOn"
          label={visit.s('strategy.send.closes')}
          hint={visit.s('strategy.move.hint')}
          value={textOf(props.moved?.values ?? {}, 'closesOn') || dayInSweden(consultation.closesAt)}
          error={errorAt(visit, props.moved?.errors ?? [], 'closesOn')}
        />
        <button class="button secondary" type="submit">
          {visit.s('strategy.move.do')}
        </button>
      </form>
    </Details>
    <h2>{visit.s('strategy.review.comments')}</h2>
    {comments.length === 0 ? (
      <p>{visit.s('strategy.review.no-comments')}</p>
    ) : (
      <GroupingForm {...{ visit, consultation, groups, wrong }}>
        <DataTable
          caption={visit.s('strategy.review.received', { count: comments.length })}
          label={visit.t('strategy.review.comments')}
          stacked
          columns={[
            { label: visit.s('strategy.review.table.comment') },
            { label: visit.s('strategy.review.table.passage') },
            { label: visit.s('strategy.review.table.stance') },
            { label: visit.s('strategy.review.table.state') },
            { label: visit.s('strategy.review.table.answer') },
            { label: visit.s('strategy.review.table.together') },
          ]}
          rows={comments.map((comment) => [
            <>
              <a href={visit.href(`/arbete/remiss/${consultation.slug}/${comment.id}`)}>
                <span lang={comment.language} dir="auto">
                  {excerpt(comment.body, 90)}
                </span>
              </a>
              <br />
              <span class="muted small">
                {senderOf(visit, comment)}, {showDate(comment.receivedAt, visit.lang)}
                <AutomatedTag visit={visit} comment={comment} />
              </span>
            </>,
            <AboutWhat visit={visit} comment={comment} />,
            <StanceWord visit={visit} stance={comment.stance} />,
            <CommentStateWord visit={visit} comment={comment} />,
            visit.s(`strategy.review.answer.${answerStateOf(comment)}`),
            <GroupBox {...{ visit, consultation, comment, groups, wrong }} />,
          ])}
        />
      </GroupingForm>
    )}
    <GroupList visit={visit} consultation={consultation} groups={groups} />
    <PreparedAnswers
      visit={visit}
      answers={props.prepared}
      action={visit.href(`/arbete/remiss/${consultation.slug}`)}
      addressOf={(answer) =>
        `/arbete/remiss/${consultation.slug}/${answer.groupId ? `grupp/${answer.groupId}` : answer.commentId}`
      }
      failed={props.failed}
    />
  </StaffPage>
)

import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Select, TextField } from '~/ui'
import { isWritten } from '../domain'
import type { groupsOf, PublicConsultation, Reviewed } from '../queries'

export type Group = Awaited<ReturnType<typeof groupsOf>>[number]

interface FormProps {
  visit: Visit
  consultation: PublicConsultation
  groups: readonly Group[]
  children: Child
  /** What was sent with something wrong. */
  wrong?: Grouping | undefined
}

export interface Grouping {
  values: Values
  errors: FieldError[]
}

/** Around the list of comments: what is ticked there is put together and answered at once. */
export const GroupingForm = ({ visit, consultation, groups, children, wrong }: FormProps) => (
  <form novalidate method="post" action={visit.href(`/arbete/remiss/${consultation.slug}/grupp`)}>
    {children}
    <fieldset>
      <legend>{visit.s('strategy.group.together')}</legend>
      {groups.length > 0 ? (
        <Select
          name="group"
          label={visit.s('strategy.group.which')}
          value={textOf(wrong?.values ?? {}, 'group')}
          emptyLabel={visit.t('strategy.group.new')}
          options={groups.map(({ id, title: label }) => ({ value: id, label }))}
        />
      ) : null}
      <TextField
        name="title"
        label={visit.s('strategy.group.name')}
        hint={visit.s('strategy.group.name-hint')}
        value={textOf(wrong?.values ?? {}, 'title')}
        error={errorAt(visit, wrong?.errors ?? [], 'title')}
      />
      <button class="button secondary" type="submit">
        {visit.s('strategy.group.make')}
      </button>
    </fieldset>
  </form>
)

/** The box that ticks a comment; or, where it is answered together with others, with which. */
export const GroupBox = (props: {
  visit: Visit
  consultation: PublicConsultation
  comment: Reviewed
  groups: readonly Group[]
  wrong?: Grouping | undefined
}) => {
  const { visit, consultation, comment } = props
  const group = props.groups.find(({ id }) => id === comment.groupId)
  if (group) {
    return (
      <a href={visit.href(`/arbete/remiss/${consultation.slug}/grupp/${group.id}`)} lang="sv">
        {group.title}
      </a>
    )
  }
  if (comment.answerId) return null
  return (
    <label class="choice">
      <input
        type="checkbox"
        name="comment"
        value={comment.id}
        checked={textsOf(props.wrong?.values ?? {}, 'comment').includes(comment.id)}
      />
      <span class="unseen">
        {visit.s('strategy.group.tick', {
          text: excerpt(comment.body, 60),
        })}
      </span>
    </label>
  )
}

const answerOf = ({ answeredAt, answerId, answerText }: Group) => {
  if (answeredAt) return 'published'
  if (!answerId) return 'none'
  return isWritten({ text: answerText ?? '' }) ? 'prepared' : 'unwritten'
}

/** The groups of a consultation, each with how many say it and where its answer stands. */
export const GroupList = ({ visit, consultation, groups }: Omit<FormProps, 'children' | 'wrong'>) =>
  groups.length === 0 ? null : (
    <>
      <h2>{visit.s('strategy.group.list')}</h2>
      <ul>
        {groups.map((group) => (
          <li>
            <a href={visit.href(`/arbete/remiss/${consultation.slug}/grupp/${group.id}`)} lang="sv">
              {group.title}
            </a>
            : {visit.s('strategy.review.received', { count: group.comments })},{' '}
            {visit.s('strategy.review.table.answer')}: {visit.s(`strategy.review.answer.${answerOf(group)}`)}
          </li>
        ))}
      </ul>
    </>
  )

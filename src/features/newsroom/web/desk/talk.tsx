import { errorAt } from '~/features/site'
import { showDate, showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DateField, Notice, Select, TextArea, TextField } from '~/ui'
import { TASKS } from '../../domain'
import type { assignmentsOf, commentsOf, reviewsOf, StaffStory } from '../../queries'

interface TalkProps {
  visit: Visit
  story: StaffStory
  comments: Awaited<ReturnType<typeof commentsOf>>
  values: Values
  errors: FieldError[]
}

/** What is said about the story, in the house and by the person told about. */
export const Talk = ({ visit, story, comments, values, errors }: TalkProps) => (
  <section>
    <h2>{visit.s('newsroom.part.talk')}</h2>
    <ul class="plain">
      {comments.map(({ id, body, at, settledAt, staffTitle, readerTitle }) => (
        <li>
          <p class="muted">
            {readerTitle ?? staffTitle} · {showDateTime(at, visit.lang)}
            {settledAt ? ` · ${visit.t('newsroom.talk.settled')}` : ''}
          </p>
          <p dir="auto">{body}</p>
          {settledAt ? null : (
            <form method="post" action={visit.href(`/arbete/redaktionen/${story.id}/kommentar/${id}`)}>
              <button class="button secondary small" type="submit">
                {visit.s('newsroom.talk.settle')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/kommentera`)}>
      <TextArea
        name="comment"
        rows={2}
        value={textOf(values, 'comment')}
        label={visit.s('newsroom.talk.new')}
        error={errorAt(visit, errors, 'comment')}
      />
      <button class="button secondary" type="submit">
        {visit.s('newsroom.talk.send')}
      </button>
    </form>
  </section>
)

interface TasksProps {
  visit: Visit
  story: StaffStory
  tasks: Awaited<ReturnType<typeof assignmentsOf>>
  people: readonly { id: string; title: string }[]
}

/** Who does what by when. */
export const Tasks = ({ visit, story, tasks, people }: TasksProps) => (
  <section>
    <h2>{visit.s('newsroom.part.tasks')}</h2>
    <ul class="plain">
      {tasks.map(({ id, task, staffTitle, dueOn, doneAt }) => (
        <li>
          <p>
            {visit.s(`newsroom.task.${task}`)}: {staffTitle}
            {dueOn ? `, ${visit.t('newsroom.tasks.by', { date: showDate(dueOn, visit.lang) })}` : ''}
            {doneAt ? ` · ${visit.t('newsroom.tasks.done')}` : ''}
          </p>
          {doneAt ? null : (
            <form method="post" action={visit.href(`/arbete/redaktionen/${story.id}/uppdrag/${id}`)}>
              <button class="button secondary small" type="submit">
                {visit.s('newsroom.tasks.finish')}
                <span class="unseen"> {visit.s(`newsroom.task.${task}`)}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    <form
      novalidate
      class="filters"
      method="post"
      action={visit.href(`/arbete/redaktionen/${story.id}/uppdrag`)}
    >
      <Select
        name="task"
        label={visit.s('newsroom.tasks.what')}
        options={TASKS.map((one) => ({ value: one, label: visit.t(`newsroom.task.${one}`) }))}
      />
      <Select
        name="staff"
        label={visit.s('newsroom.tasks.who')}
        options={people.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateField name="dueOn" value="" label={visit.s('newsroom.tasks.when')} />
      <button class="button secondary" type="submit">
        {visit.s('newsroom.tasks.give')}
      </button>
    </form>
  </section>
)

interface ToldProps {
  visit: Visit
  story: StaffStory
  reviews: Awaited<ReturnType<typeof reviewsOf>>
  values: Values
  errors: FieldError[]
  /** The address just made: never shown again. */
  made: string | undefined
}

/** The person told about reads it before everyone else, by a secret address. */
export const ToldAbout = ({ visit, story, reviews, made, values, errors }: ToldProps) => {
  const asked = reviews.find((one) => one.kind === 'told_about')
  return (
    <section id="talas-om" tabindex={-1}>
      <h2>{visit.s('newsroom.part.told-about')}</h2>
      <p>{visit.s('newsroom.told.lead')}</p>
      {asked ? (
        <p>
          {asked.readerTitle}:{' '}
          {asked.answer ? visit.s(`newsroom.told.${asked.answer}`) : visit.s('newsroom.told.waiting')}
          {asked.revision === story.revision ? '' : ` ${visit.t('newsroom.told.older')}`}
        </p>
      ) : null}
      {made ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s('newsroom.told.made')}</p>
            <p class="link-to-keep">
              <a href={made}>{made}</a>
            </p>
          </Notice>
        </div>
      ) : null}
      {/* To this part of the page: the address is shown once, and here. */}
      <form
        novalidate
        method="post"
        action={`${visit.href(`/arbete/redaktionen/${story.id}/visa-for`)}#talas-om`}
      >
        <TextField
          name="readerTitle"
          value={textOf(values, 'readerTitle') || (asked?.readerTitle ?? '')}
          error={errorAt(visit, errors, 'readerTitle')}
          label={visit.s('newsroom.told.who')}
          hint={visit.s('newsroom.told.who-hint')}
        />
        <button class="button secondary" type="submit">
          {visit.s(asked ? 'newsroom.told.again' : 'newsroom.told.make')}
        </button>
      </form>
    </section>
  )
}

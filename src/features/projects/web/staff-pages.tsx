import { errorAt, FormErrors, HandbookLink, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, DataTable, Details, Hidden, Notice, StatusWord, TextArea } from '~/ui'
import { CHANNELS, fulfilmentOf, type Item, type Moment } from '../domain'
import type { StaffProject } from '../queries'
import { placesOf } from './public-pages'

/** Every project with how much of its base package is done, those that are late first. */
export const ProjectsPage = ({ visit, projects }: { visit: Visit; projects: readonly StaffProject[] }) => {
  const measured = projects
    .map((project) => ({ project, ...fulfilmentOf(project.items) }))
    .sort((a, b) => b.late - a.late)
  return (
    <StaffPage visit={visit} title={visit.t('projects.title')} lead={visit.s('projects.lead')}>
      <p class="buttons">
        <a class="button" href={visit.href('/arbete/projekt/ny')}>
          {visit.s('projects.new')}
        </a>
      </p>
      {measured.length === 0 ? (
        <p>{visit.s('projects.none')}</p>
      ) : (
        <DataTable
          caption={visit.s('projects.title')}
          captionUnseen
          label={visit.t('projects.title')}
          columns={[
            { label: visit.s('projects.field.name') },
            { label: visit.s('projects.package') },
            { label: visit.s('projects.late') },
            { label: visit.s('projects.owner') },
            { label: visit.s('projects.public-page') },
          ]}
          rows={measured.map(({ project, done, all, late }) => [
            <a href={visit.href(`/arbete/projekt/${project.id}`)} lang="sv">
              {project.name}
            </a>,
            visit.s('projects.of', { done, all }),
            late > 0 ? (
              <StatusWord kind="behind">{visit.s('projects.late-count', { count: late })}</StatusWord>
            ) : (
              <StatusWord kind="done">{visit.s('projects.on-time')}</StatusWord>
            ),
            project.ownerTitle ?? visit.s('projects.nobody'),
            visit.s(project.publishedAt ? 'projects.shown' : 'projects.draft'),
          ])}
        />
      )}
    </StaffPage>
  )
}

interface Props {
  visit: Visit
  project: StaffProject
  values: Values
  errors: FieldError[]
  /** The follow-up whose form has an error. */
  at: string | undefined
  done: string | undefined
}

/** Several follow-ups stand on one page: each note has a name of its own. */
export const noteField = (moment: Moment): string => `note_${moment}`

const DONE = ['ny', 'sparat', 'visa', 'dolj', 'foljt'] as const

/** A project as its people see it: what is done, what is late, and what to do next. */
export const StaffProjectPage = ({ visit, project, values, errors, at, done }: Props) => {
  const word = DONE.find((one) => one === done)
  const to = (end: string) => visit.href(`/arbete/projekt/${project.id}/${end}`)
  const isShown = project.publishedAt !== null
  const roles = visit.staff?.roles ?? []
  const isEditor = roles.includes('communicator') || roles.includes('admin')
  return (
    <StaffPage
      visit={visit}
      title={{ text: project.name, lang: 'sv' }}
      lead={<span lang="sv">{project.summary}</span>}
    >
      <Breadcrumb
        label={visit.t('projects.way-up')}
        links={[{ href: visit.href('/arbete/projekt'), label: visit.s('projects.title') }]}
      />
      {word ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`projects.done.${word}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <p class="muted">
        {placesOf(project.municipalities)} · {showDate(project.startsOn, visit.lang)} –{' '}
        {showDate(project.endsOn, visit.lang)} · {project.ownerTitle ?? visit.s('projects.nobody')}
      </p>
      <h2>{visit.s('projects.package')}</h2>
      <p>
        <strong>{visit.s('projects.of-done', { ...fulfilmentOf(project.items) })}</strong>
      </p>
      <DataTable
        caption={visit.s('projects.package')}
        captionUnseen
        label={visit.t('projects.package')}
        columns={[
          { label: visit.s('projects.what') },
          { label: visit.s('projects.state') },
          { label: visit.s('projects.day') },
        ]}
        rows={project.items.map((item) => [
          visit.s(`projects.item.${item.key}`),
          <State visit={visit} item={item} />,
          showDate(item.dueOn, visit.lang),
        ])}
      />
      <h2>{visit.s('projects.public-page')}</h2>
      <p>{visit.s(isShown ? 'projects.is-shown' : 'projects.is-draft')}</p>
      <div class="buttons">
        <a class="button secondary" href={to('andra')}>
          {visit.s('projects.change')}
        </a>
        {isShown ? <a href={visit.href(`/projekt/${project.slug}`)}>{visit.s('projects.see-page')}</a> : null}
        <form method="post" action={to(isShown ? 'dolj' : 'visa')}>
          <button class={isShown ? 'button danger' : 'button warm'} type="submit">
            {visit.s(isShown ? 'projects.hide' : 'projects.show')}
          </button>
        </form>
      </div>
      <h2>{visit.s('projects.stories')}</h2>
      <HandbookLink visit={visit} slug="kanaler" />
      {project.stories.map((story) => (
        <section>
          <h3>{visit.s(`projects.item.${story.part}`)}</h3>
          <p>
            {isEditor ? (
              <a href={visit.href(`/arbete/redaktionen/${story.id}`)} lang={story.language}>
                {story.headline}
              </a>
            ) : (
              <span lang={story.language}>{story.headline}</span>
            )}
            {story.plannedOn ? (
              <> · {visit.s('projects.planned', { date: showDate(story.plannedOn, visit.lang) })}</>
            ) : null}
            {story.unanswered > 0 ? (
              <> · {visit.s('projects.unanswered', { count: story.unanswered })}</>
            ) : null}
          </p>
          <Channels visit={visit} story={story} action={to('kanaler')} />
        </section>
      ))}
      <h2>{visit.s('projects.follow-ups')}</h2>
      {project.followUps.map((one) => (
        <section>
          <h3>{visit.s(`projects.item.follow_${one.moment}`)}</h3>
          {one.doneAt ? (
            <>
              <p class="muted">
                {showDate(one.doneAt, visit.lang)} · {one.doneByTitle}
              </p>
              <p dir="auto">{one.note}</p>
            </>
          ) : (
            <Details
              summary={visit.s('projects.due', { date: showDate(one.dueOn, visit.lang) })}
              open={at === one.id}
            >
              <form novalidate method="post" action={to('uppfoljning')}>
                <Hidden name="followUp" value={one.id} />
                <TextArea
                  name={noteField(one.moment)}
                  rows={3}
                  value={textOf(values, noteField(one.moment))}
                  label={visit.s('projects.field.note')}
                  hint={visit.s('projects.field.note-hint')}
                  error={errorAt(visit, errors, noteField(one.moment))}
                />
                <button class="button" type="submit">
                  {visit.s('projects.follow-up-done')}
                </button>
              </form>
            </Details>
          )}
        </section>
      ))}
    </StaffPage>
  )
}

const State = ({ visit, item }: { visit: Visit; item: Item }) => {
  if (item.done) return <StatusWord kind="done">{visit.s('projects.state.done')}</StatusWord>
  return item.late ? (
    <StatusWord kind="behind">{visit.s('projects.state.late')}</StatusWord>
  ) : (
    <StatusWord kind="waiting">{visit.s('projects.state.waits')}</StatusWord>
  )
}

const Channels = ({
  visit,
  story,
  action,
}: {
  visit: Visit
  story: StaffProject['stories'][number]
  action: string
}) => (
  <Details
    summary={visit.s('projects.channels', {
      channels:
        story.channels.map((one) => visit.t(`projects.channel.${one}`)).join(', ') ||
        visit.t('projects.channels-none'),
    })}
  >
    <form method="post" action={action}>
      <Hidden name="part" value={story.part} />
      <fieldset class="field">
        <legend>{visit.s('projects.channels-choose')}</legend>
        {CHANNELS.map((one) => (
          <label class="choice">
            <input type="checkbox" name="channels" value={one} checked={story.channels.includes(one)} />
            <span>{visit.s(`projects.channel.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <button class="button secondary" type="submit">
        {visit.s('projects.save')}
      </button>
    </form>
  </Details>
)

import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import { hasRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, DateField, Details, FilterForm, Select, TextField } from '~/ui'
import { STAGES, STORY_KINDS, type Stage, WHOLE_COUNTY } from '../../domain'
import type { DeskStory } from '../../queries'
import { placesOf } from '../places'

export interface BoardFilter {
  kind: string
  place: string
  /** Somebody's title: theirs, or given to them. */
  person: string
}

interface Props {
  visit: Visit
  stories: readonly DeskStory[]
  filter: BoardFilter
  people: readonly { id: string; title: string }[]
  dropped: boolean
  values: Values
  errors: FieldError[]
}

const ON_BOARD = STAGES.filter((stage) => stage !== 'dropped')

/** The newsroom's plan: every story where it stands. */
export const BoardPage = (props: Props) => {
  const { visit, stories, filter, people, dropped, errors } = props
  const mayWrite = hasRole(visit, 'communicator', 'admin')
  const of = (stage: Stage) => stories.filter((story) => story.stage === stage)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('newsroom.staff.title')}
      lead={visit.s(mayWrite ? 'newsroom.staff.lead' : 'newsroom.staff.lead-read')}
    >
      <FormErrors visit={visit} errors={errors} />
      <p class="buttons">
        {mayWrite ? (
          <a class="button" href={visit.href('/arbete/redaktionen/ny')}>
            {visit.s('newsroom.staff.new')}
          </a>
        ) : (
          <a class="button" href={visit.href('/arbete/tipsa')}>
            {visit.s('site.staff.tip')}
          </a>
        )}
        <a href={visit.href('/arbete/redaktionen/kalender')}>{visit.s('newsroom.board.calendar')}</a>
        <a href={visit.href(dropped ? '/arbete/redaktionen' : '/arbete/redaktionen?undanlagda=1')}>
          {visit.s(dropped ? 'newsroom.board.back' : 'newsroom.board.dropped')}
        </a>
      </p>
      {mayWrite ? <Plan {...props} /> : null}
      <FilterForm
        action={visit.href('/arbete/redaktionen')}
        label={visit.t('newsroom.board.filter')}
        submit={visit.s('newsroom.list.show')}
      >
        <Select
          name="sort"
          label={visit.s('newsroom.field.kind')}
          value={filter.kind}
          emptyLabel={visit.t('newsroom.board.all')}
          options={STORY_KINDS.map((one) => ({ value: one, label: visit.t(`newsroom.kind.${one}`) }))}
        />
        <Select
          name="kommun"
          label={visit.s('newsroom.field.place')}
          value={filter.place}
          emptyLabel={visit.t('newsroom.board.all')}
          options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
        />
        <Select
          name="person"
          label={visit.s('newsroom.board.person')}
          value={filter.person}
          emptyLabel={visit.t('newsroom.board.all')}
          options={people.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FilterForm>
      {stories.length === 0 ? <p>{visit.s('newsroom.staff.none')}</p> : null}
      {(dropped ? (['dropped'] as const) : ON_BOARD).map((stage) =>
        of(stage).length > 0 ? (
          <section>
            <h2>
              {visit.s(`newsroom.stage.${stage}`)} ({of(stage).length})
            </h2>
            <Cards>
              {of(stage).map((story) => (
                <StoryCard {...{ visit, story, mayWrite }} />
              ))}
            </Cards>
          </section>
        ) : null,
      )}
    </StaffPage>
  )
}

const StoryCard = ({ visit, story, mayWrite }: { visit: Visit; story: DeskStory; mayWrite: boolean }) => {
  const outSince = story.publishedVersionId ? story.publishedAt : null
  const due = story.dueOn ?? (outSince ? null : story.plannedOn)
  const open = outSince ? visit.href(`/nyheter/${story.slug}`) : undefined
  return (
    <Card
      href={mayWrite ? visit.href(`/arbete/redaktionen/${story.id}`) : open}
      title={<span lang={story.language}>{story.headline}</span>}
      meta={
        <>
          {visit.s(`newsroom.kind.${story.kind}`)} · {placesOf(visit, story.municipalities)}
        </>
      }
    >
      <p>
        {story.authorTitle}
        {outSince ? ` · ${visit.t('newsroom.board.out', { date: showDate(outSince, visit.lang) })}` : ''}
        {due ? ` · ${visit.t('newsroom.tasks.by', { date: showDate(due, visit.lang) })}` : ''}
      </p>
    </Card>
  )
}

/** A story that somebody will write: a line, a place and a day. */
const Plan = ({ visit, values, errors, people }: Props) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  return (
    <Details summary={visit.s('newsroom.board.plan')} open={errors.length > 0}>
      <form novalidate method="post" action={visit.href('/arbete/redaktionen/planera')}>
        <TextField {...field('headline')} label={visit.s('newsroom.board.plan-what')} />
        <Select
          {...field('kind')}
          label={visit.s('newsroom.field.kind')}
          options={STORY_KINDS.map((one) => ({ value: one, label: visit.t(`newsroom.kind.${one}`) }))}
        />
        <Select
          {...field('place')}
          label={visit.s('newsroom.field.place')}
          options={[
            { value: WHOLE_COUNTY, label: visit.t('newsroom.whole-county') },
            ...MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name })),
          ]}
        />
        <Select
          {...field('staff')}
          label={visit.s('newsroom.board.plan-who')}
          emptyLabel={visit.t('newsroom.board.nobody')}
          options={people.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <DateField {...field('plannedOn')} label={visit.s('newsroom.field.planned-on')} />
        <button class="button" type="submit">
          {visit.s('newsroom.board.plan-save')}
        </button>
      </form>
    </Details>
  )
}

export interface DeskDay {
  day: string
  what: 'planned' | 'publish' | 'unpublish' | 'review' | 'task'
  storyId: string
  headline: string
  language: string
}

/** All days that the newsroom has set, as a list in order. */
export const DeskCalendarPage = ({ visit, days }: { visit: Visit; days: readonly DeskDay[] }) => (
  <StaffPage
    visit={visit}
    title={visit.t('newsroom.calendar.title')}
    lead={visit.s('newsroom.calendar.lead')}
  >
    {days.length === 0 ? <p>{visit.s('newsroom.calendar.none')}</p> : null}
    {[...Map.groupBy(days, (one) => one.day)].map(([day, all]) => (
      <section>
        <h2>{showDate(day, visit.lang)}</h2>
        <ul>
          {all.map(({ what, storyId, headline, language }) => (
            <li>
              {visit.s(`newsroom.calendar.${what}`)}{' '}
              {hasRole(visit, 'communicator', 'admin') ? (
                <a href={visit.href(`/arbete/redaktionen/${storyId}`)}>
                  <span lang={language}>{headline}</span>
                </a>
              ) : (
                <span lang={language}>{headline}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </StaffPage>
)

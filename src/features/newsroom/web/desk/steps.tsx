import { errorAt } from '~/features/site'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DateField, Details, StatusWord, TextArea, TextField } from '~/ui'
import type { reviewsOf, StaffStory } from '../../queries'
import { Left, mustOf } from './left'
import type { LanguageReport } from './report'

export interface StepsProps {
  visit: Visit
  story: StaffStory
  reviews: Awaited<ReturnType<typeof reviewsOf>>
  /** The signed-in person. */
  me: string
  values: Values
  errors: FieldError[]
  language: LanguageReport
}

const isShown = (story: StaffStory) => story.publishedVersionId !== null
const isChanged = (story: StaffStory) => isShown(story) && story.publishedRevision !== story.revision

/** Where the story stands, and what can be done with it now. */
export const Steps = (props: StepsProps) => {
  const { visit, story, reviews, language } = props
  const review = reviews.find((one) => one.kind === 'inside' && one.revision === story.revision)
  const told = reviews.find((one) => one.kind === 'told_about' && one.revision === story.revision)
  const waits = !isShown(story) || isChanged(story)
  return (
    <section aria-labelledby="lage">
      <h2 id="lage">{visit.s('newsroom.part.steps')}</h2>
      <p>
        <StatusWord kind={isShown(story) ? 'done' : 'waiting'}>
          {visit.s(`newsroom.stage.${story.stage}`)}
        </StatusWord>
        {story.publishAt ? ` ${showDateTime(story.publishAt, visit.lang)}` : ''}
        {isChanged(story) ? ` · ${visit.t('newsroom.staff.changed-since')}` : ''}
      </p>
      <p>
        <a href="#forhandsvisning">{visit.s('newsroom.steps.look')}</a>
      </p>
      {isShown(story) ? (
        <p>
          <a href={visit.href(`/nyheter/${story.slug}`)}>{visit.s('newsroom.staff.public-page')}</a>{' '}
          <a href={visit.href(`/arbete/redaktionen/${story.id}/kanaler`)}>
            {visit.s('newsroom.steps.channels')}
          </a>
        </p>
      ) : null}
      {review ? <Review {...props} review={review} /> : null}
      {waits && story.stage !== 'scheduled' ? (
        <Left
          {...{ visit, story, language }}
          review={review && (review.answer ?? 'waiting')}
          told={told && (told.answer ?? 'waiting')}
        />
      ) : null}
      {waits && !review && story.stage !== 'scheduled' ? (
        <OneButton visit={visit} story={story} deed="granska" label="newsroom.steps.ask" secondary />
      ) : null}
      {story.stage === 'scheduled' ? (
        <OneButton visit={visit} story={story} deed="avboka-tid" label="newsroom.steps.cancel" secondary />
      ) : null}
      {waits ? <Publish {...props} /> : null}
      {isShown(story) ? (
        <OneButton visit={visit} story={story} deed="dolj" label="newsroom.staff.unpublish" danger />
      ) : null}
    </section>
  )
}

interface ButtonProps {
  visit: Visit
  story: StaffStory
  deed: string
  label: Parameters<Visit['s']>[0]
  secondary?: boolean
  danger?: boolean
}

export const OneButton = ({ visit, story, deed, label, secondary, danger }: ButtonProps) => (
  <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/${deed}`)}>
    <button class={`button${secondary ? ' secondary' : ''}${danger ? ' danger' : ''}`} type="submit">
      {visit.s(label)}
    </button>
  </form>
)

type ReviewProps = StepsProps & { review: StepsProps['reviews'][number] }

/** The second pair of eyes: waited for, or given by whoever did not ask. */
const Review = ({ visit, story, review, me, values, errors }: ReviewProps) => {
  if (review.answer) {
    const who = review.answererTitle ?? ''
    return <p>{visit.s(`newsroom.steps.${review.answer}`, { who })}</p>
  }
  if (review.askedBy === me) return <p>{visit.s('newsroom.steps.waiting')}</p>
  return (
    <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/svara`)}>
      <h3>
        {review.askerTitle
          ? visit.s('newsroom.steps.your-turn', { who: review.askerTitle })
          : visit.s('newsroom.steps.your-turn-too')}
      </h3>
      <input type="hidden" name="review" value={review.id} />
      <Choices
        type="radio"
        name="answer"
        label={visit.s('newsroom.steps.answer')}
        value={textsOf(values, 'answer')}
        options={[
          { value: 'approved', label: visit.s('newsroom.steps.yes') },
          { value: 'changes', label: visit.s('newsroom.steps.no') },
        ]}
        error={errorAt(visit, errors, 'answer')}
      />
      <TextArea
        name="text"
        rows={3}
        value={textOf(values, 'text')}
        label={visit.s('newsroom.steps.text')}
        error={errorAt(visit, errors, 'text')}
      />
      <button class="button" type="submit">
        {visit.s('newsroom.steps.send')}
      </button>
    </form>
  )
}

/** Now or at a time; what ought to be there and is missing takes a reason. */
const Publish = ({ visit, story, values, errors }: StepsProps) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  const reasonError = errorAt(visit, errors, 'reason')
  const hasTime = ['day', 'time', 'untilDay'].some((name) => textOf(values, name) !== '')
  return (
    <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/publicera`)}>
      {reasonError ? (
        <TextField
          {...field('reason')}
          label={visit.s('newsroom.field.reason')}
          hint={visit.s('newsroom.field.reason-hint')}
        />
      ) : null}
      <Details summary={visit.s('newsroom.steps.at-a-time')} open={hasTime}>
        <DateField {...field('day')} label={visit.s('newsroom.steps.day')} />
        <TextField
          {...field('time')}
          label={visit.s('newsroom.steps.time')}
          hint={visit.s('newsroom.steps.time-hint')}
        />
        <DateField
          {...field('untilDay')}
          label={visit.s('newsroom.steps.until')}
          hint={visit.s('newsroom.steps.until-hint')}
        />
      </Details>
      <button class={mustOf(story).length > 0 ? 'button secondary' : 'button warm'} type="submit">
        {visit.s('newsroom.staff.publish')}
      </button>
    </form>
  )
}

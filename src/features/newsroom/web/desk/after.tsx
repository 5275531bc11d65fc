import { errorAt } from '~/features/site'
import { dayInSweden, monthsAfter, showDate, showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DateField, Details, TextArea } from '~/ui'
import type { correctionsOf, languagesOf, StaffStory, versionsOf } from '../../queries'
import { OneButton } from './steps'

interface Props {
  visit: Visit
  now: Date
  story: StaffStory
  values: Values
  errors: FieldError[]
  versions: Awaited<ReturnType<typeof versionsOf>>
  corrections: Awaited<ReturnType<typeof correctionsOf>>
  languages: Awaited<ReturnType<typeof languagesOf>>
}

const FRESH_MONTHS = 12

/** What follows when a story is out: corrections, what came of it, other languages, earlier versions. */
export const After = (props: Props) => {
  const { visit, story, now, values, errors, corrections, languages } = props
  const action = (deed: string) => visit.href(`/arbete/redaktionen/${story.id}/${deed}`)
  const isShown = story.publishedVersionId !== null
  return (
    <section>
      <h2>{visit.s('newsroom.part.after')}</h2>
      <p>
        {story.tagsConfirmedAt
          ? visit.s('newsroom.tags.confirmed', { date: showDate(story.tagsConfirmedAt, visit.lang) })
          : visit.s('newsroom.tags.not-confirmed')}
      </p>
      {story.tagsConfirmedAt ? null : (
        <OneButton visit={visit} story={story} deed="etiketter" label="newsroom.tags.confirm" secondary />
      )}
      {isShown ? (
        <>
          <form novalidate method="post" action={action('folj-upp')}>
            <h3>{visit.s('newsroom.follow.title')}</h3>
            <TextArea
              name="note"
              rows={2}
              value={textOf(values, 'note') || (story.followedUpNote ?? '')}
              label={visit.s('newsroom.follow.note')}
              error={errorAt(visit, errors, 'note')}
            />
            <DateField
              name="nextOn"
              value={textOf(values, 'nextOn') || monthsAfter(dayInSweden(now), FRESH_MONTHS)}
              label={visit.s('newsroom.follow.next')}
              error={errorAt(visit, errors, 'nextOn')}
            />
            <button class="button secondary" type="submit">
              {visit.s('newsroom.follow.save')}
            </button>
          </form>
          <Details
            summary={visit.s('newsroom.correct.title')}
            open={errorAt(visit, errors, 'correction') !== undefined}
          >
            {corrections.map(({ body, at }) => (
              <p>
                {showDate(at, visit.lang)}: <span dir="auto">{body}</span>
              </p>
            ))}
            <form novalidate method="post" action={action('ratta')}>
              <TextArea
                name="correction"
                rows={2}
                value={textOf(values, 'correction')}
                label={visit.s('newsroom.correct.text')}
                hint={visit.s('newsroom.correct.hint')}
                error={errorAt(visit, errors, 'correction')}
              />
              <button class="button secondary" type="submit">
                {visit.s('newsroom.correct.save')}
              </button>
            </form>
          </Details>
          <p>
            {languages.map(({ id, language, outdated }) => (
              <>
                <a href={visit.href(`/arbete/redaktionen/${id}`)}>{visit.s(`newsroom.in.${language}`)}</a>
                {outdated ? ` (${visit.t('newsroom.translate.outdated')})` : ''}{' '}
              </>
            ))}
            {story.translationOf === null ? (
              <a href={action('oversatt')}>{visit.s('newsroom.translate.link')}</a>
            ) : null}
          </p>
        </>
      ) : (
        <OneButton
          visit={visit}
          story={story}
          deed={story.droppedAt ? 'ta-upp' : 'lagg-undan'}
          label={story.droppedAt ? 'newsroom.drop.take-up' : 'newsroom.drop.drop'}
          secondary
        />
      )}
      {story.translationOf ? (
        <p>
          <a href={action('kallan')}>{visit.s('newsroom.translate.source')}</a>
        </p>
      ) : null}
      <Versions {...props} />
    </section>
  )
}

const Versions = ({ visit, story, versions }: Props) =>
  versions.length > 0 ? (
    <Details summary={visit.s('newsroom.versions.title', { count: versions.length })}>
      <ul>
        {versions.map(({ number, madeAt }) => (
          <li>
            <a href={visit.href(`/arbete/redaktionen/${story.id}/versioner/${number}`)}>
              {visit.s('newsroom.versions.one', { number, date: showDateTime(madeAt, visit.lang) })}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  ) : null

import { StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import { hasRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Details, KeyFigures, Notice } from '~/ui'
import { type Cell, DIMENSIONS, type Dimension, MONTHS, VALUES, VOICES_MIN, type VoiceGroup } from '../domain'
import type { Sources, unconfirmedStories } from '../queries'
import { DimensionTable, nameOf, StoryMap } from './parts'

export interface Suggestion {
  cell: Cell
  sources: Sources | undefined
}

interface Props {
  visit: Visit
  months: number
  counted: number
  wholeCounty: number
  cells: ReadonlyMap<Dimension, readonly Cell[]>
  voices: Record<VoiceGroup, number> | undefined
  passages: readonly { id: string; heading: string; language: string; count: number }[]
  unconfirmed: Awaited<ReturnType<typeof unconfirmedStories>>
  suggestions: readonly Suggestion[]
  isSaved: boolean
}

/** Whom and what the stories have told of, what is missing, and where one could begin. */
export const MirrorPage = (props: Props) => {
  const { visit, months, counted, wholeCounty, cells, voices, passages, unconfirmed, isSaved } = props
  const mayPlan = hasRole(visit, 'communicator', 'admin')
  return (
    <StaffPage visit={visit} title={visit.t('mirror.title')} lead={visit.s('mirror.lead')}>
      {isSaved ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s('mirror.goals-saved')}</p>
          </Notice>
        </div>
      ) : null}
      <nav class="buttons" aria-label={visit.t('mirror.period')}>
        {MONTHS.map((one) => (
          <a
            class="button secondary small"
            href={visit.href(`/arbete/spegeln?manader=${one}`)}
            aria-current={one === months ? 'true' : undefined}
          >
            {visit.s('mirror.months', { count: one })}
          </a>
        ))}
        {mayPlan ? <a href={visit.href('/arbete/spegeln/mal')}>{visit.s('mirror.goals-link')}</a> : null}
      </nav>
      <KeyFigures
        items={[
          { value: showNumber(counted, visit.lang), label: visit.s('mirror.counted') },
          { value: showNumber(wholeCounty, visit.lang), label: visit.s('mirror.whole-county') },
        ]}
      />
      {mayPlan && unconfirmed.length > 0 ? (
        <Notice kind="warning">
          <p>{visit.s('mirror.unconfirmed', { count: unconfirmed.length })}</p>
          <ul>
            {unconfirmed.map((story) => (
              <li>
                <a href={visit.href(`/arbete/redaktionen/${story.id}`)}>
                  <span lang={story.language}>{story.headline}</span>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Suggestions {...props} />
      {DIMENSIONS.map((dimension) => (
        <section>
          <h2>{visit.s(`mirror.dimension.${dimension}`)}</h2>
          {dimension === 'place' ? <StoryMap visit={visit} cells={cells.get(dimension) ?? []} /> : null}
          <DimensionTable {...{ visit, dimension }} cells={cells.get(dimension) ?? []} withGoals />
        </section>
      ))}
      <section>
        <h2>{visit.s('mirror.passages')}</h2>
        {passages.length === 0 ? <p>{visit.s('mirror.passages-none')}</p> : null}
        <ul>
          {passages.map(({ heading, language, count }) => (
            <li>
              <span lang={language}>{heading}</span>: {showNumber(count, visit.lang)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{visit.s('mirror.voices')}</h2>
        {voices ? (
          <ul>
            {(['woman', 'man', 'other', 'not_said'] as const).map((group) => (
              <li>
                {visit.s(`mirror.voice.${group}`)}: {showNumber(voices[group], visit.lang)}
              </li>
            ))}
          </ul>
        ) : (
          <p>{visit.s('mirror.voices-few', { count: VOICES_MIN })}</p>
        )}
      </section>
    </StaffPage>
  )
}

const SHOWN = 8

const Suggestions = ({ visit, suggestions }: Props) => {
  const [first, rest] = [suggestions.slice(0, SHOWN), suggestions.slice(SHOWN)]
  return (
    <section>
      <h2>{visit.s('mirror.missing')}</h2>
      {suggestions.length === 0 ? <p>{visit.s('mirror.missing-none')}</p> : null}
      <SuggestionList visit={visit} suggestions={first} />
      {rest.length > 0 ? (
        <Details summary={visit.s('mirror.missing-more', { count: rest.length })}>
          <SuggestionList visit={visit} suggestions={rest} />
        </Details>
      ) : null}
    </section>
  )
}

const SuggestionList = ({ visit, suggestions }: Pick<Props, 'visit' | 'suggestions'>) => (
  <ul class="plain">
    {suggestions.map(({ cell, sources }) => {
      const name = nameOf(visit, cell.dimension, cell.value)
      return (
        <li>
          <p>
            <strong>{name}</strong> {visit.s('mirror.has', { count: cell.count })}
          </p>
          {sources ? <Where visit={visit} code={cell.value} sources={sources} /> : null}
          {hasRole(visit, 'communicator', 'admin') ? (
            <form method="post" action={visit.href('/arbete/spegeln/planera')}>
              <input type="hidden" name="dimension" value={cell.dimension} />
              <input type="hidden" name="value" value={cell.value} />
              <button class="button secondary small" type="submit">
                {visit.s('mirror.plan', { name })}
              </button>
            </form>
          ) : null}
        </li>
      )
    })}
  </ul>
)

/** Where a story from a municipality could begin. */
const Where = ({
  visit,
  code,
  sources: { meeting, grant, inspel },
}: {
  visit: Visit
  code: string
  sources: Sources
}) => {
  const slug = municipalityByCode(code)?.slug ?? ''
  return (
    <Details summary={visit.s('mirror.sources')}>
      <ul>
        {meeting ? (
          <li>
            <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.l(meeting.title)}</a>,{' '}
            {showDate(meeting.startsAt, visit.lang)}
          </li>
        ) : null}
        {grant ? (
          <li>
            <a href={visit.href(`/framsteg/${grant.slug}`)}>
              <span lang="sv">{grant.recipient}</span>
            </a>
            : <span lang="sv">{grant.purpose}</span>, {showKronor(grant.amountSek, visit.lang)}
          </li>
        ) : null}
        <li>
          <a href={visit.href(`/inspel?kommun=${slug}`)}>{visit.s('mirror.inspel', { count: inspel })}</a>
        </li>
      </ul>
    </Details>
  )
}

interface GoalsProps {
  visit: Visit
  goals: ReadonlyMap<string, number | string>
  wrong: ReadonlySet<string>
}

/** How often the newsroom means to tell of each: a number by each name, empty for no goal. */
export const GoalsPage = ({ visit, goals, wrong }: GoalsProps) => (
  <StaffPage visit={visit} title={visit.t('mirror.goals')} lead={visit.s('mirror.goals-lead')}>
    {wrong.size > 0 ? (
      <div role="alert">
        <Notice kind="error">
          <p>{visit.s('mirror.error.number')}</p>
        </Notice>
      </div>
    ) : null}
    <form novalidate method="post" action={visit.href('/arbete/spegeln/mal')}>
      {DIMENSIONS.map((dimension) => (
        <fieldset class="field">
          <legend>{visit.s(`mirror.dimension.${dimension}`)}</legend>
          {VALUES[dimension].map((value) => {
            const key = `${dimension}:${value}`
            const id = `mal-${dimension}-${value}`
            const isWrong = wrong.has(key)
            return (
              <p class="with-unit">
                <input
                  id={id}
                  class="short"
                  name={key}
                  type="text"
                  inputmode="numeric"
                  value={String(goals.get(key) ?? '')}
                  aria-invalid={isWrong ? 'true' : undefined}
                  aria-describedby={isWrong ? `${id}-fel` : undefined}
                />{' '}
                <label for={id}>{nameOf(visit, dimension, value)}</label>
                {isWrong ? (
                  <span class="wrong" id={`${id}-fel`}>
                    {visit.s('mirror.error.one')}
                  </span>
                ) : null}
              </p>
            )
          })}
        </fieldset>
      ))}
      <button class="button" type="submit">
        {visit.s('mirror.goals-save')}
      </button>
    </form>
  </StaffPage>
)

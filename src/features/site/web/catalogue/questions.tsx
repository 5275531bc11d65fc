import type { Visit } from '~/platform/http/visit'
import { Choices, PlaceField, ScaleField, SortingField } from '~/ui'

/** The questions of a form, once untouched and once as they come back; `at` keeps their ids apart. */
export const QuestionSamples = ({ visit, at, wrong }: { visit: Visit; at: string; wrong?: boolean }) => {
  const error = wrong ? visit.s('site.catalogue.error') : undefined
  const themes = (['theme', 'theme-2', 'theme-3'] as const).map((key, i) => ({
    value: String(i + 1),
    label: visit.s(`site.catalogue.${key}`),
    place: wrong ? String(i === 0 ? 1 : 3) : '',
  }))
  return (
    <form method="get" action={visit.href('/arbete/designsystem')}>
      <ScaleField
        name={`${at}-skala`}
        label={visit.s('site.catalogue.scale')}
        hint={visit.s('site.catalogue.hint')}
        steps={5}
        low={visit.s('site.catalogue.scale-low')}
        high={visit.s('site.catalogue.scale-high')}
        value={wrong ? '4' : undefined}
        none={visit.s('processes.question.none')}
        error={error}
      />
      <Choices
        type="checkbox"
        name={`${at}-flera`}
        label={visit.s('site.catalogue.station-2')}
        hint={visit.s('processes.question.choose-at-most', { count: 2 })}
        value={wrong ? ['1', '2', '3'] : []}
        options={themes}
        error={error}
      />
      <SortingField
        name={`${at}-ordning`}
        label={visit.s('site.catalogue.sorting')}
        hint={visit.s('processes.question.sorting-tip')}
        options={themes}
        placeLabel={visit.s('processes.question.place-of')}
        emptyLabel="–"
        words={{
          up: visit.t('processes.question.up'),
          down: visit.t('processes.question.down'),
          moved: visit.t('processes.question.moved'),
          left: visit.t('processes.question.left-out'),
        }}
        error={error}
      />
      <PlaceField
        name={`${at}-plats`}
        label={visit.s('site.catalogue.municipality')}
        value={wrong ? '2584' : undefined}
        others={[{ value: 'county', label: visit.s('processes.place.county') }]}
        error={error}
      />
      <button class="button" type="submit">
        {visit.s('site.catalogue.button')}
      </button>
    </form>
  )
}

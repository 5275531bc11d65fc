import { municipalityByCode } from '~/kernel/place'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { DataTable, StatusWord, stepOf, TileMap, type TileValue } from '~/ui'
import type { Cell, Dimension } from '../domain'

/** What a value of a dimension is called. */
export const nameOf = (visit: Visit, dimension: Dimension, value: string): string => {
  if (dimension === 'place') return municipalityByCode(value)?.name ?? value
  return visit.t(keyOf(dimension, value))
}

const keyOf = (dimension: Exclude<Dimension, 'place'>, value: string): MessageKey => {
  const room = dimension === 'audience' ? 'newsroom.audience' : `mirror.${dimension}`
  return `${room}.${value}` as MessageKey
}

const perThousand = (count: number, code: string): number =>
  (count / (municipalityByCode(code)?.population ?? Number.POSITIVE_INFINITY)) * 1_000

interface TableProps {
  visit: Visit
  dimension: Dimension
  cells: readonly Cell[]
  /** Goals are the newsroom's own; the public sees what was told. */
  withGoals: boolean
}

/** One dimension in figures, each value by its name. */
export const DimensionTable = ({ visit, dimension, cells, withGoals }: TableProps) => {
  const isPlace = dimension === 'place'
  return (
    <DataTable
      caption={visit.s(`mirror.dimension.${dimension}`)}
      captionUnseen
      label={visit.t(`mirror.dimension.${dimension}`)}
      columns={[
        { label: visit.s('mirror.value') },
        { label: visit.s('mirror.stories'), numeric: true },
        ...(isPlace ? [{ label: visit.s('mirror.per-thousand'), numeric: true }] : []),
        ...(withGoals
          ? [{ label: visit.s('mirror.goal'), numeric: true }, { label: visit.s('mirror.state') }]
          : []),
      ]}
      rows={cells.map((cell) => [
        dimension === 'place' ? nameOf(visit, dimension, cell.value) : visit.s(keyOf(dimension, cell.value)),
        showNumber(cell.count, visit.lang),
        ...(isPlace ? [showNumber(perThousand(cell.count, cell.value), visit.lang, 2)] : []),
        ...(withGoals
          ? [
              cell.goal === null ? '–' : showNumber(cell.goal, visit.lang),
              <State visit={visit} cell={cell} />,
            ]
          : []),
      ])}
    />
  )
}

const State = ({ visit, cell: { count, goal } }: { visit: Visit; cell: Cell }) => {
  if (goal === null && count > 0) return visit.s('mirror.state.told')
  if (goal !== null && count >= goal) {
    return <StatusWord kind="done">{visit.s('mirror.state.reached')}</StatusWord>
  }
  return count === 0 ? (
    <StatusWord kind="behind">{visit.s('mirror.state.empty')}</StatusWord>
  ) : (
    <StatusWord kind="slow">{visit.s('mirror.state.below')}</StatusWord>
  )
}

/** How many stories from where, on the county's tiles. */
export const StoryMap = ({ visit, cells }: { visit: Visit; cells: readonly Cell[] }) => {
  const highest = Math.max(...cells.map((cell) => cell.count))
  const values = new Map<string, TileValue>(
    cells.map(({ value, count }) => [
      value,
      {
        figure: showNumber(count, visit.lang),
        unit: visit.t('mirror.unit', { count }),
        step: stepOf(count, highest),
      },
    ]),
  )
  return (
    <TileMap
      label={visit.t('mirror.map')}
      href={(slug) => visit.href(`/nyheter?kommun=${slug}`)}
      values={values}
    />
  )
}

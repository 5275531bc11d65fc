import { useTextLanguage } from '../text-language'

export interface Station {
  /** YYYY-MM-DD */
  day: string
  isReached: boolean
}

interface Props {
  /** The whole picture in a sentence. */
  label: string
  from: number
  to: number
  /** In the order of the list beside the picture: each bears its number there. */
  stations: readonly Station[]
  now: { day: string; label: string }
}

const W = 360
const LEFT = 14
const RIGHT = W - 14
const ROW = 28
const EACH_YEARS = 4

const yearOf = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + date / 365
}

/** Stations along the years, round when reached and square when not; those close together stand over each other. */
export const YearLine = ({ label, from, to, stations, now }: Props) => {
  const across = (year: number): number =>
    Math.round(LEFT + (Math.min(to + 1, Math.max(from, year)) - from) * ((RIGHT - LEFT) / (to + 1 - from)))
  const rowEnds: number[] = []
  const placed = stations.map((station) => {
    const x = across(yearOf(station.day))
    const free = rowEnds.findIndex((end) => x - end >= ROW)
    const row = free < 0 ? rowEnds.length : free
    rowEnds[row] = x
    return { ...station, x, row }
  })
  const foot = Math.max(1, rowEnds.length) * ROW + 22
  const height = foot + 22
  const years = Array.from(
    { length: Math.floor((to - from) / EACH_YEARS) + 1 },
    (_, n) => from + n * EACH_YEARS,
  )
  const nowX = across(yearOf(now.day))
  return (
    <figure class="line years">
      <svg viewBox={`0 0 ${W} ${height}`} role="img" aria-label={label}>
        <path class="target" d={`M${nowX} 16V${foot}`} />
        <text x={nowX} y="11" text-anchor="middle" lang={useTextLanguage()(now.label)}>
          {now.label}
        </text>
        <path class="axis" d={`M${LEFT} ${foot}H${RIGHT}`} />
        {years.map((year) => (
          <text x={across(year)} y={height - 4} text-anchor={year === from ? 'start' : 'middle'}>
            {year}
          </text>
        ))}
        {placed.map(({ x, row, isReached }, nth) => {
          const y = foot - 18 - row * ROW
          return (
            <>
              <path class="axis" d={`M${x} ${y}V${foot}`} />
              {isReached ? (
                <circle class="last" cx={x} cy={y} r="11" />
              ) : (
                <rect x={x - 11} y={y - 11} width="22" height="22" />
              )}
              <text class={isReached ? 'in strong' : 'in'} x={x} y={y + 5} text-anchor="middle">
                {nth + 1}
              </text>
            </>
          )
        })}
      </svg>
    </figure>
  )
}

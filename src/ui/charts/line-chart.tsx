import type { Child } from 'hono/jsx'
import { useTextLanguage } from '../text-language'

export interface Point {
  /** Where along the line: a year, or a moment in milliseconds. */
  x: number
  y: number
  /** The value as it is read, e.g. "62 %". */
  text: string
  /** The time as it is read, e.g. "2026". */
  when: string
}

interface Props {
  /** The whole picture in a sentence: from what, to what, against which target. */
  label: string
  points: readonly Point[]
  target?: { y: number; text: string; x?: number } | undefined
  caption?: Child
}

const W = 360
const H = 170
const LEFT = 12
const RIGHT = W - 56
const TOP = 30
const FOOT = H - 26

/** How one measure moves towards its target. First and last value stand beside the line; the rest in its table. */
export const LineChart = ({ label, points, target, caption }: Props) => {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const xs = [...points.map(({ x }) => x), ...(target?.x === undefined ? [] : [target.x])]
  const ys = [...points.map(({ y }) => y), ...(target ? [target.y] : [])]
  const across = scale(Math.min(...xs), Math.max(...xs), LEFT, RIGHT)
  const up = scale(Math.min(...ys), Math.max(...ys), FOOT - 14, TOP)
  const at = ({ x, y }: Point): string => `${across(x)} ${up(y)}`
  const targetY = target ? up(target.y) : 0
  return (
    <figure class="line">
      {caption ? <figcaption>{caption}</figcaption> : null}
      <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={label}>
        <path class="axis" d={`M0 ${FOOT}H${W}`} />
        {target ? (
          <>
            <path class="target" d={`M0 ${targetY}H${W}`} />
            <text x={W} y={targetY - 6} text-anchor="end" lang={useTextLanguage()(target.text)}>
              {target.text}
            </text>
          </>
        ) : null}
        <path class="run" d={`M${points.map(at).join('L')}`} />
        {points.map((point) => (
          <circle
            class={point === last ? 'last' : undefined}
            cx={across(point.x)}
            cy={up(point.y)}
            r={point === last ? 6 : 4}
          />
        ))}
        {first === last ? null : (
          <text x={across(first.x)} y={up(first.y) - 12}>
            {first.text}
          </text>
        )}
        <text class="strong" x={across(last.x) + 11} y={up(last.y) + 5}>
          {last.text}
        </text>
        <text x={LEFT - 4} y={H - 6}>
          {first.when}
        </text>
        {first === last ? null : (
          <text x={across(last.x)} y={H - 6} text-anchor="middle">
            {last.when}
          </text>
        )}
      </svg>
    </figure>
  )
}

const scale =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    Math.round(high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from))

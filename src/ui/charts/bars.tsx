import type { Child } from 'hono/jsx'

export interface Bar {
  label: Child
  /** The value as it is read, e.g. "12 inspel". */
  text: Child
  value: number
  href?: string | undefined
  /** Not woven in: the same weight, hatched. */
  hatched?: boolean | undefined
  /** Another value to compare with, drawn as a line across; say it in `text` too. */
  mark?: number | undefined
}

const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Math.min(100, (part / whole) * 100).toFixed(1) : 0}%`

/** Values side by side, each labelled and said in figures: no axis to read off. */
export const Bars = ({ bars, max }: { bars: readonly Bar[]; max?: number }) => {
  const top = max ?? Math.max(0, ...bars.flatMap(({ value, mark }) => [value, mark ?? 0]))
  return (
    <ul class="bars">
      {bars.map(({ label, text, value, href, hatched, mark }) => (
        <li>
          <span>{href ? <a href={href}>{label}</a> : label}</span> <strong>{text}</strong>
          <svg class={hatched ? 'hatched' : undefined} aria-hidden="true">
            <rect width={percent(value, top)} height="100%" />
            {mark === undefined ? null : (
              <line x1={percent(mark, top)} x2={percent(mark, top)} y1="-35%" y2="135%" />
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}

import type { Child } from 'hono/jsx'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { useTextLanguage } from '../text-language'

export interface TileValue {
  /** What stands in the tile, short: "12" or "3,4". */
  figure: string
  /** Said after the figure to those who listen, e.g. "inspel". */
  unit?: string
  /** How dark: 0 lightest to 3. The depth of the line at the foot of the tile says the same. */
  step: 0 | 1 | 2 | 3
}

interface Props {
  /** The list's name, e.g. "Inspel per kommun". */
  label: string
  /** Where each tile leads, by the municipality's slug. */
  href: (slug: string) => string
  /** By municipality code. A municipality without a value is shown all the same. */
  values?: ReadonlyMap<string, TileValue>
  /** What the four depths mean, lightest first. */
  legend?: readonly Child[]
  note?: Child
  /** Code of the municipality the page is about. */
  current?: string | undefined
}

/** The step of each value when the values are cut in quarters of the highest. */
export const stepOf = (value: number, highest: number): TileValue['step'] =>
  highest <= 0 ? 0 : (Math.min(3, Math.floor((value / highest) * 4)) as TileValue['step'])

/** The county's 14 municipalities as tiles about where they lie. It is a list in order of name for those who listen. */
export const TileMap = ({ label, href, values, legend, note, current }: Props) => {
  const langOf = useTextLanguage()
  return (
    <div class="county">
      <ul class="tiles" aria-label={label}>
        {MUNICIPALITIES_BY_NAME.map(({ code, name, slug, tile }) => {
          const value = values?.get(code)
          return (
            <li class={`x${tile.col} y${tile.row} step${value?.step ?? 0}`}>
              <a class="tile" href={href(slug)} aria-current={code === current ? 'true' : undefined}>
                {name}
                {value ? (
                  <strong>
                    {value.figure}
                    {value.unit ? (
                      <span class="unseen" lang={langOf(value.unit)}>
                        {' '}
                        {value.unit}
                      </span>
                    ) : null}
                  </strong>
                ) : null}
              </a>
            </li>
          )
        })}
      </ul>
      {legend ? (
        <ul class="legend">
          {legend.map((text, step) => (
            <li class={`step${step}`}>{text}</li>
          ))}
        </ul>
      ) : null}
      {note ? <p class="small muted">{note}</p> : null}
    </div>
  )
}

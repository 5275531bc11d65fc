import type { Child } from 'hono/jsx'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { Help } from './fields'

interface Common {
  name: string
  label: Child
  hint?: Child
  error?: Child
}

interface ScaleProps extends Common {
  steps: number
  /** Words for the ends. */
  low: Child
  high: Child
  value?: string | undefined
}

/** From one word to its opposite, as numbered radio buttons in a row. */
export const ScaleField = ({ steps, low, high, value, ...field }: ScaleProps) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <div class="scale">
      <span>{low}</span>
      {Array.from({ length: steps }, (_, at) => String(at + 1)).map((step) => (
        <label>
          <input type="radio" name={field.name} value={step} checked={value === step} />
          <span>{step}</span>
        </label>
      ))}
      <span>{high}</span>
    </div>
  </fieldset>
)

interface PlaceProps extends Common {
  value?: string | undefined
}

/** One of the municipalities, on the tile map: radio buttons, so that arrows and screen readers work. */
export const PlaceField = ({ value, ...field }: PlaceProps) => (
  <fieldset class="field county" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <ul class="tiles">
      {MUNICIPALITIES_BY_NAME.map(({ code, name, tile }) => (
        <li class={`x${tile.col} y${tile.row} step0`}>
          <label class="tile">
            {name}
            <input type="radio" name={field.name} value={code} checked={value === code} />
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
)

interface SortingProps extends Common {
  options: readonly { id: string; label: Child }[]
  /** The rank given to each option, by option id: "1" is first. */
  ranks: Readonly<Record<string, string>>
  emptyLabel: string
}

/** Things put in order by giving each its number: works without a script, by keyboard and by touch. */
export const SortingField = ({ options, ranks, emptyLabel, ...field }: SortingProps) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <ol class="sorting">
      {options.map(({ id, label }) => {
        const name = `${field.name}-${id}`
        return (
          <li>
            <label for={`f-${name}`}>{label}</label>
            <select id={`f-${name}`} name={name}>
              <option value="">{emptyLabel}</option>
              {options.map((_, at) => (
                <option value={String(at + 1)} selected={ranks[id] === String(at + 1)}>
                  {at + 1}
                </option>
              ))}
            </select>
          </li>
        )
      })}
    </ol>
  </fieldset>
)

import type { Child } from 'hono/jsx'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type Common, Help } from './fields'

interface Props extends Common {
  /** A municipality's code, or the value of one of the others. */
  value?: string | undefined
  /** What can be chosen beside the municipalities: the whole county, another place, no answer. */
  others: readonly { value: string; label: Child }[]
}

/** The municipalities as radio buttons about where they lie: a map to tap. In order of name for those who listen. */
export const PlaceField = ({ value, others, ...field }: Props) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <div class="tiles pick">
      {MUNICIPALITIES_BY_NAME.map(({ code, name, tile }) => (
        <label class={`tile x${tile.col} y${tile.row}`}>
          <span>{name}</span>
          <input type="radio" name={field.name} value={code} checked={value === code} />
        </label>
      ))}
    </div>
    {others.map((other) => (
      <label class="choice">
        <input type="radio" name={field.name} value={other.value} checked={value === other.value} />
        <span>{other.label}</span>
      </label>
    ))}
  </fieldset>
)

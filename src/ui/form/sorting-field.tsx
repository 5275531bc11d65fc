import type { Child } from 'hono/jsx'
import { useTextLanguage } from '../text-language'
import { type Common, Help } from './fields'

interface Props extends Common {
  /** In the order they are to be shown, each with the place it was given ("1", "2" ... or nothing). */
  options: readonly { value: string; label: Child; place: string }[]
  placeLabel: Child
  emptyLabel: string
  /** For the buttons that a script adds. */
  words: { up: string; down: string; moved: string; left: string }
}

/**
 * Options to put in order. Each has a list of places, which is all that is needed; a script adds a button up
 * and one down. Never by dragging.
 */
export const SortingField = ({ options, placeLabel, emptyLabel, words, ...field }: Props) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <ol
      class="ranking"
      data-sorting
      data-up={words.up}
      data-down={words.down}
      data-moved={words.moved}
      data-left={words.left}
    >
      {options.map(({ value, label, place }) => (
        <li>
          <span class="what">{label}</span>
          <label>
            <span class="unseen">
              {placeLabel} {label}
            </span>
            <select name={`${field.name}-${value}`}>
              <option value="" lang={useTextLanguage()(emptyLabel)}>
                {emptyLabel}
              </option>
              {options.map((_, i) => (
                <option value={String(i + 1)} selected={place === String(i + 1)}>
                  {i + 1}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ol>
    <p class="unseen" role="status" />
  </fieldset>
)

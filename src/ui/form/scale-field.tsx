import type { Child } from 'hono/jsx'
import { type Common, Help } from './fields'

interface Props extends Common {
  steps: number
  low: Child
  high: Child
  value?: string | undefined
  /** The choice of giving no answer; without it one of the steps must be chosen. */
  none?: Child
}

/** A scale from 1 up: radio buttons in a row, with words for both ends. */
export const ScaleField = ({ steps, low, high, value, none, ...field }: Props) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    <div class="scale">
      {Array.from({ length: steps }, (_, i) => String(i + 1)).map((step) => (
        <label>
          <input type="radio" name={field.name} value={step} checked={value === step} />
          <span>
            {step}
            {step === '1' ? <span class="unseen"> {low}</span> : null}
            {step === String(steps) ? <span class="unseen"> {high}</span> : null}
          </span>
        </label>
      ))}
    </div>
    <p class="ends" aria-hidden="true">
      <span>{low}</span>
      <span>{high}</span>
    </p>
    {none ? (
      <label class="choice">
        <input type="radio" name={field.name} value="" checked={value === ''} />
        <span>{none}</span>
      </label>
    ) : null}
  </fieldset>
)

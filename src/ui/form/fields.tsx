import type { Child } from 'hono/jsx'
import { useTextLanguage } from '../text-language'

/** What every field has. */
export interface Common {
  name: string
  label: Child
  hint?: Child
  error?: Child
}

const ids = ({ name, hint, error }: Common) => ({
  id: `f-${name}`,
  'aria-describedby':
    [hint && `f-${name}-tips`, error && `f-${name}-fel`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
})

const Around = ({ field, children }: { field: Common; children: Child }) => (
  <div class="field">
    <label for={`f-${field.name}`}>{field.label}</label>
    <Help {...field} />
    {children}
  </div>
)

/** What to know about a field, and what is wrong with it. */
export const Help = ({ name, hint, error }: Common) => (
  <>
    {hint ? (
      <p class="hint" id={`f-${name}-tips`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p class="wrong" id={`f-${name}-fel`}>
        {error}
      </p>
    ) : null}
  </>
)

interface TextProps extends Common {
  value?: string | undefined
  type?: 'text' | 'email' | 'password' | 'search' | 'date'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal'
  required?: boolean
  /** Only where typing is all that a page is for, one line after the other. */
  autofocus?: boolean
}

export const TextField = ({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  required,
  autofocus,
  ...field
}: TextProps) => (
  <Around field={field}>
    <input
      {...ids(field)}
      name={field.name}
      type={type}
      value={value}
      autocomplete={autocomplete}
      inputmode={inputmode}
      required={required}
      autofocus={autofocus}
      dir={type === 'text' || type === 'search' ? 'auto' : undefined}
    />
  </Around>
)

interface AreaProps extends Common {
  value?: string | undefined
  rows?: number
  required?: boolean
}

/** A line feed first: HTML drops the first one, and what was typed must come back whole. */
export const TextArea = ({ value = '', rows = 5, required, ...field }: AreaProps) => (
  <Around field={field}>
    <textarea {...ids(field)} name={field.name} rows={rows} required={required} dir="auto">
      {`\n${value}`}
    </textarea>
  </Around>
)

interface SelectProps extends Common {
  value?: string | undefined
  options: { value: string; label: string }[]
  emptyLabel?: string
}

export const Select = ({ value, options, emptyLabel, ...field }: SelectProps) => {
  const langOf = useTextLanguage()
  return (
    <Around field={field}>
      <select {...ids(field)} name={field.name}>
        {emptyLabel === undefined ? null : (
          <option value="" lang={langOf(emptyLabel)}>
            {emptyLabel}
          </option>
        )}
        {options.map((option) => (
          <option value={option.value} lang={langOf(option.label)} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

interface ChoicesProps extends Common {
  type: 'radio' | 'checkbox'
  value?: readonly string[]
  options: { value: string; label: Child }[]
}

/** Choices as rows large enough for a thumb. */
export const Choices = ({ type, value = [], options, ...field }: ChoicesProps) => (
  <fieldset class="field" id={`f-${field.name}`} tabindex={-1}>
    <legend>{field.label}</legend>
    <Help {...field} />
    {options.map((option) => (
      <label class="choice">
        <input type={type} name={field.name} value={option.value} checked={value.includes(option.value)} />
        <span>{option.label}</span>
      </label>
    ))}
  </fieldset>
)

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
)

interface FileProps extends Common {
  /** E.g. "image/jpeg,image/png,image/webp". */
  accept?: string
  multiple?: boolean
  required?: boolean
}

/** The form around it needs enctype="multipart/form-data". */
export const FileField = ({ accept, multiple, required, ...field }: FileProps) => (
  <Around field={field}>
    <input
      {...ids(field)}
      name={field.name}
      type="file"
      accept={accept}
      multiple={multiple}
      required={required}
    />
  </Around>
)

interface DateProps extends Common {
  /** YYYY-MM-DD */
  value?: string | undefined
  min?: string
  max?: string
  required?: boolean
}

export const DateField = ({ value, min, max, required, ...field }: DateProps) => (
  <Around field={field}>
    <input
      {...ids(field)}
      class="short"
      name={field.name}
      type="date"
      value={value}
      min={min}
      max={max}
      required={required}
    />
  </Around>
)

interface NumberProps extends Common {
  /** As typed: what could not be read as a number comes back unchanged. */
  value?: string | undefined
  /** What is counted, shown after the box, e.g. "kronor". */
  unit?: Child
  decimals?: boolean
  required?: boolean
}

/** A text box with the number keys: type="number" changes values when a page is scrolled and hides what it can't read. */
export const NumberField = ({ value, unit, decimals, required, ...field }: NumberProps) => (
  <Around field={field}>
    <div class="with-unit">
      <input
        {...ids(field)}
        class="short"
        name={field.name}
        type="text"
        inputmode={decimals ? 'decimal' : 'numeric'}
        value={value}
        required={required}
      />
      {unit ? <span>{unit}</span> : null}
    </div>
  </Around>
)

interface CheckboxProps extends Common {
  checked?: boolean
  value?: string
}

/** One question with yes or nothing. */
export const Checkbox = ({ checked, value = 'on', ...field }: CheckboxProps) => (
  <div class="field">
    <label class="choice">
      <input {...ids(field)} type="checkbox" name={field.name} value={value} checked={checked} />
      <span>{field.label}</span>
    </label>
    <Help {...field} />
  </div>
)

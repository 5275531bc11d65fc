import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import { ENDONYM, type Localized } from '~/kernel/language'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { TextArea, TextField } from '~/ui'
import { WRITTEN } from '../../schema'

interface Props {
  visit: Visit
  name: string
  label: Child
  hint?: Child
  values: Values
  errors: readonly FieldError[]
  rows?: number
}

/** One text in each language it can be written in, Swedish first. */
export const Written = ({ visit, name, label, hint, values, errors, rows }: Props) => (
  <>
    {WRITTEN.map((language) => {
      const field = {
        name: `${name}-${language}`,
        label: (
          <>
            {label} (<span lang={language}>{ENDONYM[language]}</span>)
          </>
        ),
        hint: language === 'sv' ? hint : undefined,
        value: textOf(values, `${name}-${language}`),
        error: errorAt(visit, errors, `${name}-${language}`),
      }
      return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
    })}
  </>
)

/** A text of the database as the fields it is written in. */
export const writtenValues = (name: string, text: Localized | undefined): Values =>
  Object.fromEntries(WRITTEN.map((language) => [`${name}-${language}`, text?.[language] ?? '']))

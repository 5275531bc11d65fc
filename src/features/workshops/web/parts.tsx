import type { Child } from 'hono/jsx'
import { errorAt, FormErrors } from '~/features/site'
import { ENDONYM, FALLBACK, LANGUAGES, type Language } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { CATALOGUES } from '~/platform/i18n'
import { Select, TextField } from '~/ui'

export const placeName = (code: string): string => municipalityByCode(code)?.name ?? code

/** The secret pages of a host are nobody else's: no search engine keeps them. */
export const Unlisted = () => <meta name="robots" content="noindex" />

/** Whether everything a group meets is there in the language itself. */
const isWhole = (language: Language): boolean =>
  Object.keys(CATALOGUES.sv)
    .filter((key) => /^workshops\.(step|kit)\./.test(key))
    .every((key) => CATALOGUES[language][key] !== undefined)

/** The nearest language in which what is missing stands; undefined when nothing is. */
export const standIn = (language: Language): Language | undefined =>
  isWhole(language) ? undefined : (FALLBACK[language].find(isWhole) ?? 'sv')

/** Forms far down a page lead here when they are sent: what is wrong is in view, also without a script. */
export const WRONG = 'fel'
/** Fields of the forms that open what is made already. */
export const CODE_FIELDS = ['kod', 'klasskod']

interface FieldProps {
  visit: Visit
  values: Values
  errors: readonly FieldError[]
}

/** The six languages, each by its own name; what is not translated yet says so already here. */
export const LanguageField = ({ visit, values, errors }: FieldProps) => (
  <Select
    name="language"
    label={visit.s('workshops.form.language')}
    hint={visit.s('workshops.form.language-hint')}
    value={textOf(values, 'language') || visit.lang}
    options={LANGUAGES.map((language) => {
      const other = standIn(language)
      const words = { language: ENDONYM[language], fallback: other ? ENDONYM[other] : '' }
      const label = other ? visit.t('workshops.form.language-partly', words) : words.language
      return { value: language, label }
    })}
    error={errorAt(visit, errors, 'language')}
  />
)

/** Where a group that has its code goes on. */
export const CodeForm = (
  props: FieldProps & { name: string; action: string; label: Child; hint: Child; button: Child },
) => (
  <>
    <FormErrors
      visit={props.visit}
      errors={props.errors.filter(({ field }) => field === props.name)}
      id={WRONG}
    />
    <form novalidate method="post" action={`${props.visit.href(props.action)}#${WRONG}`}>
      <TextField
        name={props.name}
        label={props.label}
        hint={props.hint}
        value={textOf(props.values, props.name)}
        autocomplete="off"
        error={errorAt(props.visit, props.errors, props.name)}
        required
      />
      <div class="buttons">
        <button class="button secondary" type="submit">
          {props.button}
        </button>
      </div>
    </form>
  </>
)

/** One of the sheets, to be opened and printed. */
export const Kit = ({
  visit,
  base,
  sheets,
  language,
}: {
  visit: Visit
  base: string
  language: Language
  sheets: readonly (
    | 'invitation'
    | 'script'
    | 'worksheets'
    | 'notes'
    | 'result'
    | 'guide'
    | 'worksheet-1'
    | 'worksheet-2'
  )[]
}) => {
  const other = standIn(language)
  const words = { language: ENDONYM[language], fallback: other ? ENDONYM[other] : '' }
  return (
    <>
      <p>
        {visit.s('workshops.host.2-language', words)}
        {other ? <> {visit.s('workshops.host.2-fallback', words)}</> : null}
      </p>
      <ul>
        {sheets.map((sheet) => (
          <li>
            <a href={`${base}/${sheet}.pdf`}>
              {visit.s('workshops.kitlist.open', { name: visit.t(`workshops.kitlist.${sheet}`) })}
            </a>
            {'. '}
            {visit.s(`workshops.kitlist.${sheet}-body`)}
          </li>
        ))}
      </ul>
    </>
  )
}

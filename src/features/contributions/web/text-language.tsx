import type { Child } from 'hono/jsx'
import { errorAt } from '~/features/site'
import { isId } from '~/kernel/ids'
import { ENDONYM, isLanguage, TEXT_LANGUAGES } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Details, Select } from '~/ui'
import { sayLanguage } from '../commands'
import { SaidLanguage } from '../schema'

interface SelectProps {
  visit: Visit
  name?: string
  label: Child
  value: string
  error: ReturnType<typeof errorAt>
}

/** Every language by its own name, and last that it is none of them. */
export const TextLanguageSelect = ({ visit, name = 'textLanguage', label, value, error }: SelectProps) => (
  <Select
    name={name}
    label={label}
    value={value}
    options={TEXT_LANGUAGES.map((one) => ({ value: one, label: nameOfLanguage(visit, one) }))}
    error={error}
  />
)

export const nameOfLanguage = (visit: Visit, language: string): string =>
  isLanguage(language) ? ENDONYM[language] : visit.t('contributions.language.other')

interface CorrectProps {
  visit: Visit
  contribution: { id: string; language: string }
  values: Values
  errors: FieldError[]
}

/** Where a moderator says which language the text is in: the page it was sent from may have been in another. */
export const CorrectLanguage = ({ visit, contribution, values, errors }: CorrectProps) => (
  <Details
    summary={visit.s('contributions.language.correct')}
    open={errors.some(({ field }) => field === 'textLanguage')}
  >
    <form novalidate method="post" action={visit.href(`/arbete/inspel/${contribution.id}/sprak`)}>
      <TextLanguageSelect
        visit={visit}
        label={visit.s('contributions.language.of-text')}
        value={textOf(values, 'textLanguage') || contribution.language}
        error={errorAt(visit, errors, 'textLanguage')}
      />
      <button class="button secondary" type="submit">
        {visit.s('contributions.language.save')}
      </button>
    </form>
  </Details>
)

type ReadingPage = (c: Request, id: string, values: Values, errors: FieldError[]) => Promise<Response>

export const languageStaff = (context: Context, readingPage: ReadingPage): Routes => {
  const app = routes()

  app.post('/arbete/inspel/:id/sprak', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    if (!isId(id)) throw new Problem(404)
    const values = await readForm(c)
    const checked = check(SaidLanguage, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    await sayLanguage(context, id, checked.data.textLanguage, actor)
    return seeOther(c, `/arbete/inspel/${id}?klart=language-said`)
  })

  return app
}

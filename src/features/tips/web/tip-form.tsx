import { errorAt } from '~/features/site'
import { newId } from '~/kernel/ids'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, FileField, Hidden, Select, TextArea, TextField } from '~/ui'

interface Props {
  visit: Visit
  action: string
  values: Values
  errors: readonly FieldError[]
  /** Whether an address is asked for: only where letters leave the house, and of who has no account. */
  asksMail: boolean
}

/** What happens, who notices it, when, and a picture: a minute's work. */
export const TipFields = ({ visit, action, values, errors, asksMail }: Props) => {
  const field = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, [...errors], name),
  })
  return (
    <form method="post" action={action} enctype="multipart/form-data" novalidate>
      <Hidden name="key" value={textOf(values, 'key') || newId()} />
      <TextArea
        {...field('what')}
        rows={3}
        label={visit.s('tips.field.what')}
        hint={visit.s('tips.field.what-hint')}
      />
      <TextField
        {...field('whoNotices')}
        label={visit.s('tips.field.who')}
        hint={visit.s('tips.field.who-hint')}
      />
      <TextField {...field('happensWhen')} label={visit.s('tips.field.when')} />
      <FileField
        {...field('picture')}
        accept="image/*"
        label={visit.s('tips.field.picture')}
        hint={visit.s('tips.field.picture-hint')}
      />
      <Select
        {...field('municipality')}
        label={visit.s('tips.field.place')}
        emptyLabel={visit.t('tips.field.place-none')}
        options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
      />
      <Details summary={visit.s('tips.field.credit')} open={textOf(values, 'credit') !== ''}>
        <TextField
          {...field('credit')}
          label={visit.s('tips.field.credit')}
          hint={visit.s('tips.field.credit-hint')}
        />
      </Details>
      {asksMail ? (
        <TextField
          {...field('replyTo')}
          type="email"
          autocomplete="email"
          label={visit.s('tips.field.mail')}
          hint={visit.s('tips.field.mail-hint')}
        />
      ) : null}
      <button class="button" type="submit">
        {visit.s('tips.send')}
      </button>
    </form>
  )
}

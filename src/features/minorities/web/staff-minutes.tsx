import { StoryPicture } from '~/features/newsroom'
import { errorAt } from '~/features/site'
import { ENDONYM, LANGUAGES } from '~/kernel/language'
import { textOf } from '~/platform/http/form'
import { FileField, Select, TextArea } from '~/ui'
import { type PartProps, typedIn } from './desk'

/** What was said, as text, and pictures of the signed pages beside it. */
export const MinutesDesk = (props: PartProps) => {
  const { visit, one, address } = props
  const { values, errors } = typedIn(props, 'minutes')
  return (
    <>
      <h2>{visit.s('minorities.minutes')}</h2>
      <form novalidate method="post" action={`${address}/protokoll`}>
        <TextArea
          name="minutes"
          label={visit.s('minorities.field.minutes')}
          hint={visit.s('minorities.field.minutes-hint')}
          value={'minutes' in values ? textOf(values, 'minutes') : one.minutes}
          error={errorAt(visit, errors, 'minutes')}
          rows={8}
        />
        <Select
          name="language"
          label={visit.s('minorities.field.language')}
          value={textOf(values, 'language') || one.minutesLanguage}
          options={LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language] }))}
          error={errorAt(visit, errors, 'language')}
        />
        <button class="button secondary" type="submit">
          {visit.s('minorities.staff.save-minutes')}
        </button>
      </form>
      <form novalidate method="post" action={`${address}/bild`} enctype="multipart/form-data">
        <FileField
          name="pages"
          label={visit.s('minorities.field.pages')}
          hint={visit.s('minorities.field.pages-hint')}
          accept="image/jpeg,image/png,image/webp"
          multiple
          error={errorAt(visit, errors, 'pages')}
        />
        <button class="button secondary" type="submit">
          {visit.s('minorities.staff.add-pages')}
        </button>
      </form>
      {one.pages.map((page, at) => (
        <div>
          <StoryPicture
            {...page}
            alt={visit.t('minorities.page', { nth: at + 1 })}
            base={`${address}/bild`}
          />
          <form novalidate method="post" action={`${address}/bild/${page.id}/ta-bort`}>
            <button class="button danger small" type="submit">
              {visit.s('minorities.staff.remove-page', { nth: at + 1 })}
            </button>
          </form>
        </div>
      ))}
    </>
  )
}

import { errorAt } from '~/features/site'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, Choices, FileField, Hidden, NumberField, TextField } from '~/ui'
import { CONSENTS } from '../../domain'
import { StoryPicture } from '../story-body'
import { PICTURES } from './body-field'

interface Props {
  visit: Visit
  values: Values
  errors: FieldError[]
  /** The picture that the story has. */
  picture: { id: string; width: number; height: number } | undefined
}

/** The main picture: the one just sent, or the story's own. */
export const mainPictureOf = (
  values: Values,
  story: { pictureId: string | null } | undefined,
  pictures: ReadonlyMap<string, { width: number; height: number }>,
) => {
  const id = textOf(values, 'pictureSent') || story?.pictureId || ''
  const size = pictures.get(id)
  return size ? { id, ...size } : undefined
}

/** The picture a story opens with: sent, told in words, allowed, and what in it must be seen when it is cropped. */
export const PictureField = ({ visit, values, errors, picture }: Props) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  return (
    <div data-main-picture>
      <div data-focus-picture data-focus-label={visit.t('newsroom.field.focus-pick')}>
        {picture ? (
          <StoryPicture {...picture} alt={textOf(values, 'pictureAlt')} base="/arbete/bild" />
        ) : null}
      </div>
      <Hidden name="pictureSent" value={textOf(values, 'pictureSent')} />
      <FileField
        name="picture"
        label={visit.s(picture ? 'newsroom.field.other-picture' : 'newsroom.field.choose-picture')}
        hint={visit.s('newsroom.field.picture-hint')}
        accept={PICTURES}
        error={errorAt(visit, errors, 'picture')}
      />
      {picture ? (
        <Checkbox
          name="pictureGone"
          checked={textOf(values, 'pictureGone') === 'on'}
          label={visit.s('newsroom.field.picture-gone')}
        />
      ) : null}
      <TextField
        {...field('pictureAlt')}
        label={visit.s('newsroom.field.alt')}
        hint={visit.s('newsroom.field.alt-hint')}
      />
      <Choices
        type="radio"
        name="pictureConsent"
        label={visit.s('newsroom.field.consent')}
        value={textsOf(values, 'pictureConsent')}
        options={CONSENTS.map((one) => ({ value: one, label: visit.t(`newsroom.consent.${one}`) }))}
        error={errorAt(visit, errors, 'pictureConsent')}
      />
      <TextField {...field('pictureCredit')} label={visit.s('newsroom.field.credit')} />
      <NumberField
        {...field('focusX')}
        label={visit.s('newsroom.field.focus-x')}
        hint={visit.s('newsroom.field.focus-hint')}
        unit="%"
      />
      <NumberField {...field('focusY')} label={visit.s('newsroom.field.focus-y')} unit="%" />
    </div>
  )
}

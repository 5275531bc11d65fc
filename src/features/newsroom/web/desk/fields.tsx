import { errorAt, HandbookLink } from '~/features/site'
import { ENDONYM, LANGUAGES } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DateField, Details, Hidden, Select, TextArea, TextField } from '~/ui'
import { AUDIENCES, GENDERS, MINORITIES, STORY_KINDS, TOLD_AGES, TOPICS, WHOLE_COUNTY } from '../../domain'
import type { StaffStory } from '../../queries'
import { BodyField, type BodyProps } from '../editor/body-field'
import { mainPictureOf, PictureField } from '../editor/picture-field'
import { VOICE_ROWS } from './values'

export interface FieldsProps {
  visit: Visit
  /** Undefined while the story has never been saved. */
  story: StaffStory | undefined
  values: Values
  errors: FieldError[]
  passages: readonly { id: string; heading: string; language: string }[]
  pictures: BodyProps['pictures']
  terms: BodyProps['terms']
}

const fieldOf =
  ({ visit, values, errors }: FieldsProps) =>
  (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })

/** Everything that is written in a story, the words first, what one seldom changes folded away. */
export const StoryFields = (props: FieldsProps) => {
  const { visit, story, values, errors, pictures, terms } = props
  const field = fieldOf(props)
  const action = visit.href(story ? `/arbete/redaktionen/${story.id}` : '/arbete/redaktionen/ny')
  return (
    <form novalidate method="post" action={action} enctype="multipart/form-data" id="text">
      <Hidden name="revision" value={textOf(values, 'revision')} />
      <TextField {...field('headline')} label={visit.s('newsroom.field.headline')} required />
      <Select
        {...field('kind')}
        label={visit.s('newsroom.field.kind')}
        options={STORY_KINDS.map((one) => ({ value: one, label: visit.t(`newsroom.kind.${one}`) }))}
      />
      <HandbookLink visit={visit} slug="sorter" />
      <TextArea
        {...field('lead')}
        label={visit.s('newsroom.field.lead')}
        hint={visit.s('newsroom.field.lead-hint')}
        rows={3}
      />
      <BodyField {...{ visit, values, errors, story, pictures, action, terms }} />
      <Picture {...props} />
      <Near {...props} />
      <Brief {...props} />
      <PracticalFields {...props} />
      <Tags {...props} />
      <Voices {...props} />
      <button class="button" type="submit">
        {visit.s('newsroom.staff.save')}
      </button>
    </form>
  )
}

const hasError = ({ errors }: FieldsProps, names: readonly string[]): boolean =>
  errors.some((error) => names.includes(error.field))

const Picture = (props: FieldsProps) => {
  const { visit, story, values, errors, pictures } = props
  const names = ['picture', 'pictureAlt', 'pictureConsent', 'pictureCredit', 'focusX', 'focusY']
  const isUntold = Boolean(story?.pictureId && !(story.pictureAlt && story.pictureConsent))
  return (
    <Details
      summary={visit.s('newsroom.part.picture')}
      open={story === undefined || isUntold || hasError(props, names)}
    >
      <PictureField {...{ visit, values, errors }} picture={mainPictureOf(values, story, pictures)} />
      <HandbookLink visit={visit} slug="bilder" />
    </Details>
  )
}

/** What makes a story near: where, for whom, in twenty seconds, what it means. */
const Near = (props: FieldsProps) => {
  const { visit, values, errors } = props
  const field = fieldOf(props)
  return (
    <>
      <Choices
        type="checkbox"
        name="municipalities"
        label={visit.s('newsroom.field.place')}
        value={textsOf(values, 'municipalities')}
        options={[
          { value: WHOLE_COUNTY, label: visit.s('newsroom.whole-county') },
          ...MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name })),
        ]}
        error={errorAt(visit, errors, 'municipalities')}
      />
      <TextArea
        {...field('means')}
        rows={2}
        label={visit.s('newsroom.field.means')}
        hint={visit.s('newsroom.field.means-hint')}
      />
      <TextArea
        {...field('short')}
        rows={3}
        label={visit.s('newsroom.field.short')}
        hint={visit.s('newsroom.field.short-hint')}
      />
    </>
  )
}

const Brief = (props: FieldsProps) => {
  const { visit } = props
  const field = fieldOf(props)
  return (
    <fieldset class="field">
      <legend>{visit.s('newsroom.part.brief')}</legend>
      <TextField {...field('reader')} label={visit.s('newsroom.field.reader')} />
      <TextField {...field('purpose')} label={visit.s('newsroom.field.purpose')} />
      <TextField {...field('action')} label={visit.s('newsroom.field.action')} />
    </fieldset>
  )
}

const PracticalFields = (props: FieldsProps) => {
  const { visit, values } = props
  const field = fieldOf(props)
  const names = ['when', 'where', 'cost', 'contact', 'next'] as const
  const isOpen = textOf(values, 'kind') === 'event' || hasError(props, names)
  return (
    <Details summary={visit.s('newsroom.part.practical')} open={isOpen}>
      {names.map((name) => (
        <TextField {...field(name)} label={visit.s(`newsroom.practical.${name}`)} />
      ))}
    </Details>
  )
}

const Tags = (props: FieldsProps) => {
  const { visit, values, errors, passages } = props
  const field = fieldOf(props)
  const choices = (name: string, options: { value: string; label: string }[]) => ({
    type: 'checkbox' as const,
    name,
    value: textsOf(values, name),
    options,
    error: errorAt(visit, errors, name),
  })
  return (
    <Details
      summary={visit.s('newsroom.part.tags')}
      open={hasError(props, ['audiences', 'passageIds', 'plannedOn'])}
    >
      <Choices
        {...choices(
          'audiences',
          AUDIENCES.map((one) => ({ value: one, label: visit.t(`newsroom.audience.${one}`) })),
        )}
        label={visit.s('newsroom.field.audience')}
      />
      <HandbookLink visit={visit} slug="for-vem" />
      <Choices
        {...choices(
          'topics',
          TOPICS.map((one) => ({ value: one, label: visit.t(`newsroom.topic.${one}`) })),
        )}
        label={visit.s('newsroom.field.topics')}
      />
      <Choices
        {...choices(
          'minorities',
          MINORITIES.map((one) => ({ value: one, label: visit.t(`newsroom.minority.${one}`) })),
        )}
        label={visit.s('newsroom.field.minorities')}
      />
      <Choices
        {...choices(
          'ages',
          TOLD_AGES.map((one) => ({ value: one, label: visit.t(`newsroom.age.${one}`) })),
        )}
        label={visit.s('newsroom.field.ages')}
      />
      <Choices
        type="checkbox"
        name="passageIds"
        label={visit.s('newsroom.field.passages')}
        hint={visit.s('newsroom.field.passages-hint')}
        value={textsOf(values, 'passageIds')}
        options={passages.map(({ id, heading, language }) => ({
          value: id,
          label: <span lang={language}>{heading}</span>,
        }))}
        error={errorAt(visit, errors, 'passageIds')}
      />
      <Select
        {...field('language')}
        label={visit.s('newsroom.field.language')}
        options={LANGUAGES.map((one) => ({ value: one, label: ENDONYM[one] }))}
      />
      <DateField {...field('plannedOn')} label={visit.s('newsroom.field.planned-on')} />
      <DateField
        {...field('reviewOn')}
        label={visit.s('newsroom.field.review-on')}
        hint={visit.s('newsroom.field.review-on-hint')}
      />
    </Details>
  )
}

const Voices = (props: FieldsProps) => {
  const { visit } = props
  const field = fieldOf(props)
  return (
    <Details summary={visit.s('newsroom.part.voices')}>
      <p>{visit.s('newsroom.voices.lead')}</p>
      {Array.from({ length: VOICE_ROWS }, (_, at) => (
        <fieldset class="field">
          <legend>{visit.s('newsroom.voices.one', { number: at + 1 })}</legend>
          <TextField {...field(`voice${at}-role`)} label={visit.s('newsroom.voices.role')} />
          <Select
            {...field(`voice${at}-gender`)}
            label={visit.s('newsroom.voices.gender')}
            emptyLabel={visit.t('newsroom.voices.not-said')}
            options={GENDERS.map((one) => ({ value: one, label: visit.t(`newsroom.voices.gender.${one}`) }))}
          />
          <Select
            {...field(`voice${at}-age`)}
            label={visit.s('newsroom.voices.age')}
            emptyLabel={visit.t('newsroom.voices.not-said')}
            options={TOLD_AGES.map((one) => ({ value: one, label: visit.t(`newsroom.age.${one}`) }))}
          />
          <Select
            {...field(`voice${at}-place`)}
            label={visit.s('newsroom.voices.place')}
            emptyLabel={visit.t('newsroom.voices.not-said')}
            options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
          />
        </fieldset>
      ))}
    </Details>
  )
}

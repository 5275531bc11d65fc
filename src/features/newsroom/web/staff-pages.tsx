import { Explained, type PageWords } from '~/features/glossary'
import { errorAt, FormErrors, HandbookLink, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, FileField, Hidden, Notice, Select, TextArea, TextField } from '~/ui'
import { AUDIENCES, CONSENTS, STORY_KINDS, WHOLE_COUNTY } from '../domain'
import type { picturesOf, StaffStory, storiesForStaff } from '../queries'
import { StoryBody, StoryPicture } from './story-body'
import { StoryMarks } from './story-marks'
import { placesOf } from './story-page'

interface ListProps {
  visit: Visit
  stories: Awaited<ReturnType<typeof storiesForStaff>>
}

export const NewsroomPage = ({ visit, stories }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('newsroom.staff.title')} lead={visit.s('newsroom.staff.lead')}>
    <p class="buttons">
      <a class="button" href={visit.href('/arbete/redaktionen/ny')}>
        {visit.s('newsroom.staff.new')}
      </a>
    </p>
    {stories.length === 0 ? <p>{visit.s('newsroom.staff.none')}</p> : null}
    {stories.length > 0 ? (
      <DataTable
        caption={visit.s('newsroom.list.stories')}
        label={visit.t('newsroom.list.stories')}
        columns={[
          { label: visit.s('newsroom.field.headline') },
          { label: visit.s('newsroom.staff.state') },
          { label: visit.s('newsroom.field.place') },
          { label: visit.s('newsroom.staff.by') },
          { label: visit.s('newsroom.staff.changed') },
        ]}
        rows={stories.map((story) => [
          <a href={visit.href(`/arbete/redaktionen/${story.id}`)}>
            <span lang={story.language}>{story.headline}</span>
          </a>,
          visit.s(`newsroom.stage.${story.stage}`),
          placesOf(visit, story.municipalities),
          story.authorTitle,
          showDate(story.updatedAt, visit.lang),
        ])}
      />
    ) : null}
  </StaffPage>
)

interface FormProps {
  visit: Visit
  /** Undefined while the story has never been saved. */
  story: StaffStory | undefined
  pictures: Awaited<ReturnType<typeof picturesOf>>
  values: Values
  errors: FieldError[]
  passages: readonly { id: string; heading: string; language: string }[]
  words: PageWords
  done: 'sparat' | 'publicerat' | 'avpublicerat' | undefined
}

/** A story in one plain form, with how it will look below. */
export const StoryFormPage = (props: FormProps) => {
  const { visit, story, pictures, values, errors, done } = props
  const title = visit.t(story ? 'newsroom.staff.edit' : 'newsroom.staff.new')
  return (
    <StaffPage visit={visit} title={title}>
      {done ? (
        <Notice kind="done">
          <p>{visit.s(`newsroom.done.${done}`)}</p>
        </Notice>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      {story ? <Publishing {...{ visit, story, values, errors }} /> : null}
      <Fields {...props} />
      {story ? (
        <section>
          <h2>{visit.s('newsroom.staff.preview')}</h2>
          <Explained words={props.words} text={story.lead} lang={story.language} class="lead" />
          {story.pictureId ? (
            <StoryPicture
              id={story.pictureId}
              width={story.pictureWidth ?? 0}
              height={story.pictureHeight ?? 0}
              alt={story.pictureAlt ?? ''}
              credit={story.pictureCredit}
              base="/arbete/bild"
            />
          ) : null}
          <StoryBody
            {...{ visit, pictures }}
            words={props.words}
            blocks={story.blocks}
            lang={story.language}
            base="/arbete/bild"
          />
        </section>
      ) : null}
    </StaffPage>
  )
}

type PublishingProps = Pick<FormProps, 'visit' | 'values' | 'errors'> & { story: StaffStory }

const Publishing = ({ visit, story, values, errors }: PublishingProps) => {
  const isShown = story.publishedVersionId !== null
  const isChanged = isShown && story.publishedRevision !== story.revision
  const reasonError = errorAt(visit, errors, 'reason')
  return (
    <>
      <p>
        {visit.s(`newsroom.stage.${story.stage}`)}
        {isChanged ? ` · ${visit.t('newsroom.staff.changed-since')}` : ''}
        {isShown ? (
          <>
            {' '}
            <a href={visit.href(`/nyheter/${story.slug}`)}>{visit.s('newsroom.staff.public-page')}</a>
          </>
        ) : null}
      </p>
      {isShown && !isChanged ? null : (
        <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/publicera`)}>
          {reasonError ? (
            <TextField
              name="reason"
              value={textOf(values, 'reason')}
              label={visit.s('newsroom.field.reason')}
              hint={visit.s('newsroom.field.reason-hint')}
              error={reasonError}
            />
          ) : null}
          <button class="button warm" type="submit">
            {visit.s('newsroom.staff.publish')}
          </button>
        </form>
      )}
      {isShown ? (
        <form novalidate method="post" action={visit.href(`/arbete/redaktionen/${story.id}/dolj`)}>
          <button class="button danger" type="submit">
            {visit.s('newsroom.staff.unpublish')}
          </button>
        </form>
      ) : null}
    </>
  )
}

const Fields = ({ visit, story, values, errors, passages }: FormProps) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  const action = visit.href(story ? `/arbete/redaktionen/${story.id}` : '/arbete/redaktionen/ny')
  return (
    <form novalidate method="post" action={action} enctype="multipart/form-data">
      <Hidden name="revision" value={textOf(values, 'revision')} />
      <Hidden name="plannedOn" value={textOf(values, 'plannedOn')} />
      <Hidden name="reviewOn" value={textOf(values, 'reviewOn')} />
      <TextField {...field('headline')} label={visit.s('newsroom.field.headline')} required />
      <TextArea
        {...field('lead')}
        label={visit.s('newsroom.field.lead')}
        hint={visit.s('newsroom.field.lead-hint')}
        rows={3}
      />
      <TextArea
        {...field('body')}
        label={visit.s('newsroom.field.body')}
        hint={visit.s('newsroom.field.body-hint')}
        rows={14}
      />
      <StoryMarks visit={visit} />
      <HandbookLink visit={visit} slug="klarsprak" />
      <HandbookLink visit={visit} slug="citat" />
      <FileField
        name="picture"
        label={visit.s(story?.pictureId ? 'newsroom.field.other-picture' : 'newsroom.field.picture')}
        hint={visit.s('newsroom.field.picture-hint')}
        accept="image/jpeg,image/png,image/webp,image/avif,image/heic"
        error={errorAt(visit, errors, 'picture')}
      />
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
      <HandbookLink visit={visit} slug="bilder" />
      <TextField {...field('pictureCredit')} label={visit.s('newsroom.field.credit')} />
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
      <Choices
        type="checkbox"
        name="audiences"
        label={visit.s('newsroom.field.audience')}
        value={textsOf(values, 'audiences')}
        options={AUDIENCES.map((one) => ({ value: one, label: visit.t(`newsroom.audience.${one}`) }))}
        error={errorAt(visit, errors, 'audiences')}
      />
      <HandbookLink visit={visit} slug="for-vem" />
      <Select
        {...field('kind')}
        label={visit.s('newsroom.field.kind')}
        options={STORY_KINDS.map((one) => ({ value: one, label: visit.t(`newsroom.kind.${one}`) }))}
      />
      <HandbookLink visit={visit} slug="sorter" />
      <Select
        {...field('language')}
        label={visit.s('newsroom.field.language')}
        options={LANGUAGES.map((one) => ({ value: one, label: ENDONYM[one] }))}
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
      <button class="button" type="submit">
        {visit.s('newsroom.staff.save')}
      </button>
    </form>
  )
}

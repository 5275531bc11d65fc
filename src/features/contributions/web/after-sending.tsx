import { errorAt, FormErrors, PublicPage } from '~/features/site'
import { AGE_BANDS, MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, Notice, PageHead, Section, Select, TextArea } from '~/ui'
import { CHANGE_WINDOW_MINUTES, ROLES } from '../domain'
import { TextLanguageSelect } from './text-language'

interface Props {
  visit: Visit
  now: Date
  code: string
  values?: Values
  errors?: FieldError[]
}

interface AboutProps extends Props {
  /** The form has asked for the place already. */
  placeTold: boolean
}

/** Three taps that nobody has to make: so that the county can see who is heard. */
export const AboutSenderPage = ({ visit, now, code, values = {}, errors = [], placeTold }: AboutProps) => (
  <PublicPage visit={visit} title={visit.t('contributions.about.title')} now={now} canonical={false}>
    <Section>
      <Notice kind="done">
        <p>{visit.s('contributions.about.saved')}</p>
      </Notice>
      <h1>{visit.s('contributions.about.title')}</h1>
      <p>{visit.s('contributions.about.why')}</p>
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(`/kvitto/${code}/mer`)}>
        <TextLanguageSelect
          visit={visit}
          label={visit.s('contributions.about.language')}
          value={textOf(values, 'textLanguage')}
          error={errorAt(visit, errors, 'textLanguage')}
        />
        {placeTold ? null : (
          <Select
            name="municipality"
            label={visit.s('contributions.about.municipality')}
            value={textOf(values, 'municipality')}
            emptyLabel={visit.t('contributions.about.not-told')}
            options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
            error={errorAt(visit, errors, 'municipality')}
          />
        )}
        <Choices
          type="radio"
          name="age"
          label={visit.s('contributions.about.age')}
          value={[textOf(values, 'age')]}
          options={AGE_BANDS.map((band) => ({
            value: band,
            label: visit.s('contributions.age', { band: band.replace('-', '–') }),
          }))}
          error={errorAt(visit, errors, 'age')}
        />
        <Choices
          type="radio"
          name="role"
          label={visit.s('contributions.about.role')}
          value={[textOf(values, 'role')]}
          options={ROLES.map((role) => ({ value: role, label: visit.s(`contributions.role.${role}`) }))}
          error={errorAt(visit, errors, 'role')}
        />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('contributions.about.save')}
          </button>
          <a class="button secondary" href={visit.href(`/kvitto/${code}`)}>
            {visit.s('contributions.about.skip')}
          </a>
        </div>
      </form>
    </Section>
  </PublicPage>
)

/** The sender's own wording, to be changed within a quarter of an hour. */
export const ChangePage = ({ visit, now, code, values = {}, errors = [] }: Props) => (
  <PublicPage visit={visit} title={visit.t('contributions.change.title')} now={now} canonical={false}>
    <PageHead
      title={visit.s('contributions.change.title')}
      lead={visit.s('contributions.change.lead', { count: CHANGE_WINDOW_MINUTES })}
    />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <form novalidate method="post" action={visit.href(`/kvitto/${code}/andra`)}>
        <TextArea
          name="text"
          label={visit.s('contributions.change.label')}
          value={textOf(values, 'text')}
          error={errorAt(visit, errors, 'text')}
          rows={8}
          required
        />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('contributions.change.save')}
          </button>
          <a class="button secondary" href={visit.href(`/kvitto/${code}`)}>
            {visit.s('contributions.change.back')}
          </a>
        </div>
      </form>
    </Section>
  </PublicPage>
)

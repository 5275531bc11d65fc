import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import {
  Checkbox,
  Choices,
  DateField,
  ErrorSummary,
  FileField,
  FilterForm,
  NumberField,
  Section,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { QuestionSamples } from './questions'

const places = MUNICIPALITIES_BY_NAME.map(({ code, name }) => ({ value: code, label: name }))

export const FormSamples = ({ visit }: { visit: Visit }) => (
  <>
    <Section title={visit.s('site.catalogue.forms')} tinted>
      <FilterForm
        action={visit.href('/arbete/designsystem')}
        label={visit.t('site.catalogue.station-1')}
        submit={visit.s('site.catalogue.button')}
        clear={{ href: visit.href('/arbete/designsystem'), label: visit.s('site.catalogue.button-danger') }}
      >
        <TextField name="q" type="search" label={visit.s('site.catalogue.text')} />
        <Select
          name="kommun"
          label={visit.s('site.catalogue.municipality')}
          emptyLabel={visit.t('site.catalogue.choose')}
          options={places}
        />
      </FilterForm>
    </Section>
    <Section title={visit.s('site.catalogue.form-errors')}>
      <div class="two">
        <Fields visit={visit} at="a" />
        <Fields visit={visit} at="b" wrong />
      </div>
    </Section>
    <Section title={visit.s('site.catalogue.questions')}>
      <div class="two">
        <QuestionSamples visit={visit} at="c" />
        <QuestionSamples visit={visit} at="d" wrong />
      </div>
    </Section>
  </>
)

/** Each field once as it is and once as it comes back; `at` keeps their ids apart. */
const Fields = ({ visit, at, wrong }: { visit: Visit; at: string; wrong?: boolean }) => {
  const s = (key: 'name' | 'hint' | 'text' | 'date' | 'amount' | 'kronor' | 'file' | 'file-hint' | 'agree') =>
    visit.s(`site.catalogue.${key}`)
  const error = wrong ? visit.s('site.catalogue.error') : undefined
  return (
    <form method="get" action={visit.href('/arbete/designsystem')} enctype="multipart/form-data">
      {wrong ? (
        <ErrorSummary
          title={visit.s('site.error.summary')}
          errors={[{ field: `${at}-rubrik`, message: visit.s('site.catalogue.error') }]}
        />
      ) : null}
      <TextField name={`${at}-rubrik`} label={s('name')} hint={s('hint')} error={error} />
      <TextArea
        name={`${at}-text`}
        label={s('text')}
        error={error}
        value={wrong ? visit.t('site.catalogue.rtl') : ''}
      />
      <DateField name={`${at}-datum`} label={s('date')} error={error} />
      <NumberField name={`${at}-belopp`} label={s('amount')} unit={s('kronor')} error={error} />
      <FileField
        name={`${at}-bild`}
        label={s('file')}
        hint={s('file-hint')}
        accept="image/jpeg,image/png,image/webp"
        error={error}
      />
      <Select
        name={`${at}-kommun`}
        label={visit.s('site.catalogue.municipality')}
        emptyLabel={visit.t('site.catalogue.choose')}
        options={places}
        error={error}
      />
      <Choices
        type="radio"
        name={`${at}-tema`}
        label={visit.s('site.catalogue.station-2')}
        value={['2']}
        options={(['theme', 'theme-2', 'theme-3'] as const).map((key, i) => ({
          value: String(i + 1),
          label: visit.s(`site.catalogue.${key}`),
        }))}
        error={error}
      />
      <Checkbox name={`${at}-svar`} label={s('agree')} checked error={error} />
      <button class="button" type="submit">
        {visit.s('site.catalogue.button')}
      </button>
    </form>
  )
}

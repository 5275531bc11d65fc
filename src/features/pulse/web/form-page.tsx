import { randomUUID } from 'node:crypto'
import { ROLES } from '~/features/contributions'
import { errorAt, FormErrors, PublicPage, PuzzleField } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, PageHead, ScaleField, Section, Select, TextArea } from '~/ui'
import { type Question, STEPS } from '../domain'

interface Props {
  visit: Visit
  now: Date
  question: Question
  values?: Values
  errors?: FieldError[]
  /** For the browser to solve, only where something looks automated. */
  puzzle?: string | undefined
}

/** One question on five steps, and words if one wants. */
export const PulseFormPage = ({ visit, now, question, values = {}, errors = [], puzzle }: Props) => (
  <PublicPage visit={visit} title={visit.t('pulse.form.title')} canonical={false} now={now}>
    <PageHead title={visit.s('pulse.form.title')} lead={visit.s('pulse.form.lead')} seed="puls" />
    <Section>
      <FormErrors visit={visit} errors={errors} />
      <form
        novalidate
        method="post"
        action={visit.href(`${visit.path}${visit.query ? `?${visit.query}` : ''}`)}
      >
        <ScaleField
          name="value"
          label={visit.s(`pulse.question.${question}`)}
          steps={STEPS}
          low={visit.s('pulse.form.low')}
          high={visit.s('pulse.form.high')}
          value={textOf(values, 'value') || undefined}
          error={errorAt(visit, errors, 'value')}
        />
        <TextArea
          name="words"
          label={visit.s('pulse.form.words')}
          hint={visit.s('pulse.form.words-hint')}
          value={textOf(values, 'words')}
          error={errorAt(visit, errors, 'words')}
          rows={3}
        />
        <Select
          name="municipality"
          label={visit.s('pulse.form.municipality')}
          value={textOf(values, 'municipality')}
          emptyLabel={visit.t('pulse.form.no-answer')}
          options={MUNICIPALITIES_BY_NAME.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorAt(visit, errors, 'municipality')}
        />
        <Select
          name="role"
          label={visit.s('contributions.about.role')}
          value={textOf(values, 'role')}
          emptyLabel={visit.t('pulse.form.no-answer')}
          options={ROLES.map((role) => ({ value: role, label: visit.t(`contributions.role.${role}`) }))}
          error={errorAt(visit, errors, 'role')}
        />
        <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
        <Hidden name="language" value={visit.lang} />
        <PuzzleField visit={visit} puzzle={puzzle} />
        <div class="buttons">
          <button class="button" type="submit">
            {visit.s('pulse.form.send')}
          </button>
        </div>
        <p class="muted">{visit.s('pulse.form.privacy')}</p>
      </form>
    </Section>
  </PublicPage>
)

/** Thanks, and where to see what people answer. */
export const PulseThanksPage = ({ visit, now }: Pick<Props, 'visit' | 'now'>) => (
  <PublicPage visit={visit} title={visit.t('pulse.thanks.title')} canonical={false} now={now}>
    <PageHead title={visit.s('pulse.thanks.title')} lead={visit.s('pulse.thanks.lead')} seed="puls" />
    <Section>
      <p>
        <a href={visit.href('/vad-hande-sen#puls')}>{visit.s('pulse.thanks.results')}</a>
      </p>
    </Section>
  </PublicPage>
)

import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, tell } from '~/kernel/language'
import { stampOf } from '~/kernel/stamp'
import { dayInSweden } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DateField, Hidden, NumberField, Select, TextArea } from '~/ui'
import { addressOfWayIn, SHOWS_FILM, shownOfWayIn, type WayIn, withoutFilm } from '../../domain'
import type { Process } from '../../queries'
import { EDITABLE_KINDS } from '../../schema'
import { Done } from './process-pages'
import { Written, writtenValues } from './written'

export const valuesOfWayIn = (wayIn: WayIn): Values => ({
  kind: wayIn.kind,
  ...writtenValues('title', wayIn.title),
  ...writtenValues('question', wayIn.question),
  ...writtenValues('about', wayIn.about),
  ...writtenValues('before', wayIn.beforeText),
  ...writtenValues('during', wayIn.duringText),
  ...writtenValues('closed', wayIn.closedText),
  minutes: String(wayIn.minutes),
  languages: wayIn.languages,
  opensOn: dayInSweden(wayIn.opensAt),
  closesOn: dayInSweden(wayIn.closesAt),
  materials: withoutFilm(wayIn.materials)
    .map(({ label, href }) => `${label.sv} | ${href}`)
    .join('\n'),
})

interface FormProps {
  visit: Visit
  action: string
  values: Values
  errors: FieldError[]
  seen?: string
}

const WayInFields = ({ visit, action, values, errors, seen }: FormProps) => {
  const text = { visit, values, errors }
  return (
    <form novalidate method="post" action={action}>
      {seen ? <Hidden name="seen" value={seen} /> : null}
      {seen ? (
        <Hidden name="kind" value={textOf(values, 'kind')} />
      ) : (
        <Select
          name="kind"
          label={visit.s('processes.staff.kind')}
          value={textOf(values, 'kind')}
          options={EDITABLE_KINDS.map((kind) => ({ value: kind, label: visit.t(`processes.kind.${kind}`) }))}
          error={errorAt(visit, errors, 'kind')}
        />
      )}
      <Written {...text} name="title" label={visit.s('processes.staff.title')} />
      <Written {...text} name="question" label={visit.s('processes.staff.question')} />
      <Written {...text} name="about" label={visit.s('processes.staff.about')} rows={3} />
      <Written {...text} name="before" label={visit.s('processes.staff.before')} rows={2} />
      <Written {...text} name="during" label={visit.s('processes.staff.during')} rows={2} />
      <Written
        {...text}
        name="closed"
        label={visit.s('processes.staff.closed')}
        hint={visit.s('processes.staff.closed-hint')}
        rows={3}
      />
      <NumberField
        name="minutes"
        label={visit.s('processes.staff.minutes')}
        value={textOf(values, 'minutes')}
        error={errorAt(visit, errors, 'minutes')}
      />
      <Choices
        type="checkbox"
        name="languages"
        label={visit.s('processes.staff.languages')}
        value={textsOf(values, 'languages')}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: <span lang={language}>{ENDONYM[language]}</span>,
        }))}
        error={errorAt(visit, errors, 'languages')}
      />
      <DateField
        name="opensOn"
        label={visit.s('processes.staff.first-day')}
        value={textOf(values, 'opensOn')}
        error={errorAt(visit, errors, 'opensOn')}
      />
      <DateField
        name="closesOn"
        label={visit.s('processes.staff.last-day')}
        value={textOf(values, 'closesOn')}
        error={errorAt(visit, errors, 'closesOn')}
      />
      <TextArea
        name="materials"
        label={visit.s('processes.staff.materials')}
        hint={visit.s('processes.staff.materials-hint')}
        value={textOf(values, 'materials')}
        rows={3}
        error={errorAt(visit, errors, 'materials')}
      />
      <button class="button" type="submit">
        {visit.s('processes.staff.save')}
      </button>
    </form>
  )
}

interface NewProps {
  visit: Visit
  process: Process
  values: Values
  errors: FieldError[]
}

export const NewWayInPage = ({ visit, process, values, errors }: NewProps) => (
  <StaffPage visit={visit} title={visit.t('processes.staff.new-way')} lead={visit.l(process.title)}>
    <FormErrors visit={visit} errors={errors} />
    <WayInFields
      visit={visit}
      action={visit.href(`/arbete/processer/${process.id}/ny-vag`)}
      values={values}
      errors={errors}
    />
  </StaffPage>
)

interface EditProps {
  visit: Visit
  wayIn: WayIn
  done: string | undefined
  values: Values | undefined
  errors: FieldError[]
}

export const WayInPage = ({ visit, wayIn, done, values, errors }: EditProps) => {
  const path = visit.href(`/arbete/vagar/${wayIn.id}`)
  return (
    <StaffPage
      visit={visit}
      title={visit.t('processes.staff.way', { title: tell(wayIn.title, visit.lang).text })}
    >
      <Done visit={visit} done={done} />
      <FormErrors visit={visit} errors={errors} />
      <p>
        <a href={visit.href(`/arbete/processer/${wayIn.processId}`)}>
          {visit.s('processes.staff.to-process')}
        </a>
      </p>
      <form method="post" action={`${path}/${wayIn.publishedAt ? 'dolj' : 'visa'}`} class="buttons">
        <p>{visit.s(wayIn.publishedAt ? 'processes.staff.shown' : 'processes.staff.hidden')}</p>
        <button class="button secondary" type="submit">
          {visit.s(wayIn.publishedAt ? 'processes.staff.hide' : 'processes.staff.show')}
        </button>
        {wayIn.publishedAt ? (
          <a href={visit.href(addressOfWayIn(wayIn))}>{visit.s('processes.staff.public')}</a>
        ) : null}
      </form>
      <p class="buttons">
        <a class="button" href={`${path}/formular`}>
          {visit.s('processes.staff.form')}
        </a>
        {SHOWS_FILM.includes(wayIn.kind) ? (
          <a class="button secondary" href={`${path}/film`}>
            {visit.s('processes.staff.film')}
          </a>
        ) : null}
      </p>
      <WayInFields
        visit={visit}
        action={path}
        values={values ?? valuesOfWayIn(wayIn)}
        errors={errors}
        seen={stampOf(shownOfWayIn(wayIn))}
      />
    </StaffPage>
  )
}

import { randomUUID } from 'node:crypto'
import { MINORITIES } from '~/features/newsroom'
import { Written, writtenValues } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Checkbox, Choices, Hidden, Select, TextArea, TextField } from '~/ui'
import { CASE_FORMS, CASE_KINDS } from '../domain'
import type { StaffCase } from '../queries'

interface Props {
  visit: Visit
  action: string
  values: Values
  errors: FieldError[]
  documents: readonly { id: string; title: Localized }[]
  isNew?: boolean
}

/** A case as its form holds it. */
export const valuesOf = (one: StaffCase): Values => {
  const named = (kind: 'sameby' | 'organisation') =>
    one.parties.flatMap((party) => (party.kind === kind ? [party.name] : [])).join('\n')
  return {
    kind: one.kind,
    minorities: one.minorities,
    ...writtenValues('title', one.title),
    ...writtenValues('about', one.about),
    ...(one.parties.some(({ kind }) => kind === 'sametinget') ? { sametinget: 'on' } : {}),
    villages: named('sameby'),
    organisations: named('organisation'),
    form: one.form,
    document: one.documentId ?? '',
    caseNumber: one.caseNumber,
    ...(one.secret ? { secret: 'on' } : {}),
    secretGround: one.secretGround,
  }
}

/** With whom, about what, in which form, and whether it must be kept secret. */
export const CaseFields = ({ visit, action, values, errors, documents, isNew }: Props) => {
  const text = { visit, values, errors }
  const field = (name: string) => ({
    name,
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return (
    <form novalidate method="post" action={action}>
      {isNew ? <Hidden name="key" value={textOf(values, 'key') || randomUUID()} /> : null}
      <Choices
        type="radio"
        name="kind"
        label={visit.s('minorities.field.kind')}
        value={[textOf(values, 'kind')]}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: visit.s(`minorities.field.kind-${kind}`) }))}
        error={errorAt(visit, errors, 'kind')}
      />
      <Choices
        type="checkbox"
        name="minorities"
        label={visit.s('minorities.field.minorities')}
        hint={visit.s('minorities.field.minorities-hint')}
        value={textsOf(values, 'minorities')}
        options={MINORITIES.map((one) => ({ value: one, label: visit.s(`newsroom.minority.${one}`) }))}
        error={errorAt(visit, errors, 'minorities')}
      />
      <Written {...text} name="title" label={visit.s('minorities.field.title')} />
      <Written {...text} name="about" label={visit.s('minorities.field.about')} rows={4} />
      <h2>{visit.s('minorities.field.with')}</h2>
      <p class="hint">{visit.s('minorities.field.with-hint')}</p>
      <Checkbox
        name="sametinget"
        label={visit.s('minorities.field.sametinget')}
        checked={textOf(values, 'sametinget') !== ''}
      />
      <TextArea {...field('villages')} label={visit.s('minorities.field.villages')} rows={3} />
      <TextArea {...field('organisations')} label={visit.s('minorities.field.organisations')} rows={3} />
      <Choices
        type="radio"
        name="form"
        label={visit.s('minorities.form')}
        value={[textOf(values, 'form')]}
        options={CASE_FORMS.map((form) => ({ value: form, label: visit.s(`minorities.form.${form}`) }))}
        error={errorAt(visit, errors, 'form')}
      />
      <Select
        {...field('document')}
        label={visit.s('minorities.field.document')}
        emptyLabel={visit.t('minorities.field.no-document')}
        options={documents.map(({ id, title }) => ({ value: id, label: tell(title, visit.lang).text }))}
      />
      <TextField {...field('caseNumber')} label={visit.s('minorities.case-number')} />
      <Checkbox
        name="secret"
        label={visit.s('minorities.field.secret')}
        hint={visit.s('minorities.field.secret-hint')}
        checked={textOf(values, 'secret') !== ''}
      />
      <TextField
        {...field('secretGround')}
        label={visit.s('minorities.field.secret-ground')}
        hint={visit.s('minorities.field.secret-ground-hint')}
      />
      <button class="button" type="submit">
        {visit.s(isNew ? 'minorities.staff.begin' : 'minorities.staff.save')}
      </button>
    </form>
  )
}

/** A new case. */
export const NewCasePage = (props: Omit<Props, 'action' | 'isNew'>) => {
  const { visit, errors } = props
  return (
    <StaffPage
      visit={visit}
      title={visit.t('minorities.staff.new')}
      lead={visit.s('minorities.staff.new-lead')}
    >
      <Breadcrumb
        label={visit.t('minorities.crumbs')}
        links={[{ href: visit.href('/arbete/samrad'), label: visit.s('minorities.staff.title') }]}
      />
      <FormErrors visit={visit} errors={errors} />
      <CaseFields {...props} action={visit.href('/arbete/samrad/ny')} isNew />
    </StaffPage>
  )
}

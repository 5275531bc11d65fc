import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import { STAFF_ROLES } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Choices, DataTable, Notice, QrCode, TextField } from '~/ui'
import type { listStaff } from '../queries'

type Person = Awaited<ReturnType<typeof listStaff>>[number]

interface Props {
  visit: Visit
  people: readonly Person[]
  done: boolean
  values?: Values
  errors?: FieldError[]
}

const RoleChoices = ({
  visit,
  value,
  error,
}: {
  visit: Visit
  value: readonly string[]
  error?: unknown
}) => (
  <Choices
    type="checkbox"
    name="roller"
    label={visit.s('people.staff.roles')}
    value={value}
    options={STAFF_ROLES.map((role) => ({ value: role, label: visit.s(`people.role.${role}`) }))}
    {...(error ? { error: error as string } : {})}
  />
)

export const StaffListPage = ({ visit, people, done, values = {}, errors = [] }: Props) => (
  <StaffPage visit={visit} title={visit.t('people.staff.title')} lead={visit.s('people.staff.lead')}>
    {done ? (
      <Notice kind="done">
        <p>{visit.s('people.done')}</p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    <DataTable
      caption={visit.s('people.staff.title')}
      label={visit.t('people.staff.title')}
      captionUnseen
      columns={[
        { label: visit.s('people.email') },
        { label: visit.s('people.staff.job') },
        { label: visit.s('people.staff.roles') },
        { label: visit.s('people.staff.since') },
      ]}
      rows={people.map((person) => [
        <a href={visit.href(`/arbete/konto/medarbetare/${person.id}`)}>{person.email}</a>,
        person.disabledAt ? visit.s('people.staff.closed', { title: person.title }) : person.title,
        person.roles.map((role) => visit.t(`people.role.${role as (typeof STAFF_ROLES)[number]}`)).join(', '),
        showDate(person.createdAt, visit.lang),
      ])}
    />
    <h2>{visit.s('people.staff.new')}</h2>
    <form method="post" action={visit.href('/arbete/konto/medarbetare')}>
      <TextField
        name="epost"
        type="email"
        label={visit.s('people.email')}
        value={textOf(values, 'epost')}
        error={errorAt(visit, errors, 'epost')}
      />
      <TextField
        name="titel"
        label={visit.s('people.staff.job')}
        value={textOf(values, 'titel')}
        error={errorAt(visit, errors, 'titel')}
      />
      <RoleChoices visit={visit} value={textsOf(values, 'roller')} error={errorAt(visit, errors, 'roller')} />
      <TextField
        name="losenord"
        type="password"
        label={visit.s('people.staff.first-password')}
        hint={visit.s('people.password-hint')}
        autocomplete="new-password"
        error={errorAt(visit, errors, 'losenord')}
      />
      <button class="button" type="submit">
        {visit.s('people.staff.add')}
      </button>
    </form>
  </StaffPage>
)

/** Shown once: the secret is not to be read again. */
export const NewStaffPage = ({
  visit,
  email,
  secret,
  otpauth,
}: {
  visit: Visit
  email: string
  secret: string
  otpauth: string
}) => (
  <StaffPage visit={visit} title={visit.t('people.staff.made')} lead={email}>
    <Notice kind="warning">
      <p>{visit.s('people.staff.once')}</p>
    </Notice>
    <div class="receipt">
      <QrCode text={otpauth} label={visit.t('people.staff.qr')} />
      <div>
        <p class="muted">{visit.s('people.staff.secret')}</p>
        <p>
          <code>{secret}</code>
        </p>
      </div>
    </div>
    <p>
      <a href={visit.href('/arbete/konto/medarbetare')}>{visit.s('people.staff.title')}</a>
    </p>
  </StaffPage>
)

export const StaffMemberPage = ({
  visit,
  person,
  errors = [],
}: {
  visit: Visit
  person: Person
  errors?: FieldError[]
}) => (
  <StaffPage visit={visit} title={person.email} lead={person.title}>
    <FormErrors visit={visit} errors={errors} />
    <form method="post" action={visit.href(`/arbete/konto/medarbetare/${person.id}/roller`)}>
      <RoleChoices visit={visit} value={person.roles} error={errorAt(visit, errors, 'roller')} />
      <button class="button" type="submit">
        {visit.s('people.staff.save')}
      </button>
    </form>
    <h2>{visit.s(person.disabledAt ? 'people.staff.open' : 'people.staff.close')}</h2>
    <p>{visit.s('people.staff.close-about')}</p>
    <form
      method="post"
      action={visit.href(`/arbete/konto/medarbetare/${person.id}/${person.disabledAt ? 'oppna' : 'stang'}`)}
    >
      <button class={person.disabledAt ? 'button secondary' : 'button danger'} type="submit">
        {visit.s(person.disabledAt ? 'people.staff.open' : 'people.staff.close')}
      </button>
    </form>
  </StaffPage>
)

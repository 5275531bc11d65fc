import { errorAt, FormErrors, HandbookLink, StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, Choices, DateField, Hidden, Select, TextArea, TextField } from '~/ui'
import type { ProjectChoices } from '../queries'

interface Props {
  visit: Visit
  /** Undefined for a project that is not there yet. */
  id: string | undefined
  values: Values
  errors: FieldError[]
  choices: ProjectChoices
}

/** All that a base package is made from, in one form. */
export const FormPage = ({ visit, id, values, errors, choices }: Props) => {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  const many = (name: string) => ({
    name,
    type: 'checkbox' as const,
    value: textsOf(values, name),
    error: errorAt(visit, errors, name),
  })
  return (
    <StaffPage
      visit={visit}
      title={visit.t(id ? 'projects.change' : 'projects.new')}
      lead={id ? undefined : visit.s('projects.new-lead')}
    >
      <Breadcrumb
        label={visit.t('projects.way-up')}
        links={[{ href: visit.href('/arbete/projekt'), label: visit.s('projects.title') }]}
      />
      <FormErrors visit={visit} errors={errors} />
      <form
        novalidate
        method="post"
        action={visit.href(id ? `/arbete/projekt/${id}/andra` : '/arbete/projekt/ny')}
      >
        <Hidden name="key" value={textOf(values, 'key')} />
        <TextField {...field('name')} label={visit.s('projects.field.name')} />
        <TextArea
          {...field('summary')}
          rows={2}
          label={visit.s('projects.field.summary')}
          hint={visit.s('projects.field.summary-hint')}
        />
        <HandbookLink visit={visit} slug="klarsprak" />
        <TextField
          {...field('contactRole')}
          label={visit.s('projects.field.contact-role')}
          hint={visit.s('projects.field.contact-role-hint')}
        />
        <TextField
          {...field('contactAddress')}
          type="email"
          label={visit.s('projects.field.contact-address')}
          hint={visit.s('projects.field.contact-address-hint')}
        />
        <Choices
          {...many('municipalities')}
          label={visit.s('projects.field.municipalities')}
          options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
        />
        <DateField {...field('startsOn')} label={visit.s('projects.field.starts')} />
        <DateField {...field('endsOn')} label={visit.s('projects.field.ends')} />
        <TextField {...field('funder')} label={visit.s('projects.field.funder')} />
        <Select
          {...field('ownerId')}
          label={visit.s('projects.field.owner')}
          hint={visit.s('projects.field.owner-hint')}
          options={choices.owners.map((one) => ({ value: one.id, label: one.title }))}
        />
        <Select
          {...field('actionId')}
          label={visit.s('projects.field.action')}
          hint={visit.s('projects.field.action-hint')}
          emptyLabel={visit.t('projects.field.action-none')}
          options={choices.actions.map((one) => ({ value: one.id, label: one.title }))}
        />
        {choices.meetings.length > 0 ? (
          <Choices
            {...many('meetingIds')}
            label={visit.s('projects.field.meetings')}
            options={choices.meetings.map((meeting) => ({
              value: meeting.id,
              label: `${tell(meeting.title, visit.lang).text}, ${showDate(meeting.startsAt, visit.lang)}`,
            }))}
          />
        ) : null}
        <button class="button" type="submit">
          {visit.s(id ? 'projects.save' : 'projects.make')}
        </button>
      </form>
    </StaffPage>
  )
}

import { randomUUID } from 'node:crypto'
import { AUDIENCES } from '~/features/newsroom'
import { Written, writtenValues } from '~/features/processes'
import { errorAt } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, Choices, DateField, Hidden, Select, TextArea, TextField } from '~/ui'
import { EVENT_KINDS, REACHES, REPEATS, SIGN_UPS } from '../domain'
import type { StaffEvent } from '../queries'

/** A meeting of the region's whose seats one can sign up to. */
export interface OpenMeeting {
  id: string
  title: Localized
  startsAt: Date
}

interface Props {
  visit: Visit
  action: string
  submit: 'create' | 'save'
  values: Values
  errors: FieldError[]
  meetings: readonly OpenMeeting[]
}

export const START: Values = {
  kind: 'seminar',
  repeats: 'none',
  reach: 'municipality',
  signUp: 'none',
  audiences: ['everyone'],
  organiser: 'Region Norrbotten',
}

/** An event as its form holds it. */
export const valuesOf = (event: StaffEvent): Values => ({
  kind: event.kind,
  ...writtenValues('title', event.title),
  ...writtenValues('about', event.about),
  ...writtenValues('access', event.access),
  day: event.firstDay,
  lastDay: event.lastDay === event.firstDay ? '' : event.lastDay,
  ...(event.starts === null ? { wholeDay: 'on' } : {}),
  starts: event.starts ?? '',
  ends: event.ends ?? '',
  repeats: event.repeats,
  repeatsUntil: event.repeatsUntil ?? '',
  skipped: event.skippedDays.join('\n'),
  reach: event.reach,
  municipality: event.municipalityCode ?? '',
  venue: event.venue,
  address: event.address,
  link: event.link ?? '',
  ...(event.wheelchair ? { wheelchair: 'on' } : {}),
  ...(event.hearingLoop ? { hearingLoop: 'on' } : {}),
  organiser: event.organiser,
  audiences: event.audiences,
  contactRole: event.contactRole,
  contactAddress: event.contactAddress ?? '',
  signUp: event.signUp,
  signUpLink: event.signUp === 'link' ? (event.signUpTo ?? '') : '',
  signUpEmail: event.signUp === 'email' ? (event.signUpTo ?? '') : '',
  meetingId: event.meetingId ?? '',
  signUpUntil: event.signUpUntil ?? '',
})

/** What the fields of each part are made of: its name in the form, and its words. */
const fieldsOf =
  ({ visit, values, errors }: Props) =>
  (name: string, key: string, hint?: boolean) => ({
    name,
    label: visit.s(`calendar.staff.field.${key}` as 'calendar.staff.field.day'),
    hint: hint ? visit.s(`calendar.staff.field.${key}-hint` as 'calendar.staff.field.time-hint') : undefined,
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })

/** All that an event is. */
export const EventFields = (props: Props) => {
  const { visit, action, submit, values, errors } = props
  const field = fieldsOf(props)
  const text = { visit, values, errors }
  return (
    <form novalidate method="post" action={action}>
      {submit === 'create' ? <Hidden name="key" value={textOf(values, 'key') || randomUUID()} /> : null}
      <h2>{visit.s('calendar.staff.part.what')}</h2>
      <Select
        {...field('kind', 'kind')}
        options={EVENT_KINDS.map((one) => ({ value: one, label: visit.t(`calendar.kind.${one}`) }))}
      />
      <Written {...text} name="title" label={visit.s('calendar.staff.field.title')} />
      <Written {...text} name="about" label={visit.s('calendar.staff.field.about')} rows={4} />
      <WhenFields {...props} />
      <WhereFields {...props} />
      <h2>{visit.s('calendar.staff.part.who')}</h2>
      <Choices
        type="checkbox"
        name="audiences"
        label={visit.s('calendar.event.audiences')}
        value={textsOf(values, 'audiences')}
        options={AUDIENCES.map((one) => ({ value: one, label: visit.s(`newsroom.audience.${one}`) }))}
        error={errorAt(visit, errors, 'audiences')}
      />
      <TextField {...field('organiser', 'organiser')} required />
      <TextField {...field('contactRole', 'contact-role', true)} required />
      <TextField {...field('contactAddress', 'contact-address')} type="email" />
      <SignUpFields {...props} />
      <button class="button" type="submit">
        {visit.s(`calendar.staff.${submit}`)}
      </button>
    </form>
  )
}

const WhenFields = (props: Props) => {
  const { visit, values } = props
  const field = fieldsOf(props)
  return (
    <>
      <h2>{visit.s('calendar.staff.part.when')}</h2>
      <DateField {...field('day', 'day')} required />
      <DateField {...field('lastDay', 'last-day', true)} />
      <Checkbox
        name="wholeDay"
        label={visit.s('calendar.staff.field.whole-day')}
        checked={'wholeDay' in values}
      />
      <TextField {...field('starts', 'starts')} hint={visit.s('calendar.staff.field.time-hint')} />
      <TextField {...field('ends', 'ends')} />
      <Select
        {...field('repeats', 'repeats')}
        options={REPEATS.map((one) => ({ value: one, label: visit.t(`calendar.repeats.${one}`) }))}
      />
      <DateField {...field('repeatsUntil', 'repeats-until')} />
      <TextArea {...field('skipped', 'skipped', true)} rows={3} />
    </>
  )
}

const WhereFields = (props: Props) => {
  const { visit, values, errors } = props
  const field = fieldsOf(props)
  return (
    <>
      <h2>{visit.s('calendar.staff.part.where')}</h2>
      <Select
        {...field('reach', 'reach')}
        options={REACHES.map((one) => ({ value: one, label: visit.t(`calendar.reach.${one}`) }))}
      />
      <Select
        {...field('municipality', 'municipality')}
        emptyLabel={visit.t('calendar.staff.field.no-municipality')}
        options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.code, label: one.name }))}
      />
      <TextField {...field('venue', 'venue', true)} />
      <TextField {...field('address', 'address')} />
      <TextField {...field('link', 'link', true)} />
      <Checkbox
        name="wheelchair"
        label={visit.s('calendar.event.wheelchair')}
        checked={'wheelchair' in values}
      />
      <Checkbox
        name="hearingLoop"
        label={visit.s('calendar.event.hearing-loop')}
        checked={'hearingLoop' in values}
      />
      <Written
        {...{ visit, values, errors }}
        name="access"
        label={visit.s('calendar.staff.field.access')}
        hint={visit.s('calendar.staff.field.access-hint')}
      />
    </>
  )
}

const SignUpFields = (props: Props) => {
  const { visit, meetings } = props
  const field = fieldsOf(props)
  return (
    <>
      <h2>{visit.s('calendar.staff.part.sign-up')}</h2>
      <Select
        {...field('signUp', 'sign-up')}
        options={SIGN_UPS.map((one) => ({ value: one, label: visit.t(`calendar.sign-up.${one}`) }))}
      />
      <TextField {...field('signUpLink', 'sign-up-link')} />
      <TextField {...field('signUpEmail', 'sign-up-email')} type="email" />
      <DateField {...field('signUpUntil', 'sign-up-until')} />
      <Select
        {...field('meetingId', 'meeting', true)}
        emptyLabel={visit.t('calendar.staff.field.no-meeting')}
        options={meetings.map((one) => ({
          value: one.id,
          label: `${visit.plain(one.title)}, ${showDate(one.startsAt, visit.lang)}`,
        }))}
      />
    </>
  )
}

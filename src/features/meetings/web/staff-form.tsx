import { randomUUID } from 'node:crypto'
import { errorAt } from '~/features/site'
import { ENDONYM, LANGUAGES, type Localized, tell } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, showTime } from '~/kernel/time'
import { type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Choices, DateField, Details, Hidden, NumberField, Select, TextArea, TextField } from '~/ui'
import { REGION_KINDS } from '../domain'
import type { StaffMeeting } from '../queries'

export interface Choosable {
  waysIn: readonly { id: string; title: Localized; processTitle: Localized }[]
  themes: readonly { id: string; title: Localized }[]
}

interface Props extends Choosable {
  visit: Visit
  action: string
  submit: 'create' | 'save'
  values: Values
  errors: FieldError[]
}

export const START: Values = {
  kind: 'dialogue',
  languages: ['sv'],
  tables: '5',
  starts: '18:00',
  ends: '20:00',
}

/** A meeting as the form holds it, on the Swedish wall clock. */
export const valuesOf = (meeting: StaffMeeting): Values => ({
  kind: meeting.kind,
  wayInId: meeting.wayInId,
  title: meeting.title.sv,
  titleEn: meeting.title.en ?? '',
  titleFi: meeting.title.fi ?? '',
  themeId: meeting.themeId ?? '',
  municipality: meeting.municipalityCode,
  venue: meeting.venue,
  day: dayInSweden(meeting.startsAt),
  starts: showTime(meeting.startsAt),
  ends: showTime(meeting.endsAt),
  languages: meeting.languages,
  about: meeting.about.sv,
  aboutEn: meeting.about.en ?? '',
  goodToKnow: meeting.goodToKnow.sv,
  goodToKnowEn: meeting.goodToKnow.en ?? '',
  tables: String(meeting.tables),
  seats: meeting.seats === null ? '' : String(meeting.seats),
  closesOn: meeting.signUpClosesAt ? dayInSweden(meeting.signUpClosesAt) : '',
})

/** All that a meeting is, but its programme. */
export const MeetingFields = ({ visit, action, submit, values, errors, waysIn, themes }: Props) => {
  const field = (name: string, key = name) => ({
    name,
    label: visit.s(`meetings.staff.field.${key}` as 'meetings.staff.field.title'),
    value: textOf(values, name),
    error: errorAt(visit, errors, name),
  })
  const said = (text: Localized) => tell(text, visit.lang).text
  return (
    <form novalidate method="post" action={action}>
      {submit === 'create' ? <Hidden name="key" value={textOf(values, 'key') || randomUUID()} /> : null}
      <Select
        {...field('kind')}
        options={REGION_KINDS.map((kind) => ({ value: kind, label: visit.t(`meetings.kind.${kind}`) }))}
      />
      <Select
        {...field('wayInId', 'way-in')}
        options={waysIn.map((way) => ({
          value: way.id,
          label: `${said(way.title)}, ${said(way.processTitle)}`,
        }))}
      />
      <TextField {...field('title')} required />
      <Select
        {...field('themeId', 'theme')}
        emptyLabel={visit.t('meetings.staff.field.no-theme')}
        options={themes.map(({ id, title }) => ({ value: id, label: said(title) }))}
      />
      <Select
        {...field('municipality')}
        label={visit.s('meetings.field.municipality')}
        emptyLabel=""
        options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.code, label: one.name }))}
      />
      <TextField {...field('venue')} hint={visit.s('meetings.staff.field.venue-hint')} required />
      <DateField {...field('day')} required />
      <TextField {...field('starts')} hint={visit.s('meetings.staff.field.time-hint')} required />
      <TextField {...field('ends')} required />
      <Choices
        type="checkbox"
        name="languages"
        label={visit.s('meetings.staff.field.languages')}
        value={textsOf(values, 'languages')}
        options={LANGUAGES.map((code) => ({ value: code, label: <span lang={code}>{ENDONYM[code]}</span> }))}
        error={errorAt(visit, errors, 'languages')}
      />
      <TextArea {...field('about')} rows={4} />
      <TextArea
        {...field('goodToKnow', 'good-to-know')}
        hint={visit.s('meetings.staff.field.good-to-know-hint')}
        rows={4}
      />
      <NumberField {...field('tables')} />
      <NumberField {...field('seats')} hint={visit.s('meetings.staff.field.seats-hint')} />
      <DateField {...field('closesOn', 'closes')} hint={visit.s('meetings.staff.field.closes-hint')} />
      <Details summary={<>English, suomi</>} open={errors.some(({ field: name }) => /(En|Fi)$/.test(name))}>
        <TextField {...field('titleEn', 'title-en')} />
        <TextField {...field('titleFi', 'title-fi')} />
        <TextArea {...field('aboutEn', 'about-en')} rows={4} />
        <TextArea {...field('goodToKnowEn', 'good-to-know-en')} rows={4} />
      </Details>
      <button class="button" type="submit">
        {visit.s(`meetings.staff.${submit}`)}
      </button>
    </form>
  )
}

import { randomUUID } from 'node:crypto'
import type { WayIn } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import { AGE_BANDS, MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Checkbox, Choices, DateField, Details, FileField, Hidden, Notice, Select, TextArea } from '~/ui'
import { CAME_BY, ROLES } from '../domain'
import { TextLanguageSelect } from './text-language'

/** HEIC is taken where the picture library can read it; a phone turns it into JPEG when it is not asked for. */
export const SCANS_ACCEPTED = 'image/jpeg,image/png,image/webp'

export interface Ways {
  ways: (WayIn & { processTitle: Localized | undefined })[]
  meetings: { id: string; wayInId: string; title: Localized; startsAt: Date }[]
}

interface Props extends Ways {
  visit: Visit
  now: Date
  values: Values
  errors?: FieldError[]
  /** The inspel just saved, when the next one is typed in. */
  saved?: string | undefined
}

/** What came on paper, by post or by phone, typed in by staff. */
export const PaperPage = ({ visit, now, values, errors = [], saved, ...ways }: Props) => (
  <StaffPage
    visit={visit}
    title={visit.t('contributions.paper.title')}
    lead={visit.s('contributions.paper.lead')}
  >
    {saved ? (
      <Notice kind="done">
        <p role="status">
          {visit.s('contributions.paper.saved')}{' '}
          <a href={visit.href(`/arbete/inspel/papper/${saved}/kvitto`)}>
            {visit.s('contributions.paper.print')}
          </a>
        </p>
      </Notice>
    ) : null}
    <FormErrors visit={visit} errors={errors} />
    <form novalidate method="post" enctype="multipart/form-data" action={visit.href('/arbete/inspel/papper')}>
      <Hidden name="key" value={textOf(values, 'key') || randomUUID()} />
      <TextArea
        name="text"
        label={visit.s('contributions.paper.text')}
        hint={visit.s('contributions.paper.text-hint')}
        value={textOf(values, 'text')}
        error={errorAt(visit, errors, 'text')}
        rows={12}
        required
      />
      <Checkbox
        name="several"
        label={visit.s('contributions.paper.several')}
        hint={visit.s('contributions.paper.several-hint')}
        checked={textOf(values, 'several') === 'on'}
      />
      <Scans visit={visit} errors={errors} />
      <AboutTheSender visit={visit} values={values} errors={errors} />
      <Origin {...{ visit, now, values, errors }} {...ways} />
      <SaveButtons visit={visit} />
    </form>
  </StaffPage>
)

type Part = Pick<Props, 'visit' | 'values'> & { errors: FieldError[] }

export const Scans = ({ visit, errors }: Omit<Part, 'values'>) => (
  <FileField
    name="scans"
    label={visit.s('contributions.paper.scans')}
    hint={visit.s('contributions.paper.scans-hint')}
    accept={SCANS_ACCEPTED}
    multiple
    error={errorAt(visit, errors, 'scans')}
  />
)

const SaveButtons = ({ visit }: Pick<Props, 'visit'>) => (
  <div class="buttons">
    <button class="button" type="submit" name="next" value="receipt">
      {visit.s('contributions.paper.save')}
    </button>
    <button class="button secondary" type="submit" name="next" value="another">
      {visit.s('contributions.paper.save-next')}
    </button>
  </div>
)

const wayLabel = (visit: Visit, now: Date, way: Ways['ways'][number]): string => {
  const title = tell(way.title, visit.lang).text
  const named = way.processTitle ? `${tell(way.processTitle, visit.lang).text}: ${title}` : title
  return way.closesAt < now
    ? visit.t('contributions.paper.way-closed', { title: named, date: showDate(way.closesAt, visit.lang) })
    : named
}

/** Where it belongs, when and how it came. */
const Origin = ({ visit, now, values, errors, ways, meetings }: Part & Ways & { now: Date }) => (
  <>
    <Select
      name="way"
      label={visit.s('contributions.paper.way')}
      value={textOf(values, 'way')}
      options={ways.map((way) => ({ value: way.id, label: wayLabel(visit, now, way) }))}
      error={errorAt(visit, errors, 'way')}
    />
    {meetings.length > 0 ? (
      <Select
        name="meeting"
        label={visit.s('contributions.paper.meeting')}
        value={textOf(values, 'meeting')}
        emptyLabel={visit.t('contributions.paper.no-meeting')}
        options={meetings.map((meeting) => ({
          value: meeting.id,
          label: `${tell(meeting.title, visit.lang).text}, ${showDate(meeting.startsAt, visit.lang)}`,
        }))}
        error={errorAt(visit, errors, 'meeting')}
      />
    ) : null}
    <DateField
      name="day"
      label={visit.s('contributions.paper.day')}
      hint={visit.s('contributions.paper.day-hint')}
      value={textOf(values, 'day') || dayInSweden(now)}
      max={dayInSweden(now)}
      error={errorAt(visit, errors, 'day')}
      required
    />
    <Choices
      type="radio"
      name="came"
      label={visit.s('contributions.paper.came')}
      value={[textOf(values, 'came') || 'letter']}
      options={CAME_BY.map((value) => ({ value, label: visit.s(`contributions.paper.came.${value}`) }))}
      error={errorAt(visit, errors, 'came')}
    />
    <TextLanguageSelect
      visit={visit}
      name="language"
      label={visit.s('contributions.paper.language')}
      value={textOf(values, 'language') || 'sv'}
      error={errorAt(visit, errors, 'language')}
    />
  </>
)

const AboutTheSender = ({ visit, values, errors }: Part) => (
  <Details
    summary={visit.s('contributions.paper.about')}
    open={['municipality', 'age', 'role'].some((name) => textOf(values, name) !== '')}
  >
    <Select
      name="municipality"
      label={visit.s('contributions.read.municipality')}
      value={textOf(values, 'municipality')}
      emptyLabel={visit.t('contributions.read.not-told')}
      options={MUNICIPALITIES_BY_NAME.map((place) => ({ value: place.code, label: place.name }))}
      error={errorAt(visit, errors, 'municipality')}
    />
    <Select
      name="age"
      label={visit.s('contributions.read.age')}
      value={textOf(values, 'age')}
      emptyLabel={visit.t('contributions.read.not-told')}
      options={AGE_BANDS.map((band) => ({
        value: band,
        label: visit.t('contributions.age', { band: band.replace('-', '–') }),
      }))}
      error={errorAt(visit, errors, 'age')}
    />
    <Select
      name="role"
      label={visit.s('contributions.read.role')}
      value={textOf(values, 'role')}
      emptyLabel={visit.t('contributions.read.not-told')}
      options={ROLES.map((role) => ({ value: role, label: visit.t(`contributions.role.${role}`) }))}
      error={errorAt(visit, errors, 'role')}
    />
  </Details>
)

const KEPT = [
  'key',
  'text',
  'several',
  'way',
  'meeting',
  'day',
  'came',
  'language',
  'municipality',
  'age',
  'role',
] as const

interface PreviewProps {
  visit: Visit
  values: Values
  lines: readonly string[]
  hadScans: boolean
  errors?: FieldError[]
}

/** One sheet with several inspel, as it will be divided: looked at before anything is saved. */
export const PaperPreviewPage = ({ visit, values, lines, hadScans, errors = [] }: PreviewProps) => (
  <StaffPage
    visit={visit}
    title={visit.t('contributions.paper.preview', { count: lines.length })}
    lead={visit.s('contributions.paper.preview-lead')}
  >
    <FormErrors visit={visit} errors={errors} />
    <ol lang={textOf(values, 'language')}>
      {lines.map((line) => (
        <li dir="auto">{line}</li>
      ))}
    </ol>
    <form novalidate method="post" enctype="multipart/form-data" action={visit.href('/arbete/inspel/papper')}>
      {KEPT.map((name) => (
        <Hidden name={name} value={textOf(values, name)} />
      ))}
      <Hidden name="confirmed" value="ja" />
      {hadScans ? (
        <Notice kind="warning">
          <p>{visit.s('contributions.paper.scans-again')}</p>
        </Notice>
      ) : null}
      <Scans visit={visit} errors={errors} />
      <SaveButtons visit={visit} />
      <p>
        <button class="button secondary" type="submit" name="next" value="edit">
          {visit.s('contributions.paper.edit')}
        </button>
      </p>
    </form>
  </StaffPage>
)

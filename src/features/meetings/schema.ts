import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { momentInSweden } from '~/kernel/time'
import { clockTime, orEmpty } from '~/platform/http/form'
import { PEOPLE_MAX, REGION_KINDS, STEPS_MAX, SUMMARY_LINES } from './domain'

const long = 'meetings.error.too-long'
const text = (max: number) => z.string().trim().max(max, long).default('')
const orNull = (max: number) => text(max).transform((value) => (value === '' ? null : value))
const whole = (message: string, min: number, max: number) =>
  z
    .string(message)
    .trim()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)

export const SignUpForm = z.object({
  name: z.string('meetings.error.name').trim().min(1, 'meetings.error.name').max(80, long),
  people: whole('meetings.error.people', 1, PEOPLE_MAX),
  email: orEmpty(z.email('meetings.error.email').max(200, long)),
  accessNeeds: orNull(500),
  wishedLanguage: orEmpty(z.enum(LANGUAGES, 'site.error.not-valid')),
  words: orNull(1_000),
})

export const NewSignUpForm = SignUpForm.extend({ key: z.uuid('site.error.not-valid') })

const many = <T extends z.ZodType>(type: T, message: string) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(type).min(1, message),
  )

export const MeetingForm = z
  .object({
    kind: z.enum(REGION_KINDS, 'site.error.not-valid'),
    wayInId: z.uuid('meetings.error.way-in'),
    title: z.string('meetings.error.title').trim().min(1, 'meetings.error.title').max(120, long),
    titleEn: text(120),
    titleFi: text(120),
    themeId: orEmpty(z.uuid('site.error.not-valid')),
    municipality: z.enum(MUNICIPALITY_CODES, 'meetings.error.municipality'),
    venue: z.string('meetings.error.venue').trim().min(1, 'meetings.error.venue').max(160, long),
    day: z.iso.date('meetings.error.day'),
    starts: clockTime('meetings.error.starts'),
    ends: clockTime('meetings.error.ends'),
    languages: many(z.enum(LANGUAGES, 'site.error.not-valid'), 'meetings.error.languages'),
    about: text(4_000),
    aboutEn: text(4_000),
    goodToKnow: text(4_000),
    goodToKnowEn: text(4_000),
    tables: whole('meetings.error.tables', 1, 60),
    seats: orEmpty(whole('meetings.error.seats', 1, 5_000)),
    closesOn: orEmpty(z.iso.date('meetings.error.day')),
  })
  .transform((typed, issues) => {
    const startsAt = momentInSweden(typed.day, `${typed.starts}:00`)
    const endsAt = momentInSweden(typed.day, `${typed.ends}:00`)
    const signUpClosesAt = typed.closesOn ? momentInSweden(typed.closesOn, '23:59:59') : null
    if (endsAt <= startsAt)
      issues.addIssue({ code: 'custom', path: ['ends'], message: 'meetings.error.ends-first' })
    if (typed.closesOn && typed.closesOn > typed.day)
      issues.addIssue({ code: 'custom', path: ['closesOn'], message: 'meetings.error.closes-late' })
    if (typed.kind === 'theme_workshop' && !typed.themeId)
      issues.addIssue({ code: 'custom', path: ['themeId'], message: 'meetings.error.lacks-theme' })
    const { title, titleEn, titleFi, about, aboutEn, goodToKnow, goodToKnowEn } = typed
    const { kind, wayInId, venue, languages, tables, seats } = typed
    return {
      ...{ kind, wayInId, venue, languages, tables, seats, startsAt, endsAt },
      // The day of the meeting itself: open until it starts.
      signUpClosesAt: signUpClosesAt && signUpClosesAt < startsAt ? signUpClosesAt : null,
      themeId: kind === 'theme_workshop' ? typed.themeId : null,
      municipalityCode: typed.municipality,
      title: { sv: title, ...(titleEn ? { en: titleEn } : {}), ...(titleFi ? { fi: titleFi } : {}) },
      about: { sv: about, ...(aboutEn ? { en: aboutEn } : {}) },
      goodToKnow: { sv: goodToKnow, ...(goodToKnowEn ? { en: goodToKnowEn } : {}) },
    }
  })

export const Key = z.object({ key: z.uuid('site.error.not-valid') })
export const CancelForm = z.object({
  reason: z.string('meetings.error.reason').trim().min(1, 'meetings.error.reason').max(500, long),
})
export const HeldForm = z.object({ participants: whole('meetings.error.participants', 0, 5_000) })

export const SummaryForm = z
  .object({ line1: text(200), line2: text(200), line3: text(200), report: text(20_000) })
  .transform(({ line1, line2, line3, report }) => ({
    lines: [line1, line2, line3].filter((line) => line !== '').slice(0, SUMMARY_LINES),
    report,
  }))

export const AltForm = z.object({ alt: text(400) })

/** One step of the programme as its row of fields; a row that says nothing yet may stay. */
const StepRow = z.object({
  id: z.uuid('site.error.not-valid'),
  minutes: whole('meetings.error.minutes', 1, 600),
  title: text(120),
  titleEn: text(120),
  question: text(300),
  questionEn: text(300),
})

/** Reads the rows "minutes-0", "title-0" … of the programme's form. */
export const ProgrammeForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((values, issues) => {
    const steps = []
    for (let row = 0; row < STEPS_MAX && `id-${row}` in values; row++) {
      const fields = Object.fromEntries(
        Object.keys(StepRow.shape).map((name) => [name, [values[`${name}-${row}`] ?? ''].flat()[0]]),
      )
      const parsed = StepRow.safeParse(fields)
      if (!parsed.success) {
        for (const { path, message } of parsed.error.issues)
          issues.addIssue({ code: 'custom', path: [`${String(path[0])}-${row}`], message })
        continue
      }
      const { id, minutes, title, titleEn, question, questionEn } = parsed.data
      steps.push({
        id,
        minutes,
        title: { sv: title, ...(titleEn ? { en: titleEn } : {}) },
        question: { sv: question, ...(questionEn ? { en: questionEn } : {}) },
      })
    }
    return steps
  })

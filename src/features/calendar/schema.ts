import { z } from 'zod'
import { AUDIENCES } from '~/features/newsroom'
import { localizedFrom } from '~/features/processes'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { isDay, monthsAfter } from '~/kernel/time'
import { clockTime, orEmpty, several } from '~/platform/http/form'
import { daysApart, EVENT_KINDS, REACHES, REPEATS, REPEATS_MONTHS_MAX, SIGN_UPS } from './domain'

const long = 'calendar.error.too-long'
const text = (max: number) => z.string().trim().max(max, long).default('')
const needed = (max: number, message: string) => z.string(message).trim().min(1, message).max(max, long)
const day = orEmpty(z.iso.date('calendar.error.day'))
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const link = orEmpty(z.url({ protocol: /^https?$/, error: 'calendar.error.link' }).max(500, long))
const email = orEmpty(z.email('calendar.error.email').max(254, long))

/** Days as they are typed: a line or a space between them. */
const days = text(2_000)
  .transform((typed) => typed.split(/[\s,;]+/).filter((one) => one !== ''))
  .refine((all) => all.every(isDay), 'calendar.error.skipped')

const EventFields = z.object({
  kind: z.enum(EVENT_KINDS, 'calendar.error.kind'),
  'title-sv': needed(120, 'calendar.error.title'),
  'title-en': text(120),
  'title-fi': text(120),
  'about-sv': needed(2_000, 'calendar.error.about'),
  'about-en': text(2_000),
  'about-fi': text(2_000),
  day: z.iso.date('calendar.error.day'),
  lastDay: day,
  wholeDay: ticked,
  starts: orEmpty(clockTime('calendar.error.starts')),
  ends: orEmpty(clockTime('calendar.error.ends')),
  repeats: z.enum(REPEATS, 'site.error.not-valid'),
  repeatsUntil: day,
  skipped: days,
  reach: z.enum(REACHES, 'calendar.error.reach'),
  municipality: orEmpty(z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')),
  venue: text(160),
  address: text(200),
  link,
  wheelchair: ticked,
  hearingLoop: ticked,
  'access-sv': text(500),
  'access-en': text(500),
  'access-fi': text(500),
  organiser: needed(120, 'calendar.error.organiser'),
  audiences: several(z.enum(AUDIENCES, 'site.error.not-valid')).refine(
    (all) => all.length > 0,
    'calendar.error.audiences',
  ),
  contactRole: needed(120, 'calendar.error.contact-role'),
  contactAddress: email,
  signUp: z.enum(SIGN_UPS, 'site.error.not-valid'),
  signUpLink: link,
  signUpEmail: email,
  meetingId: orEmpty(z.uuid('site.error.not-valid')),
  signUpUntil: day,
})
type Typed = z.infer<typeof EventFields>

/** What fields say of each other, each fault at the field where it is mended. */
const faultsOf = (typed: Typed): [keyof Typed, string][] => {
  const { wholeDay, starts, ends, repeats, repeatsUntil, reach, signUp } = typed
  const last = typed.lastDay ?? typed.day
  const end = repeatsUntil ?? last
  const faults: [boolean, keyof Typed, string][] = [
    [last < typed.day, 'lastDay', 'last-day'],
    [daysApart(typed.day, last) > (repeats === 'none' ? 366 : 6), 'lastDay', 'too-many-days'],
    [!wholeDay && !starts, 'starts', 'starts'],
    [!wholeDay && !ends, 'ends', 'ends'],
    [!wholeDay && last === typed.day && starts !== null && ends !== null && ends <= starts, 'ends', 'order'],
    [repeats !== 'none' && !repeatsUntil, 'repeatsUntil', 'repeats-until'],
    [repeats !== 'none' && repeatsUntil !== null && repeatsUntil < typed.day, 'repeatsUntil', 'until-first'],
    [
      repeats !== 'none' && end > monthsAfter(typed.day, REPEATS_MONTHS_MAX),
      'repeatsUntil',
      'repeats-too-long',
    ],
    [reach === 'municipality' && !typed.municipality, 'municipality', 'municipality'],
    [reach === 'municipality' && !typed.venue, 'venue', 'venue'],
    [reach === 'digital' && !typed.link, 'link', 'link-needed'],
    [signUp === 'link' && !typed.signUpLink, 'signUpLink', 'sign-up-link'],
    [signUp === 'email' && !typed.signUpEmail, 'signUpEmail', 'sign-up-email'],
    [signUp === 'meeting' && !typed.meetingId, 'meetingId', 'meeting'],
    [typed.signUpUntil !== null && typed.signUpUntil > end, 'signUpUntil', 'sign-up-late'],
  ]
  return faults.filter(([wrong]) => wrong).map(([, field, name]) => [field, `calendar.error.${name}`])
}

export const EventForm = EventFields.transform((typed, issues) => {
  for (const [field, message] of faultsOf(typed)) issues.addIssue({ code: 'custom', path: [field], message })
  const { kind, reach, venue, address, link: place, wheelchair, hearingLoop, signUp } = typed
  const { organiser, audiences, contactRole, contactAddress } = typed
  const isRepeated = typed.repeats !== 'none'
  return {
    ...{ kind, reach, venue, address, link: place, wheelchair, hearingLoop, signUp },
    ...{ organiser, audiences, contactRole, contactAddress },
    title: localizedFrom(typed as never, 'title'),
    about: localizedFrom(typed as never, 'about'),
    access: localizedFrom(typed as never, 'access'),
    firstDay: typed.day,
    lastDay: typed.lastDay ?? typed.day,
    starts: typed.wholeDay ? null : typed.starts,
    ends: typed.wholeDay ? null : typed.ends,
    repeats: typed.repeats,
    repeatsUntil: isRepeated ? typed.repeatsUntil : null,
    skippedDays: isRepeated ? typed.skipped : [],
    municipalityCode: reach === 'municipality' ? typed.municipality : null,
    signUpTo: { none: null, meeting: null, link: typed.signUpLink, email: typed.signUpEmail }[signUp],
    signUpUntil: signUp === 'none' || signUp === 'meeting' ? null : typed.signUpUntil,
    meetingId: signUp === 'meeting' ? typed.meetingId : null,
  }
})

export const Key = z.object({ key: z.uuid('site.error.not-valid') })
export const CancelForm = z.object({ reason: needed(500, 'calendar.error.reason') })
export const DayForm = z.object({ day: z.iso.date('calendar.error.day'), cancel: ticked })

import type { Child } from 'hono/jsx'
import { ENDONYM, isLanguage, type Localized } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { dayInSweden, showDate, showNumber, showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Tags } from '~/ui'
import { type MeetingKind, seatsLeft, takesSignUps } from '../domain'
import type { ShownMeeting } from '../queries'

interface Times {
  startsAt: Date
  endsAt: Date
}

/** "3 december 2026, 18:00–20:00"; a meeting over midnight says both days. */
export const whenOf = (visit: Visit, { startsAt, endsAt }: Times): string =>
  dayInSweden(startsAt) === dayInSweden(endsAt)
    ? `${showDate(startsAt, visit.lang)}, ${showTime(startsAt)}–${showTime(endsAt)}`
    : `${showDate(startsAt, visit.lang)} ${showTime(startsAt)} – ${showDate(endsAt, visit.lang)} ${showTime(endsAt)}`

export const placeOf = (code: string): string => municipalityByCode(code)?.name ?? code

/** Languages, each by its own name in its own language. */
export const Languages = ({ codes }: { codes: readonly string[] }) => (
  <>
    {codes.map((code, index) => (
      <>
        {index > 0 ? ', ' : ''}
        {isLanguage(code) ? <span lang={code}>{ENDONYM[code]}</span> : code}
      </>
    ))}
  </>
)

interface Tagged {
  kind: MeetingKind
  isDemo: boolean
  themeSlug?: string | null
  themeTitle?: Localized | null
}

export const MeetingTags = ({
  visit,
  meeting,
  linked,
}: {
  visit: Visit
  meeting: Tagged
  linked?: boolean
}) => (
  <Tags
    items={[
      { label: visit.s(`meetings.kind.${meeting.kind}`) },
      ...(meeting.themeTitle && meeting.themeSlug
        ? [
            {
              label: visit.l(meeting.themeTitle),
              href: linked ? visit.href(`/tema/${meeting.themeSlug}`) : undefined,
            },
          ]
        : []),
      ...(meeting.isDemo ? [{ label: visit.s('meetings.demo') }] : []),
    ]}
  />
)

/** How full it is, in words; nothing where it says nothing. */
export const seatsWords = (visit: Visit, meeting: ShownMeeting, now: Date): Child | undefined => {
  if (meeting.cancelledAt) return visit.s('meetings.seats.cancelled')
  if (meeting.startsAt <= now) return undefined
  if (!takesSignUps(meeting, now)) return visit.s('meetings.seats.closed')
  const left = seatsLeft(meeting)
  if (left === undefined) return visit.s('meetings.seats.open')
  return left === 0
    ? visit.s('meetings.seats.full')
    : visit.s('meetings.seats.left', { count: left, number: showNumber(left, visit.lang) })
}

import { v5 } from 'uuid'
import { addMeetingPicture, holdMeeting, publishSummary, signUp } from '~/features/meetings'
import { daysAfter, endOfDay, momentInSweden } from '~/kernel/time'
import { preparePicture } from '~/platform/files'
import { COMING_MEETINGS, MEETINGS } from '~demo/meetings'
import type { Calendar } from './calendar'
import { paint } from './picture'
import { done, SYSTEM } from './system'

const NAMESPACE = '4f1d0d63-90a3-4a0e-8f0b-3f6f2c0e2040'

interface Place {
  processId: string
  waysIn: ReadonlyMap<string, string>
}

/** The meetings that were held, with what was heard there. Their ids by address. */
export const loadHeldMeetings = async ({ on, day }: Calendar, { processId, waysIn }: Place) => {
  const ids = new Map<string, string>()
  const meetings = await Promise.all(
    MEETINGS.map(async (one) => ({
      captureClosesOn: undefined,
      ...one,
      prepared: done(await preparePicture(await paint(one.picture.seed))),
    })),
  )
  for (const { day: held, picture, prepared, report, captureClosesOn, ...meeting } of meetings) {
    const input = {
      ...meeting,
      wayInId: waysIn.get('dialogmoten') ?? '',
      startsAt: momentInSweden(day(held), '18:00:00'),
      endsAt: momentInSweden(day(held), '20:00:00'),
      report: { sv: report },
      ...(captureClosesOn ? { captureClosesAt: endOfDay(day(captureClosesOn)) } : {}),
      isDemo: true,
    }
    const id = await holdMeeting(on(held), processId, input, SYSTEM)
    const told = on(daysAfter(held, 5))
    done(await addMeetingPicture(told, id, { picture: prepared, alt: picture.alt }, SYSTEM))
    done(await publishSummary(told, id, SYSTEM))
    ids.set(meeting.slug, id)
  }
  return ids
}

const ANNOUNCED_ON = '2026-11-20'

/** The meetings that are to come, with those who have signed up so far. */
export const loadComingMeetings = async (
  { on, day }: Calendar,
  { processId, waysIn, themes }: Place & { themes: ReadonlyMap<string, string> },
) => {
  for (const one of COMING_MEETINGS) {
    const {
      day: held,
      wayIn,
      theme,
      closesOn,
      signUps,
      ...meeting
    } = {
      theme: undefined,
      closesOn: undefined,
      ...one,
    }
    const input = {
      ...meeting,
      wayInId: waysIn.get(wayIn) ?? '',
      summary: [],
      participants: null,
      startsAt: momentInSweden(day(held), '18:00:00'),
      endsAt: momentInSweden(day(held), '20:00:00'),
      signUpClosesAt: closesOn ? endOfDay(day(closesOn)) : null,
      themeId: theme ? (themes.get(theme) ?? null) : null,
      isDemo: true,
    }
    const id = await holdMeeting(on(ANNOUNCED_ON), processId, input, SYSTEM)
    for (const [nth, who] of signUps.entries()) {
      const about = { email: null, accessNeeds: null, wishedLanguage: null, words: null, ...who }
      const key = v5(`${meeting.slug}${nth}`, NAMESPACE)
      done(
        await signUp(on(ANNOUNCED_ON, nth), id, {
          ...about,
          language: 'sv',
          idempotencyKey: key,
          isDemo: true,
        }),
      )
    }
  }
}

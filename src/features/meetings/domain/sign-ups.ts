import { isRegionKind, type MeetingKind } from './meetings'

export const SIGN_UP_STATES = ['seated', 'waiting', 'cancelled'] as const
export type SignUpState = (typeof SIGN_UP_STATES)[number]

export const PEOPLE_MAX = 10

export const signUpClosesAt = (meeting: { signUpClosesAt: Date | null; startsAt: Date }): Date =>
  meeting.signUpClosesAt ?? meeting.startsAt

/** Whether somebody may sign up now. A full meeting still takes names to its waiting list. */
export const takesSignUps = (
  meeting: {
    kind: MeetingKind
    publishedAt: Date | null
    cancelledAt: Date | null
    participants: number | null
    signUpClosesAt: Date | null
    startsAt: Date
  },
  at: Date,
): boolean =>
  isRegionKind(meeting.kind) &&
  meeting.publishedAt !== null &&
  meeting.cancelledAt === null &&
  meeting.participants === null &&
  at.getTime() < signUpClosesAt(meeting).getTime() + 1000

/** Seats nobody has; undefined where there is no limit. */
export const seatsLeft = ({
  seats,
  seatsTaken,
}: {
  seats: number | null
  seatsTaken: number
}): number | undefined => (seats === null ? undefined : Math.max(0, seats - seatsTaken))

export const fits = (meeting: { seats: number | null; seatsTaken: number }, people: number): boolean =>
  (seatsLeft(meeting) ?? Number.POSITIVE_INFINITY) >= people

/** Who of the waiting gets the free seats: the first in the list that fits, again and again. */
export const nextSeated = <T extends { people: number }>(waiting: readonly T[], free: number): T[] => {
  const seated: T[] = []
  let left = free
  for (const one of waiting) {
    if (one.people > left) continue
    seated.push(one)
    left -= one.people
  }
  return seated
}

export const EVENT_KINDS = [
  'seminar',
  'culture',
  'training',
  'consultation',
  'meeting',
  'deadline',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Where it is: in one municipality, all over the county, or on a screen. */
export const REACHES = ['municipality', 'county', 'digital'] as const
export type Reach = (typeof REACHES)[number]

/** How one signs up: at a link, by e-mail, or to one of the region's own meetings with its seats. */
export const SIGN_UPS = ['none', 'link', 'email', 'meeting'] as const
export type SignUp = (typeof SIGN_UPS)[number]

export type EventMoment = 'draft' | 'coming' | 'past' | 'cancelled'

/** Where an event is in its life, as its room tells it. */
export const momentOfEvent = (
  event: { publishedAt: Date | null; cancelledAt: Date | null },
  lastEndsAt: Date | undefined,
  at: Date,
): EventMoment => {
  if (event.cancelledAt) return 'cancelled'
  if (!event.publishedAt) return 'draft'
  return lastEndsAt && lastEndsAt >= at ? 'coming' : 'past'
}

/** Whether one can still sign up on a day in Sweden. */
export const takesSignUps = (
  event: { signUp: SignUp; signUpUntil: string | null; cancelledAt: Date | null },
  today: string,
): boolean =>
  event.signUp !== 'none' &&
  event.cancelledAt === null &&
  (event.signUpUntil === null || event.signUpUntil >= today)

import type { PublicContribution } from '~/features/contributions'
import type { PulseAsked } from '~/features/pulse'
import type { MeetingFates, ThemeName } from '~/features/thread'
import type { Visit } from '~/platform/http/visit'
import type { MeetingPicture, ShownMeeting } from '../queries'

/** What the page of one meeting is made of. */
export interface MeetingProps {
  visit: Visit
  now: Date
  meeting: ShownMeeting
  pictures: readonly MeetingPicture[]
  inspel: { rows: PublicContribution[]; next: string | null; isFirst: boolean }
  themes: readonly ThemeName[]
  fates: MeetingFates
  /** Whether chance asks those who read it now one question. */
  asked: PulseAsked | undefined
}

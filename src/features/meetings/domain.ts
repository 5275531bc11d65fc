import type { Localized } from '~/kernel/language'

/** What people gather for: by the region (first two), or hosted by others. */
export const MEETING_KINDS = ['dialogue', 'theme_workshop', 'own_workshop', 'lesson'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** One step of a programme, with the question that is put at each table. */
export interface Step {
  id: string
  minutes: number
  title: Localized
  question?: Localized
}

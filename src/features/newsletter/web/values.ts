import type { Values } from '~/platform/http/form'
import type { Issue } from '../queries'
import { placeField } from '../schema'

/** An issue as its form shows it. */
export const valuesOf = ({ headline, intro, stories, happenings }: Issue): Values => ({
  'headline-sv': headline.sv,
  'headline-en': headline.en ?? '',
  'headline-fi': headline.fi ?? '',
  'intro-sv': intro.sv,
  'intro-en': intro.en ?? '',
  'intro-fi': intro.fi ?? '',
  happenings,
  ...Object.fromEntries(stories.map((id, nth) => [placeField(id), String(nth + 1)])),
})

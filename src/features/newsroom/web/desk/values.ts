import type { Values } from '~/platform/http/form'
import { GENDERS, TOLD_AGES, type Unready, type Voice } from '../../domain'
import type { StaffStory } from '../../queries'
import { bodyValues } from '../../schema'

/** Where each lack is mended in the form. */
export const FIELD: Record<Unready, string> = {
  headline: 'headline',
  lead: 'lead',
  body: 'body',
  place: 'municipalities',
  alt: 'pictureAlt',
  consent: 'pictureConsent',
  headings: 'body',
  table: 'body',
  transcript: 'body',
  practical: 'when',
}
export const START: Values = {
  language: 'sv',
  kind: 'article',
  audiences: 'everyone',
  focusX: '50',
  focusY: '50',
}
export const VOICE_ROWS = 4

/** A story as the fields of its form. */
export const valuesOf = (
  story: StaffStory,
  { passageIds, voices }: { passageIds: string[]; voices: readonly Voice[] },
): Values => ({
  ...story.practical,
  headline: story.headline,
  lead: story.lead,
  short: story.short,
  means: story.means,
  reader: story.reader,
  purpose: story.purpose,
  action: story.action,
  ...bodyValues(story.blocks),
  kind: story.kind,
  language: story.language,
  audiences: story.audiences,
  municipalities: story.municipalities,
  topics: story.topics,
  minorities: story.minorities,
  ages: story.ages,
  pictureAlt: story.pictureAlt ?? '',
  pictureCredit: story.pictureCredit ?? '',
  pictureConsent: story.pictureConsent ?? '',
  focusX: String(story.pictureFocus?.x ?? 50),
  focusY: String(story.pictureFocus?.y ?? 50),
  plannedOn: story.plannedOn ?? '',
  reviewOn: story.reviewOn ?? '',
  passageIds,
  revision: String(story.revision),
  ...Object.assign({}, ...voices.map(voiceValues)),
})

const voiceValues = ({ role, gender, age, municipalityCode }: Voice, at: number): Values => ({
  [`voice${at}-role`]: role,
  [`voice${at}-gender`]: gender ?? '',
  [`voice${at}-age`]: age ?? '',
  [`voice${at}-place`]: municipalityCode ?? '',
})

/** Those quoted, a row each; a row without a role is nobody. */
export const voicesFrom = (values: Values): Voice[] =>
  Array.from({ length: VOICE_ROWS }, (_, at) => {
    const text = (name: string) => [values[`voice${at}-${name}`]].flat()[0]?.trim() ?? ''
    return {
      role: text('role').slice(0, 120),
      gender: GENDERS.find((one) => one === text('gender')) ?? null,
      age: TOLD_AGES.find((one) => one === text('age')) ?? null,
      municipalityCode: /^\d{4}$/.test(text('place')) ? text('place') : null,
    }
  }).filter((voice) => voice.role !== '')

import { isDay, momentInSweden, morningOr, showTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import { faultsIn, type NewCard } from '../commands'
import { CHANNELS, type Channel } from '../domain'

export const field = (name: 'text' | 'alt' | 'picture' | 'day' | 'time', channel: Channel): string =>
  `${name}-${channel}`

export type Typed = Omit<NewCard, 'storyId' | 'versionId'>

const FAULT_FIELD = {
  text_missing: 'text',
  too_long: 'text',
  alt_missing: 'alt',
  alt_too_long: 'alt',
} as const

/** The cards as typed, each with what is wrong in it; `stops` are faults that also keep it from being saved. */
export const readCards = (values: Values) =>
  CHANNELS.filter((channel) => values[field('text', channel)] !== undefined).map((channel) => {
    const errors: FieldError[] = []
    const [day, time] = [textOf(values, field('day', channel)), textOf(values, field('time', channel)).trim()]
    const clock = morningOr(time)
    if (day && !isDay(day)) errors.push({ field: field('day', channel), message: 'channels.error.day' })
    if (!clock) errors.push({ field: field('time', channel), message: 'channels.error.time' })
    if (time && !day) errors.push({ field: field('day', channel), message: 'channels.error.day' })
    const typed: Typed = {
      channel,
      text: textOf(values, field('text', channel)).replaceAll('\r\n', '\n'),
      alt: textOf(values, field('alt', channel)).replaceAll('\r\n', '\n'),
      withPicture: textOf(values, field('picture', channel)) !== '',
      dueAt: day && errors.length === 0 ? momentInSweden(day, clock) : null,
    }
    const stops = [...errors]
    for (const fault of faultsIn(typed)) {
      errors.push({ field: field(FAULT_FIELD[fault], channel), message: `channels.error.${fault}` })
    }
    return { typed, errors, stops }
  })

/** A kept card as the form shows it. */
export const valuesOfCard = ({ channel, text, alt, withPicture, dueAt }: Typed, day: string): Values => ({
  [field('text', channel)]: text,
  [field('alt', channel)]: alt,
  ...(withPicture ? { [field('picture', channel)]: 'on' } : {}),
  [field('day', channel)]: dueAt ? day : '',
  [field('time', channel)]: dueAt ? showTime(dueAt) : '',
})

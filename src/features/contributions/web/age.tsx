import type { Visit } from '~/platform/http/visit'
import { type StatusKind, StatusWord } from '~/ui'
import { type Waited, waited } from '../domain'

const SIGN: Record<Waited, StatusKind> = { fresh: 'waiting', waiting: 'slow', long: 'behind' }

/** How long something has waited, as a word and a figure. */
export const Age = ({ visit, since, now }: { visit: Visit; since: Date; now: Date }) => {
  const { word, days } = waited(since, now)
  return (
    <StatusWord kind={SIGN[word]}>
      {days === 0
        ? visit.s('contributions.waited.today')
        : visit.s(`contributions.waited.${word}`, { count: days })}
    </StatusWord>
  )
}

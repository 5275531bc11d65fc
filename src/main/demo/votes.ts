import { keepVotes, type NewBallot, type Vote } from '~/features/opinions'
import { seeded } from '~/kernel/seeded'
import { CIRCLES, DISAGREES, SEEN, VOTED } from '~demo/votes'
import type { Calendar } from './calendar'
import type { Heard } from './listen'
import { SYSTEM } from './system'

const COUNTED_ON = '2026-03-28'
const SEED = 14

/** Votes on what was said, drawn by chance from what each circle thinks: the same at every loading. */
export const loadVotes = async (calendar: Calendar, { processId, inspel }: Heard): Promise<void> => {
  const random = seeded(SEED)
  const voteOf = (agree: number): Vote => (random() < agree ? 1 : random() < DISAGREES ? -1 : 0)
  const ballots = CIRCLES.flatMap((people, circle) =>
    Array.from({ length: people }, (): NewBallot => {
      const votes = VOTED.flatMap(([ref, ...agree]): [string, Vote][] =>
        random() < SEEN ? [[inspel.get(ref) ?? '', voteOf(agree[circle] ?? 0)]] : [],
      )
      return { group: null, votes: new Map(votes) }
    }),
  )
  await keepVotes(calendar.on(COUNTED_ON), { processId, ballots }, SYSTEM)
}

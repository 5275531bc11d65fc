import { v5 } from 'uuid'
import { addEvent, cancelEvent, publishEvent } from '~/features/calendar'
import { EVENTS } from '~demo/events'
import type { Calendar } from './calendar'
import { done, SYSTEM } from './system'

const NAMESPACE = '6b3c2f0a-0c55-4d8e-9f0e-5b1a7a3c2040'
const TOLD_ON = '2026-11-16'

/** What goes on in the county; one of it has been called off. */
export const loadEvents = async ({ on, day }: Calendar) => {
  const told = on(TOLD_ON)
  const moved = (written: string | null) => (written === null ? null : day(written))
  for (const { cancelReason, audiences, ...event } of EVENTS) {
    const { id } = await addEvent(
      told,
      {
        ...event,
        audiences: [...audiences],
        firstDay: day(event.firstDay),
        lastDay: day(event.lastDay ?? event.firstDay),
        repeatsUntil: moved(event.repeatsUntil),
        signUpUntil: moved(event.signUpUntil),
        skippedDays: [],
        meetingId: null,
        key: v5(event.title.sv, NAMESPACE),
        isDemo: true,
      },
      SYSTEM,
    )
    done(await publishEvent(told, id, SYSTEM))
    if (cancelReason) done(await cancelEvent(told, id, cancelReason, SYSTEM))
  }
}

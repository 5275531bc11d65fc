import type contributions from '~messages/sv/contributions.json'
import type newsroom from '~messages/sv/newsroom.json'
import type people from '~messages/sv/people.json'
import type processes from '~messages/sv/processes.json'
import type progress from '~messages/sv/progress.json'
import type records from '~messages/sv/records.json'
import type sensemaking from '~messages/sv/sensemaking.json'
import type site from '~messages/sv/site.json'
import type strategy from '~messages/sv/strategy.json'
import type thread from '~messages/sv/thread.json'

interface Catalogues {
  contributions: typeof contributions
  newsroom: typeof newsroom
  people: typeof people
  processes: typeof processes
  progress: typeof progress
  records: typeof records
  sensemaking: typeof sensemaking
  site: typeof site
  strategy: typeof strategy
  thread: typeof thread
}

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

/** Every text of the interface: "<catalogue>.<key>", taken from the Swedish catalogues. */
export type MessageKey = {
  [N in keyof Catalogues]: `${N}.${WithoutPlural<Extract<keyof Catalogues[N], string>>}`
}[keyof Catalogues]

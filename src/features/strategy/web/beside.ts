import type { Child } from 'hono/jsx'
import type { Db } from '~/platform/db'
import type { Visit } from '~/platform/http/visit'
import type { PublicConsultation } from '../queries'

/** What other rooms have to say on the pages of a consultation. */
export interface ConsultationBeside {
  forEveryone(visit: Visit, consultation: PublicConsultation): Promise<Child>
  forStaff(visit: Visit, consultation: PublicConsultation): Promise<Child>
  /** How much of what came in is not worked through to the end. */
  left(db: Db, consultationId: string): Promise<number>
}

export const NOTHING_BESIDE: ConsultationBeside = {
  forEveryone: async () => null,
  forStaff: async () => null,
  left: async () => 0,
}

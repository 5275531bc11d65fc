import type { askedPassages, PublicConsultation } from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import type { Piece, replyToCut } from '../queries'

export interface DeskProps {
  visit: Visit
  consultation: PublicConsultation
  reply: NonNullable<Awaited<ReturnType<typeof replyToCut>>>
  pieces: readonly Piece[]
  passages: Awaited<ReturnType<typeof askedPassages>>
  questions: ReadonlyMap<string, Localized>
  done?: string | undefined
  /** Which of the page's forms was sent with something wrong. */
  wrong?: { form: 'cut' | 'show' | 'withhold'; values: Values; errors: FieldError[] } | undefined
}

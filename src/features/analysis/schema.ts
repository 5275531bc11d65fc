import { z } from 'zod'
import { isId } from '~/kernel/ids'
import { orEmpty } from '~/platform/http/form'
import { FEWEST_PILES, MOST_PILES, RUN_KINDS } from './domain'

const MESSAGE = 'analysis.error.piles'

/** What somebody asks for: a map of the material or new suggestions. */
export const AskForm = z.object({
  processId: z.string().refine(isId),
  kind: z.enum(RUN_KINDS),
  piles: orEmpty(z.coerce.number(MESSAGE).int(MESSAGE).min(FEWEST_PILES, MESSAGE).max(MOST_PILES, MESSAGE)),
})

import { z } from 'zod'
import { type Answer, jsonOf } from '~/platform/fetch/call'
import type { Cause } from '../../domain'
import type { Connection } from '../adapter'
import { detailOf, type Failed, failed, retryAfter, within } from '../answers'

const envelope = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_subcode: z.number().optional(),
  }),
})
type GraphError = z.infer<typeof envelope>['error']

/** An error in the service's own words; undefined when something before it answered, such as a gateway. */
export const errorOf = (answer: Answer): GraphError | undefined =>
  envelope.safeParse(jsonOf(answer)).data?.error

/** Codes and subcodes are told apart as numbers only; some stand in either place. */
const hasAny = ({ code, error_subcode: subcode }: GraphError, numbers: readonly number[]): boolean =>
  numbers.includes(code) || (subcode !== undefined && numbers.includes(subcode))

const GONE_SUBCODE = 33
/** The object is not there, or no longer. */
export const isGone = (answer: Answer): boolean => {
  const error = errorOf(answer)
  return (
    error !== undefined &&
    ((error.code === 100 && error.error_subcode === GONE_SUBCODE) || error.code === 803)
  )
}

export const isDuplicate = (answer: Answer): boolean => {
  const error = errorOf(answer)
  return error !== undefined && hasAny(error, DUPLICATE)
}

/** Whether an answer leaves open if the call was acted on: a gateway's word, not the service's. */
export const isUnclear = (answer: Answer): boolean =>
  (answer.status >= 500 || answer.status === 408) && errorOf(answer) === undefined

const DUPLICATE = [506, 1_366_051]
const PICTURE = [1_366_046]
const IDENTITY = [4_854_002]
const TOO_FAST = [368, 1_390_008]
/** Of an application, a user, a page; and of a page's own budget (Business Use Case). */
const THROTTLED = [4, 17, 32, 613, 80_001]
const PASSING = [1, 2]

/** Why a token is not taken (190 and its subcodes; docs error-handling, partly from memory). */
const TOKEN: Record<number, Cause> = {
  458: 'token_revoked',
  459: 'identity',
  460: 'token_revoked',
  463: 'token_expired',
  467: 'token_revoked',
}

const HOUR_MS = 3_600_000

/** What an answer other than success means, and when to try again. */
export const faultOf = (answer: Answer, connection: Connection, now: Date): Failed => {
  const error = errorOf(answer)
  if (!error) {
    const detail = String(answer.status)
    return answer.status >= 500
      ? failed('server', detail, retryAfter(answer, now))
      : failed('refused', detail)
  }
  const { code, error_subcode: subcode, message } = error
  const detail = detailOf(`${code}${subcode === undefined ? '' : `/${subcode}`} ${message}`, connection)
  if (code === 190) return failed(TOKEN[subcode ?? 0] ?? 'token_expired', detail)
  if (code === 102) return failed('token_expired', detail)
  if (hasAny(error, IDENTITY)) return failed('identity', detail)
  // A block that is let go by itself: a minute later is too soon.
  if (hasAny(error, TOO_FAST)) return failed('too_fast', detail, new Date(now.getTime() + HOUR_MS))
  if (hasAny(error, DUPLICATE)) return failed('duplicate', detail)
  if (hasAny(error, PICTURE)) return failed('picture', detail)
  if (THROTTLED.includes(code)) return failed('rate_limit', detail, regained(answer, now))
  if (PASSING.includes(code)) return failed('server', detail, 'later')
  if (code === 10 || (code >= 200 && code <= 299)) return failed('permission', detail)
  return failed('refused', detail)
}

const usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().default(0) })),
)

/** The header of a page's budget says in how many minutes there is room again. */
const regained = (answer: Answer, now: Date): Date | 'later' => {
  const said = usage.safeParse(jsonOf({ text: answer.headers['x-business-use-case-usage'] ?? '' })).data
  const minutes = Math.max(
    0,
    ...Object.values(said ?? {})
      .flat()
      .map((one) => one.estimated_time_to_regain_access),
  )
  return minutes > 0 ? within(new Date(now.getTime() + minutes * 60_000), now) : retryAfter(answer, now)
}

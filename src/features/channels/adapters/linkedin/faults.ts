import { z } from 'zod'
import { type Answer, jsonOf } from '~/platform/fetch/call'
import type { Connection } from '../adapter'
import { detailOf, type Failed, failed, retryAfter } from '../answers'

const inputError = z.object({ code: z.string().optional(), description: z.string().optional() })

/** {message, serviceErrorCode, status}, at times with code and errorDetails. */
const envelope = z.object({
  message: z.string().default(''),
  code: z.string().default(''),
  serviceErrorCode: z.number().optional(),
  errorDetails: z.object({ inputErrors: z.array(inputError).default([]) }).optional(),
})

/** An error in the service's own words; undefined when something before it answered, such as a gateway. */
const errorOf = (answer: Answer) => {
  const read = envelope.safeParse(jsonOf(answer))
  if (!read.success) return undefined
  const { message, code, serviceErrorCode, errorDetails } = read.data
  const codes = [code, ...(errorDetails?.inputErrors ?? []).map((one) => one.code ?? '')].filter(Boolean)
  return { message, codes, serviceErrorCode }
}

const has = (error: ReturnType<typeof errorOf>, code: string): boolean =>
  error !== undefined && (error.codes.includes(code) || error.message.includes(code))

/** The post LinkedIn says this one is a duplicate of: its identity, '' when it names none; undefined for other answers. */
export const duplicateOf = (answer: Answer): string | undefined => {
  const error = errorOf(answer)
  if (!has(error, 'DUPLICATE_POST')) return undefined
  return error?.message.match(/urn:li:(?:share|ugcPost|activity):\d+/)?.[0] ?? ''
}

/** Whether an answer leaves open if the call was acted on: a gateway's word, not the service's. */
export const isUnclear = (answer: Answer): boolean =>
  (answer.status >= 500 || answer.status === 408) && errorOf(answer) === undefined

const TOKEN_REVOKED = 65_601

/** What an answer other than success means, and when to try again. */
export const faultOf = (answer: Answer, connection: Connection, now: Date): Failed => {
  const { status } = answer
  const error = errorOf(answer)
  const words = error ? [...error.codes, error.message].join(' ') : ''
  const detail = detailOf(`${status} ${words}`, connection)
  if (status === 426 || has(error, 'NONEXISTENT_VERSION')) return failed('version_gone', detail)
  if (status === 401)
    return has(error, 'REVOKED_ACCESS_TOKEN') || error?.serviceErrorCode === TOKEN_REVOKED
      ? failed('token_revoked', detail)
      : failed('token_expired', detail)
  if (status === 403 || /organization permissions must be used/i.test(error?.message ?? ''))
    return failed('permission', detail)
  if (status === 429) return failed('rate_limit', detail, retryAfter(answer, now))
  if (has(error, 'FIELD_ARRAY_SIZE_TOO_HIGH') || has(error, 'FIELD_LENGTH_TOO_LONG'))
    return failed('too_long', detail)
  if (has(error, 'DUPLICATE_POST')) return failed('duplicate', detail)
  if (status >= 500) return failed('server', detail, retryAfter(answer, now))
  return failed('refused', detail)
}

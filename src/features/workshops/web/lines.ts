import type { Step } from '~/features/meetings'
import type { Context } from '~/platform/context'
import { check, type FieldError, textOf, type Values } from '~/platform/http/form'
import { countAgainst } from '~/platform/limits'
import type { Line } from '../commands'
import { LINES_MAX, linesOf, SENDINGS } from '../domain'
import { LinesForm } from '../schema'
import { asked } from './came-in'

const TEXT_MAX = 10_000

export type Read =
  | { ok: true; lines: Line[]; key: string }
  | { ok: false; errors: FieldError[]; status: 422 | 429 }

/** What was typed under each question, line by line; what is wrong stands at its box. */
export const readLines = (programme: readonly Step[], values: Values): Read => {
  const questions = asked(programme)
  const first = questions[0]?.id ?? 'key'
  const fail = (field: string, message: string): Read => ({
    ok: false,
    status: 422,
    errors: [{ field, message }],
  })
  const checked = check(LinesForm, values)
  if (!checked.ok) {
    const errors = checked.errors.map((one) => (one.field === 'lines' ? { ...one, field: first } : one))
    return { ok: false, errors, status: 422 }
  }
  const lines = questions.flatMap(({ id }) =>
    linesOf(textOf(values, id)).map((text) => ({ promptId: id, text })),
  )
  if (lines.length === 0) return fail(first, 'workshops.error.lines')
  if (lines.length > LINES_MAX) return fail(first, 'workshops.error.lines-many')
  const long = lines.find((line) => line.text.length > TEXT_MAX)
  if (long) return fail(long.promptId, 'workshops.error.line-long')
  return { ok: true, lines, key: checked.data.key }
}

/** Counts what comes by one code, so that no code can be used as a flood; a full hall stays below. */
export const mayStillSend = ({ db, clock }: Context, meetingId: string): Promise<boolean> =>
  countAgainst(db, { bucket: `hosted:${meetingId}`, ...SENDINGS }, clock.now())

export const TOO_MANY = 'workshops.error.too-many'

import { HTTPException } from 'hono/http-exception'

export const PROBLEM_STATUSES = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503] as const
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number]

/** Stops a request with a page (or problem+json) that helps the reader on. */
export class Problem extends HTTPException {
  constructor(override readonly status: ProblemStatus) {
    super(status)
  }
}

/** RFC 9457, for programs that ask for JSON. */
export const problemJson = (status: ProblemStatus, title: string, reference?: string) => ({
  type: 'about:blank',
  status,
  title,
  ...(reference ? { instance: `urn:inspel:fel:${reference}` } : {}),
})

/** Unwraps what was looked up, or answers 404. */
export const found = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Problem(404)
  return value
}

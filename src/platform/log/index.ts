import { type DestinationStream, pino } from 'pino'

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** What PostgreSQL tells of a refused row: the row itself, or the value that was in the way. */
const WRITTEN_BY_PEOPLE = ['detail', 'where', 'hint', 'internalQuery'].map((name) => `err.${name}`)

/** Structured log on standard output. What people write, their codes and addresses never go in. */
export const createLog = (level: string, out?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: WRITTEN_BY_PEOPLE, remove: true },
    },
    ...(out ? [out] : []),
  )

import { type Meeting, meetingByCode } from '~/features/meetings'
import { findWayIn } from '~/features/processes'
import { parseShortCode } from '~/kernel/short-code'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import type { Request } from '~/platform/http/routes'
import { type Prompt, promptNow, promptsOf, tableOf } from '../domain'
import { Place } from '../schema'
import type { At } from './capture-page'

export interface Room {
  meeting: Meeting
  prompts: [Prompt, ...Prompt[]]
}

/**
 * The meeting of an address, by the code in it as somebody may have typed it.
 * @throws Problem 404 when there is none
 */
export const roomOf = async ({ db }: Context, typed: string | undefined): Promise<Room> => {
  const meeting = found(await meetingByCode(db, found(parseShortCode(typed ?? ''))))
  const prompts = promptsOf(meeting, await findWayIn(db, meeting.wayInId))
  return { meeting, prompts }
}

/** The table and question that an address or a form names; the question that goes on now where it names none. */
export const placeIn = (
  { meeting, prompts }: Room,
  given: { bord?: unknown; steg?: unknown; sprak?: unknown },
  now: Date,
): At => {
  const { bord, steg } = Place.parse(given)
  const prompt = prompts.find(({ id }) => id !== null && id === steg) ?? promptNow(meeting, prompts, now)
  return { table: tableOf(meeting, bord), prompt }
}

/** Where an address that was typed in lower case should have gone. */
export const canonicalOf = (c: Request, meeting: Meeting): string | undefined => {
  const { path, query } = c.var.visit
  const [, , typed = ''] = path.split('/')
  return typed === meeting.code
    ? undefined
    : `${path.replace(typed, meeting.code ?? '')}${query ? `?${query}` : ''}`
}

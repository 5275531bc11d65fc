import { isId } from '~/kernel/ids'
import { withPlainLineEndings } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { Problem } from '~/platform/http/problem'
import type { Request } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import { takeNote } from '../commands'
import { captureMoment, type HelperSession, tableOf } from '../domain'
import { FromDevice, KeyOf, NoteFromDevice } from '../schema'
import { crowdOf } from './crowd'
import type { Room } from './room'
import { helperOf } from './session'

/** What became of one note that a device sent. A refused one stays there, with the reason told. */
export type DeviceAnswer =
  | { key: string; outcome: 'saved' | 'repeated'; code: string }
  | { key: string; outcome: 'refused'; reason: 'closed' | 'not_valid'; message: string }

/**
 * Takes the notes of a batch one by one, each in a transaction of its own.
 * @throws Problem 400 when it is no batch, 429 when far too much comes from this meeting
 */
export const takeFromDevice = async (
  context: Context,
  c: Request,
  room: Room,
  sent: unknown,
): Promise<{ lappar: DeviceAnswer[] }> => {
  const batch = FromDevice.safeParse(sent)
  if (!batch.success) throw new Problem(400)
  const helper = helperOf(context, c, room.meeting)
  const crowd = helper ? 'clear' : await crowdOf(context, room.meeting, batch.data.lappar.length)
  if (crowd === 'stop') throw new Problem(429)
  const lappar: DeviceAnswer[] = []
  for (const one of batch.data.lappar) {
    lappar.push(await takeOne(context, c, room, one, { helper, suspect: crowd === 'suspect' }))
  }
  return { lappar }
}

interface From {
  helper: HelperSession | undefined
  suspect?: boolean
  way?: 'backup'
}

export const takeOne = async (
  context: Context,
  c: Request,
  { meeting, prompts }: Room,
  sent: unknown,
  { helper, suspect = false, way }: From,
): Promise<DeviceAnswer> => {
  const { visit } = c.var
  const key = KeyOf.safeParse(sent).data?.key ?? ''
  const refuse = (reason: 'closed' | 'not_valid', message: MessageKey): DeviceAnswer => ({
    key,
    outcome: 'refused',
    reason,
    message: visit.t(message),
  })
  const checked = NoteFromDevice.safeParse(sent)
  if (!checked.success || !isId(key)) {
    const message = checked.error?.issues[0]?.message ?? ''
    return refuse(
      'not_valid',
      (/^\w+\.[\w.-]+$/.test(message) ? message : 'site.error.400.title') as MessageKey,
    )
  }
  const { text, bord, steg, sprak, tid } = checked.data
  const taken = await takeNote(
    context,
    meeting,
    {
      key,
      text: withPlainLineEndings(text),
      language: sprak,
      way: way ?? (helper ? 'row' : 'phone'),
      tableNumber: tableOf(meeting, bord),
      promptId: prompts.find(({ id }) => id !== null && id === steg)?.id ?? undefined,
      madeAt: tid,
      suspicion: suspect ? 'unproved' : undefined,
    },
    helper,
  )
  if (!taken.ok) {
    const isBefore = captureMoment(meeting, context.clock.now()) === 'before'
    return refuse('closed', isBefore ? 'capture.device.not-yet' : 'capture.device.closed')
  }
  return { key, outcome: taken.value.repeated ? 'repeated' : 'saved', code: taken.value.code }
}

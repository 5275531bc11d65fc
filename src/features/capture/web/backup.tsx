import { answerPage, errorAt, FormErrors } from '~/features/site'
import type { Context } from '~/platform/context'
import { type FieldError, readFile } from '~/platform/http/form'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { FileField, Notice } from '~/ui'
import { Backup } from '../schema'
import { type DeviceAnswer, takeOne } from './device'
import { insideOf } from './helper'
import { HelperPage, helperPath } from './helper-frame'
import type { Room } from './room'

type Refused = Extract<DeviceAnswer, { outcome: 'refused' }> & { text: string }

interface Read {
  saved: number
  repeated: number
  refused: Refused[]
}

/** Notes that were carried here by hand, from a device that found no network. The same file twice is harmless. */
export const backupRoutes = (context: Context): Routes => {
  const app = routes()
  const inside = insideOf(context)

  const page = (c: Request, { meeting }: Room, errors: FieldError[] = [], read?: Read) => {
    const { visit } = c.var
    return answerPage(
      c,
      <HelperPage {...{ visit, meeting }} now={context.clock.now()} title="capture.helper.backup">
        <FormErrors visit={visit} errors={errors} />
        {read ? (
          <Notice kind={read.refused.length > 0 ? 'warning' : 'done'}>
            <p role="status">
              {visit.s('capture.many.saved', { count: read.saved })}{' '}
              {read.repeated > 0 ? visit.s('capture.many.repeated', { count: read.repeated }) : null}
            </p>
            {read.refused.map(({ message, text }) => (
              <>
                <p>{message}</p>
                <blockquote dir="auto">{text}</blockquote>
              </>
            ))}
          </Notice>
        ) : null}
        <form
          novalidate
          method="post"
          action={visit.href(helperPath(meeting, '/kopia'))}
          enctype="multipart/form-data"
        >
          <FileField
            name="kopia"
            label={visit.s('capture.backup.label')}
            hint={visit.s('capture.backup.hint')}
            accept=".json,application/json"
            error={errorAt(visit, errors, 'kopia')}
            required
          />
          <button class="button" type="submit">
            {visit.s('capture.backup.read')}
          </button>
        </form>
      </HelperPage>,
      errors.length > 0 ? 422 : 200,
      true,
    )
  }

  app.get('/mote/:kod/hjalpare/kopia', (c) => inside(c, (room) => page(c, room)))

  app.post('/mote/:kod/hjalpare/kopia', (c) =>
    inside(c, async (room, helper) => {
      const wrong = (message: string) => page(c, room, [{ field: 'kopia', message }])
      const file = await readFile(c, 'kopia')
      if (!file) return wrong('capture.error.file-none')
      const backup = Backup.safeParse(parsed(file))
      if (!backup.success) return wrong('capture.error.backup')
      if (backup.data.code !== room.meeting.code) return wrong('capture.error.backup-other')
      const read: Read = { saved: 0, repeated: 0, refused: [] }
      for (const one of backup.data.lappar) {
        const answer = await takeOne(context, c, room, one, { helper, way: 'backup' })
        if (answer.outcome === 'refused') read.refused.push({ ...answer, text: textIn(one) })
        else read[answer.outcome]++
      }
      return page(c, room, [], read)
    }),
  )

  return app
}

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const textIn = (note: unknown): string =>
  typeof note === 'object' && note !== null && 'text' in note ? String(note.text) : ''

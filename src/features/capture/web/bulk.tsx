import { answerPage } from '~/features/site'
import type { Language } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { check, type FieldError, readFile, readForm, textsOf, type Values } from '~/platform/http/form'
import { Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { ROWS_MAX, readSpreadsheet } from '~/platform/spreadsheet'
import { keyOfPart, takeNotes } from '../commands'
import { likeness, mayBeSaved, type Note, type ReadRow, readGrid, readLines, tableOf } from '../domain'
import { textsOf as textsOfMeeting } from '../queries'
import { Confirmed, Place, PreviewedRows, TypedLines } from '../schema'
import { insideOf } from './helper'
import { helperPath } from './helper-frame'
import { FilePage, PastePage, PreviewPage, type PreviewRow } from './preview-page'
import { placeIn, type Room } from './room'

const UNREAD = {
  too_large: 'capture.error.file-large',
  too_many: 'capture.error.too-many',
  not_readable: 'capture.error.file-unread',
} as const

/** Many notes at once, pasted or out of a file: looked through first, then saved with one button. */
export const bulkRoutes = (context: Context): Routes => {
  const app = routes()
  const inside = insideOf(context)

  const startOf = (c: Request, room: Room, values: Values, errors: FieldError[]) => {
    const { visit } = c.var
    const asked = Object.keys(values).length > 0 ? values : c.req.query()
    const language: Language = asked['sprak'] ? Place.parse(asked).sprak : visit.lang
    const now = context.clock.now()
    const [saved, repeated] = [c.req.query('sparade'), c.req.query('fanns')].map(Number)
    return {
      visit,
      now,
      ...room,
      at: placeIn(room, asked, now),
      language,
      values,
      errors,
      saved: c.req.query('sparade') ? { saved: saved || 0, repeated: repeated || 0 } : undefined,
    }
  }

  const startPage = (
    c: Request,
    way: 'paste' | 'file',
    room: Room,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const start = startOf(c, room, values, errors)
    return answerPage(c, way === 'paste' ? <PastePage {...start} /> : <FilePage {...start} />, status, true)
  }

  const preview = async (
    c: Request,
    way: 'paste' | 'file',
    room: Room,
    values: Values,
    read: readonly ReadRow[],
  ) => {
    const like = likeness(await textsOfMeeting(context.db, room.meeting.id))
    const rows = read.map((row): PreviewRow => {
      if (!mayBeSaved(row)) return { row }
      const found = like.find(row.text)
      like.add(row.text)
      return { row, like: found }
    })
    return answerPage(c, <PreviewPage {...startOf(c, room, values, [])} {...{ way, rows }} />, 200, true)
  }

  const from = (room: Room, values: Values) => {
    const { table, prompt } = placeIn(room, values, context.clock.now())
    return { promptId: prompt.id ?? undefined, tableNumber: table, language: Place.parse(values).sprak }
  }

  app.get('/mote/:kod/hjalpare/klistra', (c) => inside(c, (room) => startPage(c, 'paste', room)))
  app.get('/mote/:kod/hjalpare/fil', (c) => inside(c, (room) => startPage(c, 'file', room)))

  app.post('/mote/:kod/hjalpare/klistra', (c) =>
    inside(c, async (room) => {
      const values = await readForm(c)
      const parsed = TypedLines.safeParse(values)
      const again = (message: string) =>
        startPage(c, 'paste', room, 422, values, [{ field: 'rader', message }])
      if (!parsed.success) return again('capture.error.lines')
      const rows = readLines(parsed.data.rader, room.prompts, from(room, values))
      if (rows.length === 0) return again('capture.error.lines')
      if (rows.length > ROWS_MAX) return again('capture.error.too-many')
      return preview(c, 'paste', room, values, rows)
    }),
  )

  app.post('/mote/:kod/hjalpare/fil', (c) =>
    inside(c, async (room) => {
      const values = await readForm(c)
      const file = await readFile(c, 'fil')
      const again = (message: string) => startPage(c, 'file', room, 422, values, [{ field: 'fil', message }])
      if (!file) return again('capture.error.file-none')
      const grid = await readSpreadsheet(file)
      if (!grid.ok) return again(UNREAD[grid.reason])
      const rows = readGrid(grid.value, room.prompts, room.meeting.tables, from(room, values))
      if (rows.length === 0) return again('capture.error.file-empty')
      return preview(c, 'file', room, values, rows)
    }),
  )

  app.post('/mote/:kod/hjalpare/spara', (c) =>
    inside(c, async (room, helper) => {
      const values = await readForm(c)
      const checked = check(Confirmed, values)
      if (!checked.ok) throw new Problem(422)
      const { key, satt, sprak, rader } = checked.data
      const rows = PreviewedRows.safeParse(parsedJson(rader))
      if (!rows.success) throw new Problem(422)
      const skipped = new Set(textsOf(values, 'hoppa'))
      const notes = rows.data
        .filter(({ line }) => !skipped.has(String(line)))
        .map(
          (row): Note => ({
            key: keyOfPart(key, `${row.line}:${row.text}`),
            text: row.text,
            language: row.language ?? sprak,
            way: satt,
            tableNumber: tableOf(room.meeting, row.tableNumber),
            promptId: room.prompts.find(({ id }) => id !== null && id === row.promptId)?.id ?? undefined,
            themeHint: row.themeHint,
          }),
        )
      const taken = await takeNotes(context, room.meeting, notes, helper).catch((error) => {
        context.log.error({ err: error }, 'notes could not be saved')
        return undefined
      })
      if (!taken?.ok) {
        // Whatever way they came, they stand in a box again: nothing is lost.
        const back = { ...values, rader: notes.map(({ text }) => text.replace(/\n/g, ' ')).join('\n') }
        const message = taken ? 'capture.error.closed' : 'contributions.error.not-saved'
        return startPage(c, 'paste', room, taken ? 409 : 503, back, [{ field: 'rader', message }])
      }
      const more = new URLSearchParams({
        sparade: String(taken.value.saved),
        fanns: String(taken.value.repeated),
      })
      return seeOther(c, `${helperPath(room.meeting, satt === 'paste' ? '/klistra' : '/fil')}?${more}`)
    }),
  )

  return app
}

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { type Prepared, pictureContent, preparePicture } from '~/platform/files'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import {
  checkPhoto,
  finishPhoto,
  keepPhoto,
  keyOfPart,
  reopenPhoto,
  takeBackAsHelper,
  takeNotes,
} from '../commands'
import { captureMoment, type HelperSession, mayBeSaved, PHOTOS_MAX, readLines } from '../domain'
import { notesOfPhoto, type Photo, photoDebtOf, photosOf } from '../queries'
import { NewPhotos, Place, Transcribed } from '../schema'
import { insideOf } from './helper'
import { helperPath } from './helper-frame'
import { PhotosPage, TypingPage } from './photo-pages'
import { undoReason } from './public'
import { placeIn, type Room } from './room'

const DONE: Record<string, MessageKey> = {
  sparade: 'capture.photo.kept',
  rader: 'capture.photo.lines-saved',
  klar: 'capture.photo.finished',
  granskad: 'capture.photo.checked',
  oppen: 'capture.photo.reopened',
  angrat: 'capture.undo.done',
  'for-sent': 'capture.undo.read',
}
const VARIANT = /^\d{2,5}\.(webp|jpg)$/

/** Pictures of tables and walls: kept first, typed when there is time, compared by another. Never public. */
export const photoRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const inside = insideOf(context)

  const photosPage = async (
    c: Request,
    room: Room,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const photos = await photosOf(db, room.meeting.id)
    const debt = await photoDebtOf(db, room.meeting.id)
    const at = placeIn(room, errors.length > 0 ? values : c.req.query(), now())
    const done = DONE[c.req.query('klart') ?? '']
    const page = (
      <PhotosPage visit={c.var.visit} now={now()} {...room} {...{ at, photos, debt, values, errors, done }} />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/mote/:kod/hjalpare/bilder', (c) => inside(c, (room) => photosPage(c, room)))

  app.post('/mote/:kod/hjalpare/bilder', (c) =>
    inside(c, async (room, helper) => {
      const values = await readForm(c)
      const again = (errors: FieldError[]) => photosPage(c, room, 422, values, errors)
      const wrong = (message: string) => again([{ field: 'bilder', message }])
      const checked = check(NewPhotos, values)
      if (!checked.ok) return again(checked.errors)
      if (captureMoment(room.meeting, now()) !== 'open') return wrong('capture.error.closed')
      const files = await filesIn(c, 'bilder')
      if (files.length === 0) return wrong('capture.error.photo-none')
      if (files.length > PHOTOS_MAX) return wrong('capture.error.photo-many')
      const pictures: Prepared[] = []
      // One after the other: each takes all the memory that a picture of a phone unfolds to.
      for (const file of files) {
        const prepared = await preparePicture(file)
        if (!prepared.ok) return wrong(UNKEPT[prepared.reason])
        pictures.push(prepared.value)
      }
      const { table, prompt } = placeIn(room, values, now())
      const place = { tableNumber: table, promptId: prompt.id ?? undefined, notesSaid: checked.data.antal }
      for (const picture of pictures) await keepPhoto(context, room.meeting, { ...place, picture }, helper)
      return seeOther(c, `${helperPath(room.meeting, '/bilder')}?klart=sparade`)
    }),
  )

  const withPhoto = (
    c: Request,
    work: (room: Room, helper: HelperSession, photo: Photo, nth: number) => Promise<Response>,
  ) =>
    inside(c, async (room, helper) => {
      const id = c.req.param('id') ?? ''
      const photos = isId(id) ? await photosOf(db, room.meeting.id) : []
      const index = photos.findIndex((one) => one.id === id)
      return work(room, helper, found(photos[index]), index + 1)
    })

  const typingPage = async (
    c: Request,
    room: Room,
    helper: HelperSession,
    { photo, nth }: { photo: Photo; nth: number },
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const notes = await notesOfPhoto(db, photo.id)
    const language = values['sprak'] ? Place.parse(values).sprak : c.var.visit.lang
    const done = DONE[c.req.query('klart') ?? '']
    const page = (
      <TypingPage
        visit={c.var.visit}
        now={now()}
        {...room}
        {...{ photo, nth, notes, helper, language, values, errors, done }}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/mote/:kod/hjalpare/bilder/:id', (c) =>
    withPhoto(c, (room, helper, photo, nth) => typingPage(c, room, helper, { photo, nth })),
  )

  app.get('/mote/:kod/hjalpare/bilder/:id/:variant', (c) =>
    withPhoto(c, async (_room, _helper, photo) => {
      const variant = c.req.param('variant') ?? ''
      const content = found(VARIANT.test(variant) ? await pictureContent(db, photo.fileId, variant) : null)
      c.header('content-type', content.mime)
      c.header('cache-control', 'private, no-store')
      return c.body(new Uint8Array(content.bytes))
    }),
  )

  app.post('/mote/:kod/hjalpare/bilder/:id', (c) =>
    withPhoto(c, async (room, helper, photo, nth) => {
      const values = await readForm(c)
      const parsed = Transcribed.safeParse(values)
      if (!parsed.success) throw new Problem(422)
      const { key, rader, sprak, gor } = parsed.data
      const again = (message: string) =>
        typingPage(c, room, helper, { photo, nth }, values, [{ field: 'rader', message }])
      const place = {
        promptId: photo.promptId ?? undefined,
        tableNumber: photo.tableNumber ?? undefined,
        language: sprak,
      }
      const rows = readLines(rader, room.prompts, place)
      const bad = rows.find((row) => !mayBeSaved(row))
      if (bad)
        return again(bad.faults.includes('too_long') ? 'capture.fault.too_long' : 'capture.fault.forbidden')
      if (rows.length === 0 && gor === 'spara') return again('capture.error.lines')
      const notes = rows.map((row) => ({
        ...row,
        key: keyOfPart(key, `${row.line}:${row.text}`),
        language: sprak,
        way: 'photo' as const,
        photoId: photo.id,
      }))
      const taken = await takeNotes(context, room.meeting, notes, helper)
      if (!taken.ok) return again('capture.error.closed')
      if (gor === 'klar') await finishPhoto(context, room.meeting, photo.id, helper)
      return back(c, room, photo, gor === 'klar' ? 'klar' : 'rader')
    }),
  )

  const back = (c: Request, { meeting }: Room, photo: Photo, done: string) =>
    seeOther(c, `${helperPath(meeting, `/bilder/${photo.id}`)}?klart=${done}`)

  app.post('/mote/:kod/hjalpare/bilder/:id/granska', (c) =>
    withPhoto(c, async (room, helper, photo) => {
      const done = await checkPhoto(context, room.meeting, photo.id, helper)
      if (!done.ok) throw new Problem(409)
      return back(c, room, photo, 'granskad')
    }),
  )

  app.post('/mote/:kod/hjalpare/bilder/:id/oppna', (c) =>
    withPhoto(c, async (room, helper, photo) => {
      await reopenPhoto(context, room.meeting, photo.id, helper)
      return back(c, room, photo, 'oppen')
    }),
  )

  app.post('/mote/:kod/hjalpare/bilder/:id/ta-bort', (c) =>
    withPhoto(c, async (room, helper, photo) => {
      const id = textOf(await readForm(c), 'id')
      const undo = { contributionId: found(isId(id) ? id : undefined), reason: undoReason() }
      const done = await takeBackAsHelper(context, room.meeting, undo, helper)
      return back(c, room, photo, done.ok ? 'angrat' : 'for-sent')
    }),
  )

  return app
}

const UNKEPT = {
  not_a_picture: 'capture.error.photo-unread',
  too_large: 'capture.error.photo-large',
} as const

const filesIn = async (c: Request, field: string): Promise<Uint8Array[]> => {
  const data = await c.req.formData()
  const files = data.getAll(field).filter((one): one is File => one instanceof File && one.size > 0)
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
}

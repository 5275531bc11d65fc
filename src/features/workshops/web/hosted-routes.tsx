import type { MeetingKind } from '~/features/meetings'
import { findWayIn, isOpen, type WayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Language } from '~/kernel/language'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, seeOther } from '~/platform/http/routes'
import { finish, sendLines } from '../commands'
import { type Hosted, hostedByHostCode, notesOf } from '../queries'
import { PreviewPage, ThanksPage } from './after-sending'
import { LESSON_KIT, type Sheet, WORKSHOP_KIT } from './kit'
import { mayStillSend, readLines, TOO_MANY } from './lines'
import { answerPdf, sheetIn } from './pdf'
import { sheetDocument } from './sheets'

const HOST = { kind: 'citizen' } as const

export interface Opened {
  hostCode: string
  meeting: Hosted
  wayIn: WayIn
}

/** What the secret code in the address opens: 404 for any other. */
export const openerOf =
  ({ db }: Context, kind: MeetingKind) =>
  async (c: Request): Promise<Opened> => {
    const hostCode = found(parseReceiptCode(c.req.param('host') ?? ''))
    const meeting = found(await hostedByHostCode(db, kind, hostCode))
    return { hostCode, meeting, wayIn: found(await findWayIn(db, meeting.wayInId)) }
  }

/** What a host's page shows besides what stands in the database. */
export interface Shown {
  isNew?: boolean
  sent?: number | undefined
  values?: Values
  errors?: FieldError[]
}

/** What was just done, as the address says it. */
export const shownBy = (c: Request): Shown => {
  const sent = c.req.query('inskickat')
  return {
    isNew: c.req.query('klart') === 'ny',
    sent: sent && /^\d{1,4}$/.test(sent) ? Number(sent) : undefined,
  }
}

interface Room {
  kind: MeetingKind
  /** E.g. "/ung": the code follows. */
  base: string
  page: (c: Request, status?: 200 | ProblemStatus, shown?: Shown) => Promise<Response>
}

/** Looking through, sending in, being done and being thanked: the same for a workshop and a lesson. */
export const addSending = (app: Routes, context: Context, { kind, base, page }: Room): void => {
  const { db, config } = context
  const now = () => context.clock.now()
  const open = openerOf(context, kind)
  const pathOf = ({ hostCode }: Opened) => `${base}/${hostCode}`

  app.post(`${base}/:host/granska`, async (c) => {
    const opened = await open(c)
    const values = await readForm(c)
    if (!isOpen(opened.wayIn, now())) return page(c, 409, { values })
    const { programme } = opened.meeting
    const read = readLines(programme, values)
    if (!read.ok) return page(c, read.status, { values, errors: read.errors })
    const shown = {
      visit: c.var.visit,
      now: now(),
      path: pathOf(opened),
      programme,
      lines: read.lines,
      values,
    }
    return answerPage(c, <PreviewPage {...shown} />, 200, true)
  })

  app.get(`${base}/:host/:sheet{[a-z0-9-]+\\.pdf}`, async (c) => {
    const sheet = sheetIn<Sheet>(c, kind === 'lesson' ? LESSON_KIT : WORKSHOP_KIT)
    const { meeting, wayIn } = await open(c)
    const document = sheetDocument(sheet, { meeting, wayIn, origin: config.publicUrl })
    return answerPdf(c, `${sheet}-${meeting.code}`, document)
  })

  app.post(`${base}/:host/andra`, async (c) => page(c, 200, { values: await readForm(c) }))

  app.post(`${base}/:host/skicka`, async (c) => {
    const opened = await open(c)
    const { meeting } = opened
    const values = await readForm(c)
    const read = readLines(meeting.programme, values)
    if (!read.ok) return page(c, read.status, { values, errors: read.errors })
    const { lines, key } = read
    if (!(await mayStillSend(context, meeting.id))) {
      return page(c, 429, { values, errors: [{ field: lines[0]?.promptId ?? 'key', message: TOO_MANY }] })
    }
    const language = (meeting.languages[0] ?? 'sv') as Language
    const sent = await sendLines(context, meeting, lines, { key, language, actor: HOST })
    if (!sent.ok) return page(c, 409, { values })
    return seeOther(c, `${pathOf(opened)}?inskickat=${sent.value}`)
  })

  app.post(`${base}/:host/klart`, async (c) => {
    const opened = await open(c)
    await finish(context, opened.meeting.id)
    return seeOther(c, `${pathOf(opened)}/tack`)
  })

  app.get(`${base}/:host/tack`, async (c) => {
    const opened = await open(c)
    const { meeting } = opened
    const notes = await notesOf(db, meeting.id)
    const where = { origin: config.publicUrl, path: pathOf(opened) }
    const thanks = <ThanksPage visit={c.var.visit} now={now()} {...where} meeting={meeting} notes={notes} />
    return answerPage(c, thanks, 200, true)
  })
}

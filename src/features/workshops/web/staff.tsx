import { giveReply, writeReply } from '~/features/meetings'
import { findWayIn, type WayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { dayInSweden, isDay, momentInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { sendLines } from '../commands'
import { hostedById, hostedForStaff, notesOf } from '../queries'
import { ReplyForm } from '../schema'
import { readLines } from './lines'
import { HostedOnePage, HostedPage, type Sent } from './staff-pages'

const BASE = '/arbete/moten/hostade'

/** Where staff see what others hold, type in what came on paper, and give the replies that were promised. */
export const workshopsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const actor = (c: Request) => actorWith(c, 'strategist', 'communicator', 'moderator', 'admin')

  const onePage = async (c: Request, sent?: Sent) => {
    const id = c.req.param('id') ?? ''
    const meeting = found(isId(id) ? await hostedById(db, id) : undefined)
    const wayIn = found(await findWayIn(db, meeting.wayInId))
    const notes = await notesOf(db, meeting.id)
    const [done, typedIn] = [c.req.query('klart'), Number(c.req.query('inskrivet'))]
    const page = (
      <HostedOnePage {...{ visit: c.var.visit, now: now(), meeting, wayIn, notes, done, typedIn, sent }} />
    )
    return answerPage(c, page, sent ? 422 : 200, true)
  }

  app.get(BASE, async (c) => {
    actor(c)
    const rows = await hostedForStaff(db)
    return answerPage(c, <HostedPage visit={c.var.visit} now={now()} rows={rows} />, 200, true)
  })

  app.get(`${BASE}/:id`, (c) => {
    actor(c)
    return onePage(c)
  })

  app.post(`${BASE}/:id/svar`, async (c) => {
    const by = actor(c)
    const values = await readForm(c)
    const checked = check(ReplyForm, values)
    if (!checked.ok) return onePage(c, { form: 'reply', values, errors: checked.errors })
    const id = c.req.param('id')
    const said = Object.fromEntries(Object.entries(checked.data).filter(([, text]) => text !== ''))
    found(isId(id) ? await hostedById(db, id) : undefined)
    await writeReply(context, id, { ...said, sv: checked.data.sv }, by)
    return seeOther(c, `${BASE}/${id}?klart=sparat`)
  })

  app.post(`${BASE}/:id/svar/publicera`, async (c) => {
    const by = actor(c)
    const id = c.req.param('id')
    const meeting = found(isId(id) ? await hostedById(db, id) : undefined)
    if (meeting.reply.sv.trim() === '') {
      const errors = [{ field: 'sv', message: 'workshops.staff.reply-first' }]
      return onePage(c, { form: 'reply', values: {}, errors })
    }
    await giveReply(context, id, by)
    return seeOther(c, `${BASE}/${id}?klart=publicerat`)
  })

  /** The day a letter reached us counts: within the way in's days, and not tomorrow. */
  const arrival = (wayIn: WayIn, values: Values): { at?: Date; errors: FieldError[] } => {
    const day = textOf(values, 'kom')
    const latest = [dayInSweden(wayIn.closesAt), dayInSweden(now())].sort()[0] ?? day
    const known = isDay(day) && day >= dayInSweden(wayIn.opensAt) && day <= latest
    if (!known) return { errors: [{ field: 'kom', message: 'workshops.staff.error.paper-day' }] }
    const noon = Math.min(momentInSweden(day, '12:00:00').getTime(), now().getTime())
    return { at: new Date(Math.max(noon, wayIn.opensAt.getTime())), errors: [] }
  }

  app.post(`${BASE}/:id/papper`, async (c) => {
    const by = actor(c)
    const id = c.req.param('id')
    const values = await readForm(c)
    const meeting = found(isId(id) ? await hostedById(db, id) : undefined)
    const wayIn = found(await findWayIn(db, meeting.wayInId))
    const read = readLines(meeting.programme, values)
    const { at, errors } = arrival(wayIn, values)
    if (!read.ok) return onePage(c, { form: 'paper', values, errors: [...errors, ...read.errors] })
    if (!at) return onePage(c, { form: 'paper', values, errors })
    const language = (meeting.languages[0] ?? 'sv') as Language
    const how = { key: read.key, language, actor: by, receivedAt: at }
    const sent = await sendLines(context, meeting, read.lines, how)
    if (!sent.ok) {
      const closed = [{ field: 'kom', message: 'workshops.staff.error.paper-day' }]
      return onePage(c, { form: 'paper', values, errors: closed })
    }
    return seeOther(c, `${BASE}/${id}?inskrivet=${sent.value}`)
  })

  return app
}

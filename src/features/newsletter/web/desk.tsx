import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { momentInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { canMail } from '~/platform/mail'
import {
  approve,
  askForApproval,
  beginIssue,
  callOff,
  changeIssue,
  comingUp,
  contentOf,
  fingerprint,
  goOn,
  newsSince,
  reopen,
  schedule,
  sendToMyself,
  stop,
} from '../commands'
import { isLetterLanguage } from '../domain'
import { told, writeIssue } from '../letter'
import { candidates, issueById, issues, readersByLanguage, rowsIn, totalsOf } from '../queries'
import { IssueForm, SendForm, storiesIn } from '../schema'
import { IssuePage } from './issue-page'
import { DONE } from './issue-props'
import { DeskPage } from './list-page'
import { PreviewPage } from './preview-page'
import { valuesOf } from './values'

/** Where issues are put together, read by somebody else, and sent. */
export const deskRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()
  const editor = (c: Request): Actor & { kind: 'staff' } => {
    const actor = actorWith(c, 'communicator', 'admin')
    if (actor.kind !== 'staff') throw new Problem(403)
    return actor
  }
  const issueOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await issueById(db, id) : undefined)
  }

  app.get('/arbete/nyhetsbrev', async (c) => {
    editor(c)
    const all = await issues(db)
    const readers = await readersByLanguage(db)
    const props = { visit: c.var.visit, issues: all, readers, mails: canMail(config) }
    return answerPage(c, <DeskPage {...props} />, 200, true)
  })

  app.post('/arbete/nyhetsbrev/ny', async (c) => {
    const { id } = await beginIssue(context, editor(c))
    return seeOther(c, `/arbete/nyhetsbrev/${id}`)
  })

  const page = async (
    c: Request,
    { values, errors = [] }: { values?: Values; errors?: FieldError[] } = {},
  ) => {
    const issue = await issueOf(c)
    const word = c.req.query('klart')
    const [stories, coming, totals, doubts] = await Promise.all([
      candidates(db, await newsSince(db, now()), issue.stories),
      comingUp(db, now()),
      totalsOf(db, issue.id),
      rowsIn(db, issue.id, ['in_doubt', 'failed', 'bounced']),
    ])
    const shown = { visit: c.var.visit, issue, stories, coming: coming.map(told) }
    const ledger = { totals: issue.totals ?? totals, rows: doubts }
    const props = { values: values ?? valuesOf(issue), errors, done: DONE.find((one) => one === word) }
    return answerPage(c, <IssuePage {...shown} {...ledger} {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/nyhetsbrev/:id', (c) => {
    editor(c)
    return page(c)
  })

  app.post('/arbete/nyhetsbrev/:id', async (c) => {
    const actor = editor(c)
    const issue = await issueOf(c)
    const values = await readForm(c)
    const checked = check(IssueForm, values)
    const { stories, wrong } = storiesIn(values)
    const errors = [
      ...(checked.ok ? [] : checked.errors),
      ...wrong.map((field) => ({ field, message: 'newsletter.error.place' })),
    ]
    if (!checked.ok || errors.length > 0) return page(c, { values, errors })
    const changed = await changeIssue(context, issue.id, { ...checked.data, stories }, actor)
    if (!changed.ok) {
      return page(c, { errors: [{ field: 'headline-sv', message: 'newsletter.error.not_now' }] })
    }
    return seeOther(c, `/arbete/nyhetsbrev/${issue.id}?klart=sparat`)
  })

  const letterOf = async (c: Request) => {
    const issue = await issueOf(c)
    const asked = c.req.query('sprak')
    const language = isLetterLanguage(asked) ? asked : 'sv'
    const content = issue.content ?? (await contentOf(db, issue, now()))
    const links = { wish: `${config.publicUrl}/nyhetsbrev`, leave: `${config.publicUrl}/nyhetsbrev` }
    const about = { id: issue.id, origin: config.publicUrl, links }
    const written = writeIssue(content, { topics: [], municipality: null, language }, about)
    return { issue, language, written, seen: fingerprint(content) }
  }

  app.get('/arbete/nyhetsbrev/:id/las', async (c) => {
    const me = editor(c).id
    c.set('framed', 'shows')
    const { issue, ...letter } = await letterOf(c)
    const mayApprove = issue.state === 'asked' && issue.changedBy !== me && issue.askedBy !== me
    const reason = c.req.query('fel')
    const props = { visit: c.var.visit, issue, ...letter, mayApprove, reason }
    return answerPage(c, <PreviewPage {...props} />, 200, true)
  })

  app.get('/arbete/nyhetsbrev/:id/las/html', async (c) => {
    editor(c)
    c.set('framed', 'letter')
    return c.html((await letterOf(c)).written.html)
  })

  app.post('/arbete/nyhetsbrev/:id/prov', async (c) => {
    editor(c)
    const { id } = await issueOf(c)
    const asked = textOf(await readForm(c), 'sprak')
    const { visit } = c.var
    const to = {
      email: visit.staff?.email ?? '',
      language: isLetterLanguage(asked) ? asked : ('sv' as const),
    }
    const mark = (headline: string) => visit.t('newsletter.desk.proof-subject', { headline })
    await sendToMyself(context, id, { ...to, mark })
    return seeOther(c, `/arbete/nyhetsbrev/${id}?klart=prov`)
  })

  app.post('/arbete/nyhetsbrev/:id/godkann', async (c) => {
    const actor = editor(c)
    const { id } = await issueOf(c)
    const done = await approve(context, id, textOf(await readForm(c), 'seen'), actor)
    if (!done.ok) return seeOther(c, `/arbete/nyhetsbrev/${id}/las?fel=${done.reason}`)
    return seeOther(c, `/arbete/nyhetsbrev/${id}?klart=godkant`)
  })

  app.post('/arbete/nyhetsbrev/:id/skicka', async (c) => {
    const actor = editor(c)
    const { id } = await issueOf(c)
    const values = await readForm(c)
    const checked = check(SendForm, values)
    const typed = { ...valuesOf(await issueOf(c)), ...values }
    if (!checked.ok) return page(c, { values: typed, errors: checked.errors })
    const { day, time } = checked.data
    const at = day && time ? momentInSweden(day, `${time}:00`) : now()
    if (day && at < now()) {
      return page(c, { values: typed, errors: [{ field: 'day', message: 'newsletter.error.past' }] })
    }
    return after(c, id, 'bestamt', await schedule(context, id, at, actor))
  })

  const after = (
    c: Request,
    id: string,
    done: (typeof DONE)[number],
    result: { ok: true } | { ok: false; reason: string },
  ) =>
    result.ok
      ? seeOther(c, `/arbete/nyhetsbrev/${id}?klart=${done}`)
      : page(c, { errors: [{ field: 'headline-sv', message: `newsletter.error.${result.reason}` }] })

  const deeds = [
    ['granska', 'fragat', askForApproval],
    ['andra', 'oppnat', reopen],
    ['avboka', 'avbokat', callOff],
    ['stoppa', 'stoppat', stop],
    ['fortsatt', 'fortsatt', goOn],
  ] as const
  for (const [path, done, act] of deeds) {
    app.post(`/arbete/nyhetsbrev/:id/${path}`, async (c) => {
      const actor = editor(c)
      const { id } = await issueOf(c)
      return after(c, id, done, await act(context, id, actor))
    })
  }

  return app
}

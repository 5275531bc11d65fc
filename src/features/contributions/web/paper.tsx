import { findWayIn, listProcesses, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { isLanguage, isTextLanguage, pathIn } from '~/kernel/language'
import { receiptCodeFor } from '~/kernel/receipt-code'
import { dayInSweden, momentInSweden } from '~/kernel/time'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { enterPaper } from '../commands'
import { linesOf, mayStillPrint } from '../domain'
import { meetingsOfWays, sheetOf } from '../queries'
import { PaperInspel } from '../schema'
import { PaperPage, PaperPreviewPage, type Ways } from './paper-page'
import { type PaperReceipt, PaperReceiptPage } from './paper-receipt-page'
import { scansIn, staffWith } from './scans'

/** Inspel on paper: typed in, with the receipt that the web gives. */
export const paperStaff = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

  const waysAndMeetings = async (): Promise<Ways> => {
    const processes = await listProcesses(db)
    const ways = (
      await Promise.all(
        processes.map(async ({ id, title }) =>
          (
            await waysInto(db, id)
          ).map((way) => ({
            ...way,
            processTitle: processes.length > 1 ? title : undefined,
          })),
        ),
      )
    )
      .flat()
      // Those that take inspel now stand first, then those that closed last.
      .sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime())
    const meetings = await meetingsOfWays(
      db,
      ways.map((way) => way.id),
    )
    return { ways, meetings }
  }

  const formPage = async (c: Request, values: Values, errors: FieldError[] = [], saved?: string) => {
    const props = { visit: c.var.visit, now: now(), values, errors, saved, ...(await waysAndMeetings()) }
    return answerPage(c, <PaperPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/inspel/papper', (c) => {
    staffWith(c)
    const asked = (name: string) => c.req.query(name) ?? ''
    const values = {
      way: asked('vag'),
      meeting: asked('mote'),
      language: isTextLanguage(asked('sprak')) ? asked('sprak') : 'sv',
    }
    const saved = asked('sparat')
    return formPage(c, values, [], isId(saved) ? saved : undefined)
  })

  /** The next sheet is often of the same pile: way in, meeting and language stay. */
  const nextAddress = (sheet: { way: string; meeting?: string | undefined; language: string }) =>
    `/arbete/inspel/papper?${new URLSearchParams({
      vag: sheet.way,
      sprak: sheet.language,
      ...(sheet.meeting ? { mote: sheet.meeting } : {}),
    })}`

  app.post('/arbete/inspel/papper', async (c) => {
    const actor = staffWith(c)
    const values = await readForm(c)
    if (textOf(values, 'next') === 'edit') return formPage(c, values)
    const checked = check(PaperInspel, values)
    if (!checked.ok) return formPage(c, values, checked.errors)
    const { data } = checked
    const refused = (field: string, message: string) => formPage(c, values, [{ field, message }])

    const wayIn = await findWayIn(db, data.way)
    if (!wayIn) return refused('way', 'contributions.paper.error.way')
    const today = dayInSweden(now())
    if (data.day > today) return refused('day', 'contributions.paper.error.future')
    if (data.meeting && !(await meetingsOfWays(db, [wayIn.id])).some(({ id }) => id === data.meeting))
      return refused('meeting', 'contributions.paper.error.meeting')

    const { scans, errors } = await scansIn(c)
    const lines = data.several ? linesOf(data.text) : [data.text]
    if (data.several && (!data.confirmed || errors.length > 0)) {
      const preview = { visit: c.var.visit, values, lines, hadScans: scans.length > 0, errors }
      return answerPage(c, <PaperPreviewPage {...preview} />, errors.length > 0 ? 422 : 200, true)
    }
    if (errors.length > 0) return formPage(c, values, errors)

    const { municipality, age, role } = data
    const entered = await enterPaper(
      context,
      {
        sheetId: data.key,
        wayInId: wayIn.id,
        language: data.language,
        texts: lines,
        receivedAt: data.day === today ? now() : momentInSweden(data.day, '12:00:00'),
        cameBy: data.came,
        meetingId: data.meeting,
        about: { municipality, age, role },
        scans,
      },
      actor,
    )
    if (!entered.ok) return refused('day', 'contributions.paper.error.closed')
    const first = found(entered.value.contributionIds[0])
    return seeOther(
      c,
      data.next === 'another'
        ? `${nextAddress(data)}&sparat=${first}`
        : `/arbete/inspel/papper/${first}/kvitto?${nextAddress(data).split('?')[1]}`,
    )
  })

  app.get('/arbete/inspel/papper/:id/kvitto', async (c) => {
    const actor = staffWith(c)
    const id = c.req.param('id')
    const sheet = isId(id) ? await sheetOf(db, id) : []
    const own = sheet.filter((one) => one.enteredBy === actor.id && mayStillPrint(one.enteredAt, now()))
    if (own.length === 0) throw new Problem(404)
    const receipts = own.map((one): PaperReceipt => {
      const code = receiptCodeFor(keyFor(config, 'receipt'), one.idempotencyKey)
      const language = isLanguage(one.language) ? one.language : 'sv'
      const address = config.publicUrl + pathIn(language, `/kvitto/${code}`)
      const { receivedAt, diaryNumber } = one
      return { id: one.id, code, text: one.body, language, receivedAt, diaryNumber, address }
    })
    const query = new URL(c.req.url).search
    const nextHref = c.var.visit.href(`/arbete/inspel/papper${query}`)
    const props = { visit: c.var.visit, receipts, nextHref, contact: config.contactEmail }
    return answerPage(c, <PaperReceiptPage {...props} />, 200, true)
  })

  return app
}

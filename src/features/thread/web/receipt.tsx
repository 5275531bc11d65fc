import { byReceiptCode, mayLeaveAddress, mayStillChange } from '~/features/contributions'
import { pageWords } from '~/features/glossary'
import { pulseAsked } from '~/features/pulse'
import { replyByReceiptCode } from '~/features/replies'
import { answerPage } from '~/features/site'
import { commentByReceiptCode } from '~/features/strategy'
import { signsIn } from '~/kernel/crockford'
import { parseReceiptCode, RECEIPT_CODE_LENGTH } from '~/kernel/receipt-code'
import { parseShortCode, SHORT_CODE_LENGTH } from '~/kernel/short-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Routes, routes, seeOther } from '~/platform/http/routes'
import { canMail } from '~/platform/mail'
import { sinceDay } from '../domain'
import {
  courseOf,
  fatesOf,
  groupHasCode,
  happenedSince,
  isSignUpCode,
  standingFor,
  surveyOfCode,
} from '../queries'
import { FollowPage, ReceiptPage } from './receipt-page'
import { statesOf } from './states'

const CODE_LENGTHS = [RECEIPT_CODE_LENGTH, SHORT_CODE_LENGTH]

/** The code itself where somebody pasted the whole address, which the receipt tells them to keep. */
const codeIn = (typed: string): string =>
  (typed.includes('/') ? typed.split(/[/?#=&\s]+/) : [typed]).findLast((part) =>
    CODE_LENGTHS.includes(signsIn(part)),
  ) ?? typed

/** What became of mine: by the code on the receipt. */
export const receiptRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

  app.get('/folj', (c) => answerPage(c, <FollowPage visit={c.var.visit} now={now()} />))

  app.post('/folj', async (c) => {
    const { visit } = c.var
    const typed = textOf(await readForm(c), 'kod')
    const said = codeIn(typed)
    const code = parseReceiptCode(said)
    if (code && (await byReceiptCode(db, code))) return seeOther(c, `/kvitto/${code}`)
    if (code && ((await commentByReceiptCode(db, code)) ?? (await replyByReceiptCode(db, code))))
      return seeOther(c, `/remiss/kvitto/${code}`)
    if (code && (await isSignUpCode(db, code))) return seeOther(c, `/moten/anmalan/${code}`)
    const survey = code ? await surveyOfCode(db, code) : undefined
    if (code && survey) return seeOther(c, `/enkat/${survey}/${code}`)
    const group = code ? null : parseShortCode(said)
    if (group && (await groupHasCode(db, group))) return seeOther(c, `/folj/grupp/${group}`)
    const length = signsIn(said)
    const unknown = length === RECEIPT_CODE_LENGTH ? 'thread.follow.unknown' : 'thread.follow.no-code'
    const message = group || length === SHORT_CODE_LENGTH ? 'thread.follow.no-group' : unknown
    const errors = [{ field: 'kod', message }]
    return answerPage(c, <FollowPage {...{ visit, now: now(), typed, errors }} />, 422, true)
  })

  app.get('/kvitto/:code', async (c) => {
    const { visit } = c.var
    const code = found(parseReceiptCode(c.req.param('code')))
    const inspel = found(await byReceiptCode(db, code))
    const standing = await standingFor(db, inspel.id)
    const fates = await fatesOf(db, standing?.toldBy ?? inspel.id)
    const notice = (['andrat', 'for-sent'] as const).find((word) => word === c.req.query('klart'))
    const mayBeMailed = canMail(config) && mayLeaveAddress(inspel)
    const mayChange = !standing && mayStillChange(inspel.receivedAt, now())
    const { receivedAt, publishedAt, text, language, publicationId: publicId } = inspel
    const course = await courseOf(db, { processId: inspel.processId, receivedAt, now: now() })
    const words = await pageWords(context, visit)
    const states = statesOf(visit, { receivedAt, publishedAt, standing, fates, course, words })
    const address = `${config.publicUrl}${visit.href(`/kvitto/${code}`)}`
    const occasion = fates.answers.length > 0 ? 'answer' : 'inspel'
    const asked = await pulseAsked(context, { occasion, wayIn: inspel.wayInKind })
    const day = sinceDay(c.req.query('sedan'), now())
    const happened = day.from ? await happenedSince(db, fates, day.from, `/kvitto/${code}`) : []
    const isSorted = fates.themes.length + fates.answers.length + fates.sources.length > 0
    const isNew = !isSorted && day.typed === '' && dayInSweden(receivedAt) === dayInSweden(now())
    const props = {
      visit,
      now: now(),
      asked,
      isNew,
      day,
      happened,
      code,
      address,
      text,
      language,
      publicId,
      states,
      fates,
    }
    return answerPage(c, <ReceiptPage {...props} {...{ mayChange, mayBeMailed, notice }} />, 200, true)
  })

  return app
}

import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden, monthsAfter } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, hasRole, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { clearPulseWords, removePulseWords, setPulseShare } from '../commands'
import { QUESTIONS } from '../domain'
import {
  clearedWords,
  pulseShare,
  talliesSince,
  toldSince,
  waitingWords,
  waitingWordsCount,
} from '../queries'
import { ClearedWords, ShareForm } from '../schema'
import { QUESTION_WORDS } from './invite'
import { PulsePage } from './staff-page'
import { PulseWordsPage } from './words-page'

const MONTHS = 12
const WORDS = 50

/** From the first of the month a year ago: whole months alone can be set beside each other. */
export const sinceDay = (now: Date): string => `${monthsAfter(dayInSweden(now), 1 - MONTHS).slice(0, 7)}-01`

/** Where staff see whether people feel what the region wants them to, and what they wrote. */
export const pulseStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const page = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const { visit } = c.var
    const since = sinceDay(context.clock.now())
    const shown = {
      question: QUESTIONS.find((one) => QUESTION_WORDS[one] === c.req.query('fraga')) ?? QUESTIONS[0],
      rows: await talliesSince(db, since),
      told: await toldSince(db, since),
      words: await clearedWords(db, WORDS),
      waiting: await waitingWordsCount(db),
      oneIn: await pulseShare(db),
      mayRead: hasRole(visit, 'moderator', 'admin'),
      maySet: hasRole(visit, 'communicator', 'admin'),
      done: c.req.query('klart') === 'andel' ? ('andel' as const) : undefined,
    }
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <PulsePage visit={visit} {...shown} {...{ values, errors }} />, status, true)
  }

  const wordsPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const done = (['visas', 'borta'] as const).find((word) => word === c.req.query('klart'))
    const words = await waitingWords(db, WORDS)
    const shown = <PulseWordsPage visit={c.var.visit} {...{ words, done, values, errors }} />
    return answerPage(c, shown, errors.length > 0 ? 422 : 200, true)
  }

  const keyIn = (c: Request): string => {
    const key = c.req.param('key') ?? ''
    return found(isId(key) ? key : undefined)
  }

  app.get('/arbete/puls', (c) => {
    actorWith(c)
    return page(c)
  })

  app.post('/arbete/puls/andel', async (c) => {
    const actor = actorWith(c, 'communicator', 'admin')
    const values = await readForm(c)
    const checked = check(ShareForm, values)
    if (!checked.ok) return page(c, values, checked.errors)
    await setPulseShare(context, checked.data.oneIn, actor)
    return seeOther(c, '/arbete/puls?klart=andel')
  })

  app.get('/arbete/puls/ord', (c) => {
    actorWith(c, 'moderator', 'admin')
    return wordsPage(c)
  })

  app.post('/arbete/puls/ord/:key', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const key = keyIn(c)
    const values = await readForm(c)
    // Each has a field of its own on the page.
    const field = `text-${key}`
    const checked = check(ClearedWords, { text: textOf(values, field) })
    if (!checked.ok)
      return wordsPage(
        c,
        values,
        checked.errors.map(({ message }) => ({ field, message })),
      )
    found((await clearPulseWords(context, key, checked.data.text, actor)).ok || undefined)
    return seeOther(c, '/arbete/puls/ord?klart=visas')
  })

  app.post('/arbete/puls/ord/:key/ta-bort', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    found((await removePulseWords(context, keyIn(c), actor)).ok || undefined)
    return seeOther(c, '/arbete/puls/ord?klart=borta')
  })

  return app
}

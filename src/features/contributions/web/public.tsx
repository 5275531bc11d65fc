import { currentQuestion, isOpen, mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { check, readForm } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeText, describeSender, receive } from '../commands'
import { mayStillChange } from '../domain'
import { byReceiptCode } from '../queries'
import { AboutSender, ChangedInspel, NewInspel } from '../schema'
import { AboutSenderPage, ChangePage } from './after-sending'
import { AnswerPage, ClosedPage } from './answer-form'

const openQuestion = async (context: Context) => {
  const process = found(await mainProcess(context.db))
  return found(await currentQuestion(context.db, process.id, context.clock.now()))
}

const byTypedCode = async (context: Context, typed: string) => {
  const code = found(parseReceiptCode(typed))
  return { code, contribution: found(await byReceiptCode(context.db, code)) }
}

/** From the open question to the receipt. */
export const contributionsPublic = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()

  app.get('/svara', async (c) => {
    const { visit } = c.var
    const wayIn = await openQuestion(context)
    const page = isOpen(wayIn, now()) ? AnswerPage : ClosedPage
    return answerPage(c, page({ visit, now: now(), wayIn }), 200, true)
  })

  app.post('/svara', async (c) => {
    const { visit } = c.var
    const values = await readForm(c)
    const wayIn = await openQuestion(context)
    const checked = check(NewInspel, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(c, <AnswerPage {...{ visit, now: now(), wayIn, values, errors }} />, 422, true)
    }
    const { text, language, key, meeting } = checked.data
    const receipt = await receive(context, {
      wayInId: wayIn.id,
      text,
      language,
      idempotencyKey: key,
      ...(meeting ? { meetingId: meeting } : {}),
    }).catch((error) => {
      context.log.error({ err: error }, 'an inspel could not be saved')
      return undefined
    })
    // The text comes back in its box, under the same key: sending again can't make two of it.
    if (!receipt) {
      const errors = [{ field: 'text', message: 'contributions.error.not-saved' }]
      return answerPage(c, <AnswerPage {...{ visit, now: now(), wayIn, values, errors }} />, 503, true)
    }
    if (!receipt.ok) return answerPage(c, <ClosedPage {...{ visit, now: now(), wayIn, values }} />, 409, true)
    return seeOther(c, `/kvitto/${receipt.value.code}/mer`)
  })

  app.get('/kvitto/:code/mer', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const values = {
      municipality: contribution.municipalityCode ?? '',
      age: contribution.ageBand ?? '',
      role: contribution.role ?? '',
    }
    return answerPage(c, <AboutSenderPage visit={c.var.visit} now={now()} {...{ code, values }} />, 200, true)
  })

  app.post('/kvitto/:code/mer', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const values = await readForm(c)
    const checked = check(AboutSender, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(
        c,
        <AboutSenderPage visit={c.var.visit} now={now()} {...{ code, values, errors }} />,
        422,
        true,
      )
    }
    await describeSender(context, contribution.id, checked.data)
    return seeOther(c, `/kvitto/${code}`)
  })

  app.get('/kvitto/:code/andra', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    if (contribution.state || !mayStillChange(contribution.receivedAt, now())) {
      return seeOther(c, `/kvitto/${code}?klart=for-sent`)
    }
    const values = { text: contribution.text }
    return answerPage(c, <ChangePage visit={c.var.visit} now={now()} {...{ code, values }} />, 200, true)
  })

  app.post('/kvitto/:code/andra', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const values = await readForm(c)
    const checked = check(ChangedInspel, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(
        c,
        <ChangePage visit={c.var.visit} now={now()} {...{ code, values, errors }} />,
        422,
        true,
      )
    }
    const changed = await changeText(context, contribution.id, checked.data.text)
    if (!changed.ok && changed.reason === 'unknown') throw new Problem(404)
    return seeOther(c, `/kvitto/${code}?klart=${changed.ok ? 'andrat' : 'for-sent'}`)
  })

  return app
}

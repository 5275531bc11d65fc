import { searchPublished } from '~/features/contributions'
import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { type Localized, tell } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textsOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { prepareAnswer, publishAnswers, reviewAnswers } from '../commands'
import {
  allPublishedPassages,
  answersFor,
  contributionOfPublication,
  inspelToAnswer,
  longestWaiting,
  preparedAnswers,
  themeOfProcess,
  themesToAnswer,
  waitingByTheme,
} from '../queries'
import { AnswerForm } from '../schema'
import { AnswerPage, AnswersPage } from './answer-pages'
import type { AnswersRefusal } from './prepared-answers'

const HITS = 10

type Target = { themeId: string } | { contributionId: string }

interface Answered {
  target: Target
  address: string
  processId: string
  title: string
  about: { text: Localized } | { said: string; language: string }
}

/** Answers to themes and to single inspel: prepared one by one, published together. */
export const answerRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const list = async (c: Request, failed?: AnswersRefusal) => {
    const q = c.req.query('q')?.trim() ?? ''
    const hits = q ? (await searchPublished(db, { q })).rows.slice(0, HITS) : []
    const processes = await listProcesses(db)
    const rooms = await Promise.all(
      processes.map(async (process) => {
        const [themes, waiting, alone] = await Promise.all([
          themesToAnswer(db, process.id),
          waitingByTheme(db, process.id),
          longestWaiting(db, process.id, HITS),
        ])
        return { process, themes, waiting, alone }
      }),
    )
    const prepared = await preparedAnswers(db, 'themes_and_inspel')
    const shown = { rooms, prepared, search: { q, hits }, done: c.req.query('klart'), failed }
    return answerPage(c, <AnswersPage visit={c.var.visit} {...shown} />, failed ? 422 : 200, true)
  }

  const themeAt = async (c: Request): Promise<Answered> => {
    const id = c.req.param('id') ?? ''
    const theme = found(isId(id) ? await themeOfProcess(db, id) : undefined)
    const { visit } = c.var
    return {
      target: { themeId: id },
      address: `/arbete/strategi/svar/tema/${id}`,
      processId: theme.processId,
      title: visit.t('strategy.answer.theme-title', { theme: tell(theme.title, visit.lang).text }),
      about: { text: theme.description },
    }
  }

  const inspelAt = async (c: Request): Promise<Answered> => {
    const id = c.req.param('id') ?? ''
    const inspel = found(isId(id) ? await inspelToAnswer(db, id) : undefined)
    return {
      target: { contributionId: id },
      address: `/arbete/strategi/svar/inspel/${id}`,
      processId: inspel.processId,
      title: c.var.visit.t('strategy.answer.inspel-title'),
      about: { said: inspel.text, language: inspel.language },
    }
  }

  const page = async (c: Request, answered: Answered, values: Values = {}, errors: FieldError[] = []) => {
    const { target, processId, title, about } = answered
    const waiting = (await preparedAnswers(db, 'themes_and_inspel')).filter((answer) =>
      'themeId' in target
        ? answer.themeId === target.themeId
        : answer.contributionId === target.contributionId,
    )
    const shown = {
      title,
      about,
      action: c.var.visit.href(answered.address),
      published: await answersFor(db, target),
      prepared: waiting,
      chosen: waiting.find(({ id }) => id === c.req.query('svar')),
      passages: (await allPublishedPassages(db)).filter((passage) => passage.processId === processId),
    }
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <AnswerPage visit={c.var.visit} {...{ ...shown, values, errors }} />, status, true)
  }

  const prepare = async (c: Request, answeredAt: (c: Request) => Promise<Answered>) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const answered = await answeredAt(c)
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return page(c, answered, values, checked.errors)
    const { outcome, text, forwardedTo, passage, answer } = checked.data
    const content = { outcome, text, forwardedTo, passageId: passage, answerId: answer }
    const prepared = await prepareAnswer(context, { ...answered.target, ...content }, actor)
    if (prepared.ok) return seeOther(c, '/arbete/strategi/svar?klart=forberett')
    return page(c, answered, values, [{ field: 'text', message: 'strategy.error.answer-published' }])
  }

  app.get('/arbete/strategi/svar', (c) => {
    actorWith(c, 'strategist', 'admin')
    return list(c)
  })

  const together =
    (act: typeof publishAnswers | typeof reviewAnswers, done: string) => async (c: Request) => {
      const actor = actorWith(c, 'strategist', 'admin')
      const ids = textsOf(await readForm(c), 'id').filter(isId)
      const acted = await act(context, ids, actor)
      return acted.ok ? seeOther(c, `/arbete/strategi/svar?klart=${done}`) : list(c, acted.reason)
    }
  app.post('/arbete/strategi/svar/granska', together(reviewAnswers, 'granskat'))
  app.post('/arbete/strategi/svar/publicera', together(publishAnswers, 'publicerat'))

  app.get('/arbete/strategi/svar/inspel', async (c) => {
    actorWith(c, 'strategist', 'admin')
    const id = c.req.query('publicerat') ?? ''
    const published = found(isId(id) ? await contributionOfPublication(db, id) : undefined)
    return seeOther(c, `/arbete/strategi/svar/inspel/${published.contributionId}`)
  })

  app.get('/arbete/strategi/svar/tema/:id', async (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c, await themeAt(c))
  })
  app.post('/arbete/strategi/svar/tema/:id', (c) => prepare(c, themeAt))

  app.get('/arbete/strategi/svar/inspel/:id', async (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c, await inspelAt(c))
  })
  app.post('/arbete/strategi/svar/inspel/:id', (c) => prepare(c, inspelAt))

  return app
}

import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { recordDecision } from '../commands'
import {
  decisionsOf,
  documentBySlug,
  documentsOf,
  type PublicPassage,
  passagesOf,
  wordingsOfDecision,
} from '../queries'
import { DecisionForm } from '../schema'
import { DecisionsPage } from './decision-page'

const REFUSED = {
  case_number_taken: { field: 'caseNumber', message: 'strategy.error.case-number' },
  never_published: { field: 'title', message: 'strategy.error.never-published' },
  unknown_passage: { field: 'title', message: 'strategy.error.never-published' },
  passage_twice: { field: 'title', message: 'strategy.error.no-passage' },
} as const

/** The passages ticked in the form, each with its typed wording. */
const wordingsIn = (values: Values, passages: readonly PublicPassage[]) =>
  passages
    .filter(({ id }) => textOf(values, `with-${id}`) !== '')
    .map(({ id }) => ({ passageId: id, newText: textOf(values, `text-${id}`).trimEnd() }))

/** Decisions, with the wording they gave each passage. */
export const decisionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const chosenIn = async (c: Request) => {
    const slug = c.req.query('dokument')
    if (!slug) return undefined
    const document = found(await documentBySlug(db, slug))
    const passages = await passagesOf(db, document.id)
    return { document, passages, isWhole: c.req.query('alla') === 'ja' }
  }

  const page = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const shelves = await Promise.all(
      (await listProcesses(db)).map(async (process) => ({
        process,
        documents: await documentsOf(db, process.id),
        decisions: await Promise.all(
          (await decisionsOf(db, process.id)).map(async (decision) => ({
            ...decision,
            wordings: await wordingsOfDecision(db, decision.id),
          })),
        ),
      })),
    )
    const chosen = await chosenIn(c)
    const shown = { now: context.clock.now(), shelves, chosen, done: c.req.query('klart'), values, errors }
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <DecisionsPage visit={c.var.visit} {...shown} />, status, true)
  }

  app.get('/arbete/strategi/beslut', (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c)
  })

  app.post('/arbete/strategi/beslut', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { document, passages } = found(await chosenIn(c))
    const values = await readForm(c)
    const checked = check(DecisionForm, values)
    if (!checked.ok) return page(c, values, checked.errors)
    const wordings = wordingsIn(values, passages)
    const empty = wordings.find(({ newText }) => newText.trim() === '')
    if (empty)
      return page(c, values, [{ field: `text-${empty.passageId}`, message: 'strategy.error.missing' }])
    const [first] = passages
    if (wordings.length === 0)
      return page(c, values, [{ field: `with-${first?.id}`, message: 'strategy.error.no-passage' }])
    const decision = { processId: document.processId, ...checked.data, wordings }
    const recorded = await recordDecision(context, decision, actor)
    if (recorded.ok) return seeOther(c, `/arbete/strategi/beslut/${recorded.value.id}?klart=beslut`)
    return page(c, values, [REFUSED[recorded.reason]])
  })

  return app
}

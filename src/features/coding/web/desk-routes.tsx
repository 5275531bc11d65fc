import { SplitForm } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  divideForCoding,
  dropMemo,
  endMark,
  type NewMark,
  sayPresent,
  setMark,
  setStanding,
  undoLast,
  writeMemo,
} from '../commands'
import { codesOf, deskOf, leftInQueue, nextInQueue, publishedInspel } from '../queries'
import { MarkForm, MemoForm, readQuery } from '../schema'
import type { BesideCoding } from './beside'
import { coderOf, processOf, queryOf } from './choosing'
import { DeskBody, DeskPage } from './desk-page'

const STANDINGS = ['no_code', 'out_of_scope', 'later'] as const

/** The desk where inspel are coded, one after the other. */
export const deskRoutes = (context: Context, beside: BesideCoding): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  /** The inspel that something is done to, which needs no more of it than its keys. */
  const inspelFor = async (c: Request) => {
    coderOf(c)
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await publishedInspel(db, id) : undefined)
  }

  const desk = async (c: Request, values?: Values, errors: FieldError[] = []) => {
    const coder = coderOf(c)
    const asked = found(isId(c.req.param('id') ?? '') ? c.req.param('id') : undefined)
    const shown = found(await deskOf(db, asked, coder.id, now()))
    await sayPresent(context, shown.contributionId, coder)
    // Asked every few seconds by each open desk: what has not changed is not put together.
    const isPart = c.req.query('del') === 'bord'
    if (isPart && c.req.query('sedan') === shown.stamp) return c.body(null, 204)
    const { filter } = readQuery(c.req.query())
    const [codes, left, suggestions, similar] = await Promise.all([
      codesOf(db, shown.processId),
      leftInQueue(db, shown.processId, filter),
      beside.suggestionsFor(shown.contributionId),
      beside.similarTo(shown.contributionId),
    ])
    const props = {
      visit: c.var.visit,
      desk: shown,
      codes,
      left,
      suggestions,
      similar,
      query: queryOf(c),
      done: c.req.query('klart'),
      errors,
      ...(values ? { values } : {}),
    }
    const page = isPart ? <DeskBody {...props} /> : <DeskPage {...props} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/kodning/inspel/${c.req.param('id')}?${queryOf(c)}&klart=${done}`)

  app.get('/arbete/kodning/nasta', async (c) => {
    const coder = coderOf(c)
    const process = await processOf(c, db)
    const { filter } = readQuery(c.req.query())
    const after = c.req.query('efter')
    const teaching = c.req.query('ordning') === 'larorik' ? await beside.nextToTeach(process.id) : undefined
    const next =
      teaching ??
      (await nextInQueue(db, {
        processId: process.id,
        filter,
        after: after && isId(after) ? after : undefined,
        staffId: coder.id,
        now: now(),
      }))
    const query = queryOf(c)
    return seeOther(
      c,
      next ? `/arbete/kodning/inspel/${next}?${query}` : `/arbete/kodning?${query}&klart=slut`,
    )
  })

  app.get('/arbete/kodning/inspel/:id', (c) => desk(c))

  const spanIn = ({ start, end, quote }: ReturnType<typeof MarkForm.parse>): NewMark['span'] =>
    start !== null && end !== null && quote !== '' ? { start, end, quote } : undefined

  app.post('/arbete/kodning/inspel/:id/koda', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const values = await readForm(c)
    const checked = check(MarkForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    const span = spanIn(checked.data)
    const { codeId, statementId, words } = checked.data
    const open = await beside.suggestionsFor(contributionId)
    const proposed = open.find((one) => one.codeId === codeId)
    const origin = proposed ? 'accepted' : open.length > 0 ? 'changed' : 'human'
    const set = await setMark(
      context,
      {
        contributionId,
        codeId,
        span,
        words: span ? '' : words,
        statementId: statementId ?? undefined,
        origin,
      },
      coder,
    )
    if (!set.ok) {
      const unfound = span ? 'coding.error.changed-text' : 'coding.error.words'
      const message = set.reason === 'changed_text' ? unfound : 'coding.error.choose-code'
      return desk(c, values, [{ field: 'words', message }])
    }
    if (proposed) await beside.decide([proposed.id], 'accepted', coder)
    else if (open[0]) await beside.decide([open[0].id], 'changed', coder)
    return back(c, 'kodat')
  })

  app.post('/arbete/kodning/inspel/:id/forslag', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const chosen = textOf(await readForm(c), 'forslag')
    const open = await beside.suggestionsFor(contributionId)
    const taken = open.find(({ id }) => id === chosen)
    if (taken) {
      const { codeId } = taken
      const set = await setMark(context, { contributionId, codeId, origin: 'accepted' }, coder)
      if (set.ok) await beside.decide([taken.id], 'accepted', coder)
      return back(c, 'kodat')
    }
    if (chosen === 'inget')
      await beside.decide(
        open.map(({ id }) => id),
        'refused',
        coder,
      )
    return back(c, 'lage')
  })

  app.post('/arbete/kodning/inspel/:id/ta-bort', async (c) => {
    const coder = coderOf(c)
    const markId = textOf(await readForm(c), 'markId')
    found(isId(markId) ? (await endMark(context, markId, coder)).ok || undefined : undefined)
    return back(c, 'borttaget')
  })

  app.post('/arbete/kodning/inspel/:id/angra', async (c) => {
    const coder = coderOf(c)
    const { processId } = await inspelFor(c)
    const undone = await undoLast(context, processId, coder)
    if (!undone.ok) return back(c, 'inget-att-angra')
    return seeOther(c, `/arbete/kodning/inspel/${undone.value.contributionId}?${queryOf(c)}&klart=angrat`)
  })

  app.post('/arbete/kodning/inspel/:id/lage', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const values = await readForm(c)
    const state = found(STANDINGS.find((one) => one === textOf(values, 'state')))
    const set = await setStanding(context, contributionId, state, coder)
    if (!set.ok) return desk(c, values, [{ field: 'words', message: 'coding.error.has-marks' }])
    return back(c, 'lage')
  })

  app.post('/arbete/kodning/inspel/:id/anteckning', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const values = await readForm(c)
    const checked = check(MemoForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await writeMemo(context, contributionId, checked.data.memo, coder)
    return back(c, 'anteckat')
  })

  app.post('/arbete/kodning/inspel/:id/anteckning/bort', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const memoId = textOf(await readForm(c), 'memoId')
    if (isId(memoId)) await dropMemo(context, contributionId, memoId, coder)
    return back(c, 'borttaget')
  })

  app.post('/arbete/kodning/inspel/:id/dela', async (c) => {
    const coder = coderOf(c)
    const { contributionId } = await inspelFor(c)
    const values = await readForm(c)
    const checked = check(SplitForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    const divided = await divideForCoding(context, contributionId, checked.data.statements, coder)
    if (!divided.ok)
      return desk(c, values, [{ field: 'statements', message: 'sensemaking.error.not-in-text' }])
    return back(c, 'delat')
  })

  return app
}

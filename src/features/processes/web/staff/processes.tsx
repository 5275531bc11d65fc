import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { isDay } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  changeProcess,
  copyProcess,
  meetFirst,
  type PhaseInput,
  planProcess,
  setPhases,
  showProcess,
} from '../../commands'
import { mainProcess, phasesForStaff, processById, processesForStaff, waysForStaff } from '../../queries'
import { CopyForm, localizedFrom, ProcessForm } from '../../schema'
import { CopyPage, ProcessesPage, ProcessPage, type Sent } from './process-pages'

export const CHANGED: FieldError[] = [{ field: 'seen', message: 'processes.error.changed-by-another' }]

/** Who makes processes: their words, their phases, and last time's copied. */
export const processRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const allowed = (c: Request) => actorWith(c, 'strategist', 'admin')

  const listPage = async (c: Request, sent?: Sent) => {
    const processes = await processesForStaff(db)
    const first = (await mainProcess(db))?.id
    const page = <ProcessesPage visit={c.var.visit} {...{ processes, first, sent }} />
    return answerPage(c, page, sent ? 422 : 200, true)
  }

  const processOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await processById(db, id) : undefined)
  }

  const page = async (c: Request, sent?: Sent, status: 409 | 422 = 422) => {
    const process = await processOf(c)
    const shown = (
      <ProcessPage
        visit={c.var.visit}
        process={process}
        phases={await phasesForStaff(db, process.id)}
        ways={await waysForStaff(db, process.id)}
        isFirst={(await mainProcess(db))?.id === process.id}
        done={c.req.query('klart')}
        sent={sent}
      />
    )
    return answerPage(c, shown, sent ? status : 200, true)
  }

  const done = (c: Request, id: string, word: string) => seeOther(c, `/arbete/processer/${id}?klart=${word}`)
  const wordsOf = (values: Values) => ({
    title: localizedFrom(values, 'title'),
    summary: localizedFrom(values, 'summary'),
  })
  const TAKEN: FieldError[] = [{ field: 'title-sv', message: 'processes.error.taken' }]

  app.post('/arbete/processer/:id/forst', async (c) => {
    const actor = allowed(c)
    const process = await processOf(c)
    const met = await meetFirst(context, process.id, actor)
    return done(c, process.id, met.ok ? 'forst' : 'dolt')
  })

  app.get('/arbete/processer', (c) => {
    allowed(c)
    return listPage(c)
  })

  app.post('/arbete/processer', async (c) => {
    const actor = allowed(c)
    const values = await readForm(c)
    const checked = check(ProcessForm, values)
    if (!checked.ok) return listPage(c, { form: 'process', values, errors: checked.errors })
    const made = await planProcess(context, wordsOf(values), actor)
    if (!made.ok) return listPage(c, { form: 'process', values, errors: TAKEN })
    return done(c, made.value.id, 'sparat')
  })

  app.get('/arbete/processer/:id', (c) => {
    allowed(c)
    return page(c)
  })

  app.post('/arbete/processer/:id', async (c) => {
    const actor = allowed(c)
    const { id } = await processOf(c)
    const values = await readForm(c)
    const checked = check(ProcessForm, values)
    if (!checked.ok) return page(c, { form: 'process', values, errors: checked.errors })
    const changed = await changeProcess(context, id, wordsOf(values), textOf(values, 'seen'), actor)
    return changed.ok ? done(c, id, 'sparat') : page(c, { form: 'process', values, errors: CHANGED }, 409)
  })

  for (const [verb, shown, word] of [
    ['visa', true, 'visas'],
    ['dolj', false, 'dold'],
  ] as const) {
    app.post(`/arbete/processer/:id/${verb}`, async (c) => {
      const actor = allowed(c)
      const { id } = await processOf(c)
      await showProcess(context, id, shown, actor)
      return done(c, id, word)
    })
  }

  app.post('/arbete/processer/:id/faser', async (c) => {
    const actor = allowed(c)
    const { id } = await processOf(c)
    const values = await readForm(c)
    const read = phasesFrom(values)
    if (read.errors.length > 0) return page(c, { form: 'phases', values, errors: read.errors })
    const set = await setPhases(context, id, read.phases, textOf(values, 'seen'), actor)
    return set.ok ? done(c, id, 'sparat') : page(c, { form: 'phases', values, errors: CHANGED }, 409)
  })

  const copyPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const shown = <CopyPage {...{ visit: c.var.visit, process: await processOf(c), values, errors }} />
    return answerPage(c, shown, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/processer/:id/kopiera', (c) => {
    allowed(c)
    return copyPage(c)
  })

  app.post('/arbete/processer/:id/kopiera', async (c) => {
    const actor = allowed(c)
    const { id } = await processOf(c)
    const values = await readForm(c)
    const checked = check(CopyForm, values)
    if (!checked.ok) return copyPage(c, values, checked.errors)
    const input = { ...wordsOf(values), startsOn: checked.data.startsOn }
    const made = await copyProcess(context, id, input, actor)
    return made.ok ? done(c, made.value.id, 'kopierad') : copyPage(c, values, TAKEN)
  })

  return app
}

const ROWS_MAX = 40

/** The phases as they were written; a row without a title is no phase. */
const phasesFrom = (values: Values): { phases: PhaseInput[]; errors: FieldError[] } => {
  const rows = Number(textOf(values, 'rows'))
  if (!Number.isInteger(rows) || rows < 0 || rows > ROWS_MAX) throw new Problem(400)
  const errors: FieldError[] = []
  const phases: PhaseInput[] = []
  for (let at = 0; at < rows; at++) {
    const title = localizedFrom(values, `phase${at}`)
    if (!title.sv) continue
    const [startsOn, endsOn] = [textOf(values, `starts${at}`), textOf(values, `ends${at}`)]
    if (!isDay(startsOn)) errors.push({ field: `starts${at}`, message: 'processes.error.day' })
    if (!isDay(endsOn)) errors.push({ field: `ends${at}`, message: 'processes.error.day' })
    else if (endsOn < startsOn) errors.push({ field: `ends${at}`, message: 'processes.error.closes-first' })
    const slug = textOf(values, `slug${at}`)
    const about = localizedFrom(values, `about${at}`)
    phases.push({ ...(/^[a-z0-9-]+$/.test(slug) ? { slug } : {}), title, about, startsOn, endsOn })
  }
  return { phases, errors }
}

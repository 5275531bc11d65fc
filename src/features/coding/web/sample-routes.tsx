import { randomInt } from 'node:crypto'
import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { agreeOn, closeSample, codeBlind, drawSample } from '../commands'
import { agreementOf } from '../domain'
import { codedInSample, codesOf, nextBlind, progressOf, sampleById, samplesOf } from '../queries'
import { AgreeForm, BlindForm, SampleForm } from '../schema'
import { coderOf, processOf } from './choosing'
import { ResultPage } from './result-page'
import { BlindPage, SamplesPage } from './sample-pages'

/** Two people, one text: samples drawn, coded blind, compared and agreed on. */
export const sampleRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const listPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    coderOf(c)
    const process = await processOf(c, db)
    const samples = await samplesOf(db, process.id)
    const props = { visit: c.var.visit, process, samples, done: c.req.query('klart'), values, errors }
    return answerPage(c, <SamplesPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/kodning/prov', (c) => listPage(c))

  app.post('/arbete/kodning/prov', async (c) => {
    const coder = coderOf(c)
    const process = await processOf(c, db)
    const values = await readForm(c)
    const checked = check(SampleForm, values)
    if (!checked.ok) return listPage(c, values, checked.errors)
    const sample = { processId: process.id, ...checked.data, seed: randomInt(2 ** 31 - 1) }
    const drawn = await drawSample(context, sample, coder)
    if (!drawn.ok) return listPage(c, values, [{ field: 'size', message: 'coding.error.nothing' }])
    return seeOther(c, `/arbete/kodning/prov/${drawn.value.id}?klart=draget`)
  })

  const sampleAt = async (c: Request) => {
    coderOf(c)
    const id = c.req.param('id') ?? ''
    const sample = found(isId(id) ? await sampleById(db, id) : undefined)
    const process = found((await listProcesses(db)).find((one) => one.id === sample.processId))
    return { sample, process, codes: await codesOf(db, process.id) }
  }

  const samplePage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const coder = coderOf(c)
    const { sample, process, codes } = await sampleAt(c)
    const { visit } = c.var
    const done = c.req.query('klart')
    const progress = await progressOf(db, sample.id)
    if (sample.closedAt) {
      const coded = await codedInSample(db, sample.id)
      const inspel = coded.items.map(({ contributionId }) => contributionId)
      const ids = [...new Set(coded.coded.flatMap(({ codeIds }) => codeIds))]
      const agreement = agreementOf(inspel, coded.coded, ids, sample.seed)
      return answerPage(
        c,
        <ResultPage {...{ visit, process, sample, codes, agreement, coded, progress, done }} />,
        200,
        true,
      )
    }
    const work = await nextBlind(db, sample.id, coder.id)
    const props = { visit, process, sample, progress, work, codes, done, values, errors }
    return answerPage(c, <BlindPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/kodning/prov/:id', (c) => samplePage(c))

  app.post('/arbete/kodning/prov/:id', async (c) => {
    const coder = coderOf(c)
    const { sample } = await sampleAt(c)
    const values = await readForm(c)
    const checked = check(BlindForm, values)
    if (!checked.ok) return samplePage(c, values, checked.errors)
    const { contributionId, codes } = checked.data
    await codeBlind(context, { sampleId: sample.id, contributionId, codeIds: codes }, coder)
    return seeOther(c, `/arbete/kodning/prov/${sample.id}`)
  })

  app.post('/arbete/kodning/prov/:id/stang', async (c) => {
    const coder = coderOf(c)
    const { sample } = await sampleAt(c)
    const closed = await closeSample(context, sample.id, coder)
    if (!closed.ok) return samplePage(c, {}, [{ field: 'codes', message: 'coding.error.not-coded' }])
    return seeOther(c, `/arbete/kodning/prov/${sample.id}?klart=stangt`)
  })

  app.post('/arbete/kodning/prov/:id/overens', async (c) => {
    const coder = coderOf(c)
    const { sample } = await sampleAt(c)
    const values = await readForm(c)
    const checked = check(AgreeForm, values)
    if (!checked.ok) return samplePage(c, values, checked.errors)
    const { contributionId, codes, why } = checked.data
    await agreeOn(context, { sampleId: sample.id, contributionId, codeIds: codes, why }, coder)
    return seeOther(c, `/arbete/kodning/prov/${sample.id}?klart=overens#i-${contributionId}`)
  })

  return app
}

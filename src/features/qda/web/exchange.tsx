import { Readable } from 'node:stream'
import { listProcesses, namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, readUpload, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { dropUpload, keepUpload, type TakeRefusal, takeUpload } from '../commands'
import { OUT_FILES, OUT_NAMES, previewOf, uploadById } from '../queries'
import { ExchangePage } from './exchange-page'
import { PreviewPage } from './preview-page'

const ADDRESS = '/arbete/kodning/kodbok/utbyte'

/** Codebooks and coded material to and from other tools. */
export const exchangeStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const coder = (c: Request) => actorWith(c, 'analyst', 'admin')
  const processOf = async (c: Request) => found(await namedProcess(db, c.req.query('process')))

  const exchangePage = async (c: Request, errors: FieldError[] = []) => {
    const process = await processOf(c)
    const processes = await listProcesses(db)
    const count = (name: string) => Number(c.req.query(name) ?? 0) || 0
    const taken =
      c.req.query('klart') === 'inlast'
        ? { codes: count('koder'), marks: count('markeringar'), notes: count('anteckningar') }
        : undefined
    const props = { visit: c.var.visit, address: ADDRESS, process, processes, taken, errors }
    return answerPage(c, <ExchangePage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get(ADDRESS, (c) => {
    coder(c)
    return exchangePage(c)
  })

  app.get(`${ADDRESS}/hamta/:name`, async (c) => {
    coder(c)
    const name = found(OUT_NAMES.find((one) => one === c.req.param('name')))
    const process = await processOf(c)
    const { ending, mime, write } = OUT_FILES[name]
    const file = found(await write(context, process))
    file.on('error', (error) => context.log.error({ err: error, name }, 'a file broke off'))
    c.header('content-type', mime)
    c.header('content-disposition', `attachment; filename="${process.slug}-${name}.${ending}"`)
    return c.body(Readable.toWeb(file) as ReadableStream)
  })

  app.post(ADDRESS, async (c) => {
    const actor = coder(c)
    const process = await processOf(c)
    const file = await readUpload(c, 'fil')
    if (!file) return exchangePage(c, [{ field: 'fil', message: 'qda.error.no-file' }])
    const preview = await previewOf(db, process.id, file.bytes)
    if (!preview.ok) return exchangePage(c, [{ field: 'fil', message: `qda.error.${preview.reason}` }])
    const name = file.name.replace(/[\p{Cc}/\\]/gu, '').slice(-200) || 'fil'
    const { kind } = preview.value
    const { id } = await keepUpload(context, { processId: process.id, kind, name, bytes: file.bytes }, actor)
    return seeOther(c, `${ADDRESS}/${id}`)
  })

  const uploadOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const upload = found(isId(id) ? await uploadById(db, id) : undefined)
    const process = found((await listProcesses(db)).find((one) => one.id === upload.processId))
    return { upload, process }
  }

  const previewPage = async (c: Request, refused?: TakeRefusal) => {
    const { upload, process } = await uploadOf(c)
    const preview = await previewOf(db, process.id, upload.bytes)
    if (!preview.ok) return exchangePage(c, [{ field: 'fil', message: `qda.error.${preview.reason}` }])
    const props = { visit: c.var.visit, address: ADDRESS, process, upload, preview: preview.value, refused }
    return answerPage(c, <PreviewPage {...props} />, refused ? 422 : 200, true)
  }

  app.get(`${ADDRESS}/:id`, (c) => {
    coder(c)
    return previewPage(c)
  })

  app.post(`${ADDRESS}/:id`, async (c) => {
    const actor = coder(c)
    const { upload, process } = await uploadOf(c)
    const seen = textOf(await readForm(c), 'seen')
    const taken = await takeUpload(context, upload.id, seen, actor)
    if (!taken.ok) return previewPage(c, taken.reason)
    const { added, changed, marks, notes } = taken.value
    const counts = `koder=${added + changed}&markeringar=${marks}&anteckningar=${notes}`
    return seeOther(c, `${ADDRESS}?process=${process.slug}&klart=inlast&${counts}`)
  })

  app.post(`${ADDRESS}/:id/ta-bort`, async (c) => {
    coder(c)
    const { upload, process } = await uploadOf(c)
    await dropUpload(context, upload.id)
    return seeOther(c, `${ADDRESS}?process=${process.slug}`)
  })

  return app
}

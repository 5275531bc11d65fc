import { answerPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { withPlainLineEndings } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { check, type FieldError, readFile, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { importOutline, stampOf } from '../commands'
import { outlineFault, planImport, readOutline, writeOutline } from '../domain'
import { draftDocument, draftPassages } from '../queries'
import { ImportForm } from '../schema'
import { markdownOfDocx } from '../schema/docx'
import { ImportPage, PreviewPage } from './import-pages'

const ADDRESS = '/arbete/strategi/:document/importera'
const FILE_MAX = 5 * 1024 * 1024
const ZIP = [0x50, 0x4b]

/** Texts from Word and Markdown in, Markdown out. */
export const importRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const documentAt = async (c: Request) => {
    const document = found(await draftDocument(db, c.req.param('document') ?? ''))
    return { document, passages: await draftPassages(db, document.id) }
  }

  const ask = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const { document } = await documentAt(c)
    const page = <ImportPage visit={c.var.visit} {...{ document, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const preview = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const { document, passages } = await documentAt(c)
    const outline = readOutline(textOf(values, 'markdown'))
    const plan = planImport(passages, outline)
    const about = { document, plan, leftOut: outline.leftOut, stamp: stampOf(passages), values, errors }
    return answerPage(c, <PreviewPage visit={c.var.visit} {...about} />, errors.length > 0 ? 409 : 200, true)
  }

  /** What the form brings as Markdown: the file first, else what was pasted. */
  const markdownIn = async (c: Request, values: Values): Promise<{ markdown: string } | FieldError> => {
    const bytes = await readFile(c, 'file')
    if (!bytes) return { markdown: textOf(values, 'markdown') }
    if (bytes.length > FILE_MAX) return { field: 'file', message: 'writing.error.import-large' }
    const isZip = ZIP.every((byte, at) => bytes[at] === byte)
    const markdown = isZip ? await markdownOfDocx(bytes) : textIn(bytes)
    return markdown === undefined ? { field: 'file', message: 'writing.error.import-file' } : { markdown }
  }

  app.get(ADDRESS, (c) => {
    actorWith(c, 'strategist', 'admin')
    return ask(c)
  })

  app.post(ADDRESS, async (c) => {
    actorWith(c, 'strategist', 'admin')
    const sent = await readForm(c)
    const read = await markdownIn(c, sent)
    if ('field' in read) return ask(c, sent, [read])
    const values = { ...sent, markdown: read.markdown }
    const field = (await readFile(c, 'file')) ? 'file' : 'markdown'
    const checked = check(ImportForm, values)
    if (!checked.ok)
      return ask(
        c,
        sent,
        checked.errors.map((error) => ({ ...error, field })),
      )
    const fault = outlineFault(readOutline(read.markdown))
    if (fault) return ask(c, values, [{ field, message: `writing.error.import-${fault}` }])
    return preview(c, values)
  })

  app.post(`${ADDRESS}/allt`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { document } = await documentAt(c)
    const values = await readForm(c)
    const checked = check(ImportForm, values)
    if (!checked.ok) return ask(c, values, checked.errors)
    const { markdown, language } = checked.data
    const what = { documentId: document.id, outline: readOutline(markdown), language }
    const taken = await importOutline(context, { ...what, stamp: textOf(values, 'stamp') }, actor)
    if (taken.ok) return seeOther(c, `/arbete/strategi/${document.slug}?klart=importerat`)
    if (taken.reason === 'stale')
      return preview(c, values, [{ field: 'markdown', message: 'writing.error.import-stale' }])
    return ask(c, values, [{ field: 'markdown', message: 'writing.error.import-headings' }])
  })

  app.get('/arbete/strategi/:document/exportera.md', async (c) => {
    actorWith(c, 'strategist', 'admin')
    const { document, passages } = await documentAt(c)
    const markdown = writeOutline(tell(document.title, c.var.visit.lang).text, passages)
    return c.body(markdown, 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${document.slug}.md"`,
      'cache-control': 'no-store',
    })
  })

  return app
}

/** A text file's words; undefined when its bytes are no text. */
const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    return withPlainLineEndings(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

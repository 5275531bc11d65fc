import { listProcesses } from '~/features/processes'
import { listThemes } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addCode,
  addExample,
  type CodeRefusal,
  changeCode,
  dropExample,
  mergeCodes,
  retireCode,
  splitCode,
} from '../commands'
import { codebook, codeForStaff, codesOf, examplesOf, historyOf, markedWith, mergedInto } from '../queries'
import { CodeForm, MergeForm, SplitForm, Why } from '../schema'
import { BookPage } from './book-page'
import { coderOf, processOf } from './choosing'
import { CodePage } from './code-page'

const REFUSED: Record<CodeRefusal, FieldError> = {
  unknown: { field: 'name', message: 'site.error.not-valid' },
  name_taken: { field: 'name', message: 'coding.error.name-taken' },
  shortcut_clashes: { field: 'shortcut', message: 'coding.error.shortcut-clashes' },
  parent: { field: 'parentId', message: 'coding.error.parent' },
  theme: { field: 'themeId', message: 'coding.error.theme' },
}

type Form = 'change' | 'merge' | 'split' | 'retire'

/** The codebook: codes added, reworded, merged, split, moved and taken out of use. */
export const bookRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const bookPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    coderOf(c)
    const process = await processOf(c, db)
    const props = {
      visit: c.var.visit,
      process,
      codes: await codebook(db, process.id),
      themes: await listThemes(db, process.id, { publishedOnly: false }),
      done: c.req.query('klart'),
      count: Number(c.req.query('antal') ?? 0),
    }
    return answerPage(c, <BookPage {...props} {...{ values, errors }} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/kodning/kodbok', (c) => bookPage(c))

  app.post('/arbete/kodning/kodbok', async (c) => {
    const coder = coderOf(c)
    const process = await processOf(c, db)
    const values = await readForm(c)
    const checked = check(CodeForm, values)
    if (!checked.ok) return bookPage(c, values, checked.errors)
    const added = await addCode(context, process.id, checked.data, coder)
    if (!added.ok) return bookPage(c, values, [REFUSED[added.reason]])
    return seeOther(c, `/arbete/kodning/kodbok?process=${process.slug}&klart=sparat`)
  })

  const codeAt = async (c: Request) => {
    coderOf(c)
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await codeForStaff(db, id) : undefined)
  }

  const codePage = async (c: Request, form?: Form, values?: Values, errors: FieldError[] = []) => {
    const code = await codeAt(c)
    const became = code.mergedInto ? await codeForStaff(db, code.mergedInto) : undefined
    const process = (await listProcesses(db)).find(({ id }) => id === code.processId)
    const [codes, themes, marks, examples, history, sources] = await Promise.all([
      codesOf(db, code.processId),
      listThemes(db, code.processId, { publishedOnly: false }),
      markedWith(db, code.id),
      examplesOf(db, code.id),
      historyOf(db, code.id),
      mergedInto(db, code.id),
    ])
    const props = { code, became, codes, themes, marks, examples, history, sources }
    const page = (
      <CodePage
        visit={c.var.visit}
        {...props}
        processSlug={process?.slug ?? ''}
        done={c.req.query('klart')}
        count={Number(c.req.query('antal') ?? 0)}
        form={form}
        {...(values ? { values } : {})}
        errors={errors}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const to = (c: Request, id: string, done: string) =>
    seeOther(c, `/arbete/kodning/kodbok/${id}?klart=${done}`)

  app.get('/arbete/kodning/kodbok/:id', (c) => codePage(c))

  app.post('/arbete/kodning/kodbok/:id', async (c) => {
    const coder = coderOf(c)
    const { id } = await codeAt(c)
    const values = await readForm(c)
    const checked = check(CodeForm, values)
    if (!checked.ok) return codePage(c, 'change', values, checked.errors)
    const why = Why.catch('').parse(values['why'])
    const changed = await changeCode(context, id, checked.data, why, coder)
    if (!changed.ok) return codePage(c, 'change', values, [REFUSED[changed.reason]])
    return to(c, id, 'sparat')
  })

  app.post('/arbete/kodning/kodbok/:id/sla-ihop', async (c) => {
    const coder = coderOf(c)
    const { id } = await codeAt(c)
    const values = await readForm(c)
    const checked = check(MergeForm, values)
    if (!checked.ok) return codePage(c, 'merge', values, checked.errors)
    const { into, why } = checked.data
    const merged = await mergeCodes(context, id, into, why, coder)
    if (merged.ok) return to(c, into, `slogs-ihop&antal=${merged.value.moved}`)
    const message = merged.reason === 'same' ? 'coding.error.same' : 'coding.error.choose-code'
    return codePage(c, 'merge', values, [{ field: 'into', message }])
  })

  app.post('/arbete/kodning/kodbok/:id/dela', async (c) => {
    const coder = coderOf(c)
    const { id } = await codeAt(c)
    const values = await readForm(c)
    const example = textOf(values, 'exempel')
    if (isId(example)) {
      await addExample(context, id, example, coder)
      return to(c, id, 'sparat')
    }
    const moves = Object.entries(values).flatMap(([name, value]): [string, string][] => {
      const mark = name.startsWith('to-') ? name.slice('to-'.length) : ''
      return isId(mark) && typeof value === 'string' && isId(value) ? [[mark, value]] : []
    })
    const checked = check(SplitForm, values)
    if (!checked.ok) return codePage(c, 'split', values, checked.errors)
    const split = await splitCode(context, id, new Map(moves), checked.data.why, coder)
    if (!split.ok)
      return codePage(c, 'split', values, [{ field: 'why', message: 'coding.error.choose-code' }])
    return to(c, id, `delad&antal=${split.value.moved}`)
  })

  app.post('/arbete/kodning/kodbok/:id/exempel/bort', async (c) => {
    const coder = coderOf(c)
    const { id } = await codeAt(c)
    const exampleId = textOf(await readForm(c), 'exampleId')
    if (isId(exampleId)) await dropExample(context, id, exampleId, coder)
    return to(c, id, 'sparat')
  })

  app.post('/arbete/kodning/kodbok/:id/ur-bruk', async (c) => {
    const coder = coderOf(c)
    const { id } = await codeAt(c)
    const retired = await retireCode(context, id, coder)
    if (retired.ok) return to(c, id, 'ur-bruk')
    return codePage(c, 'retire', {}, [{ field: 'name', message: 'coding.error.in-use' }])
  })

  return app
}

import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { Beside } from '~/platform/http/visit'
import { cite, hideSentence, publishSentence, uncite, withdrawSentence, writeSentence } from '../commands'
import { inspelToQuote, sentencesForStaff, themeForStaff } from '../queries'
import { CiteForm, SentenceForm } from '../schema'
import { SentencesPage } from './sentences-page'

const SHOWN = 40

/** What a theme says: written, cited, published. */
export const sentenceRoutes = (context: Context, beside: Beside): Routes => {
  const app = routes()
  const { db } = context

  const themeOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await themeForStaff(db, id) : undefined)
  }
  const sentenceId = (c: Request): string => {
    const id = c.req.param('sentence') ?? ''
    return found(isId(id) ? id : undefined)
  }
  const page = async (c: Request, form?: string, values: Values = {}, errors: FieldError[] = []) => {
    const theme = await themeOf(c)
    const q = (c.req.query('q') ?? '').trim().slice(0, 200)
    const props = {
      theme,
      q,
      sentences: await sentencesForStaff(db, theme.id),
      inspel: await inspelToQuote(db, theme.id, q, SHOWN),
      beside: await beside(c.var.visit, theme.id),
      done: c.req.query('klart'),
      wrong: form ? { form, values, errors } : undefined,
    }
    return answerPage(
      c,
      <SentencesPage visit={c.var.visit} {...props} />,
      errors.length > 0 ? 422 : 200,
      true,
    )
  }
  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/teman/${c.req.param('id')}/pastaenden?klart=${done}`)

  app.get('/arbete/teman/:id/pastaenden', (c) => {
    actorWith(c, 'analyst', 'admin')
    return page(c)
  })

  app.post('/arbete/teman/:id/pastaenden', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const theme = await themeOf(c)
    const values = await readForm(c)
    const checked = check(SentenceForm, values)
    if (!checked.ok) return page(c, 'ny', values, checked.errors)
    await writeSentence(context, theme.id, checked.data, actor)
    return back(c, 'skrivet')
  })

  app.post('/arbete/teman/:id/pastaenden/:sentence/citera', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const id = sentenceId(c)
    const values = await readForm(c)
    const own = { words: textOf(values, `words-${id}`), stance: textOf(values, `stance-${id}`) }
    const checked = check(CiteForm, own)
    if (!checked.ok)
      return page(
        c,
        id,
        values,
        checked.errors.map((one) => ({ ...one, field: `words-${id}` })),
      )
    const cited = await cite(context, { sentenceId: id, ...checked.data }, actor)
    if (cited.ok) return back(c, 'citerat')
    return page(c, id, values, [{ field: `words-${id}`, message: 'sensemaking.error.not-in-theme' }])
  })

  app.post('/arbete/teman/:id/pastaenden/:sentence/citat-bort', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const values = await readForm(c)
    const evidenceId = textOf(values, 'evidenceId')
    const gone = isId(evidenceId) ? await uncite(context, evidenceId, actor) : undefined
    if (gone?.ok) return back(c, 'citat-bort')
    const id = sentenceId(c)
    return page(c, id, {}, [{ field: `words-${id}`, message: 'sensemaking.error.last-words' }])
  })

  app.post('/arbete/teman/:id/pastaenden/:sentence/publicera', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const id = sentenceId(c)
    const published = await publishSentence(context, id, actor)
    if (published.ok) return back(c, 'publicerat')
    const reason = published.reason === 'too_few' ? 'too-few' : 'no-words'
    return page(c, id, {}, [{ field: `words-${id}`, message: `sensemaking.error.${reason}` }])
  })

  app.post('/arbete/teman/:id/pastaenden/:sentence/dolj', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    await hideSentence(context, sentenceId(c), actor)
    return back(c, 'dolt')
  })

  app.post('/arbete/teman/:id/pastaenden/:sentence/bort', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    await withdrawSentence(context, sentenceId(c), actor)
    return back(c, 'bort')
  })

  return app
}

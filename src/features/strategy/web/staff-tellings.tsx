import { currentGlossary } from '~/features/glossary'
import { check as checkPlain, loadSpelling, partsOf } from '~/features/plain'
import { answerPage } from '~/features/site'
import { isLanguage, type Language } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { writeTelling } from '../commands'
import { byPart, TELLING_FORMS } from '../domain'
import { draftDocument, draftPassages, draftTellings, partsChanged } from '../queries'
import { TellingFields } from '../schema'
import { TellingPage, TellingsPage } from './tellings-pages'

const ADDRESS = '/arbete/strategi/:document/kort'
const ONE = `${ADDRESS}/:part/:form/:language`

/** The short and the easy-to-read version of each part. */
export const tellingRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const all = async (c: Request) => {
    const document = found(await draftDocument(db, c.req.param('document') ?? ''))
    const [passages, tellings, changed] = await Promise.all([
      draftPassages(db, document.id),
      draftTellings(db, document.id),
      partsChanged(db, document.id),
    ])
    return { document, parts: byPart(passages), tellings, changed }
  }

  const one = async (c: Request) => {
    const known = await all(c)
    const part = found(known.parts.find((each) => slugify(each.part) === c.req.param('part')))
    const form = found(TELLING_FORMS.find((each) => each === c.req.param('form')))
    const language = c.req.param('language') ?? ''
    if (!isLanguage(language)) throw new Problem(404)
    const telling = known.tellings.find(
      (each) => each.part === part.part && each.form === form && each.language === language,
    )
    return { ...known, ...part, form, language, telling }
  }

  /** What can be plainer in the text that was last saved or typed. */
  const remarksOn = async (text: string, language: Language) => {
    const [spelling, glossary] = await Promise.all([loadSpelling(), currentGlossary(context)])
    const terms = glossary.hitsIn(text.normalize('NFC'), language).map(({ start, end, termId }) => ({
      start,
      end,
      term: glossary.terms.get(termId)?.lemma.sv ?? '',
      // The public page explains them where they stand first.
      explained: true,
    }))
    return checkPlain(partsOf(text), { spelling, language, terms })
  }

  const desk = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const known = await one(c)
    const text = 'text' in values ? textOf(values, 'text') : (known.telling?.text ?? '')
    const report = await remarksOn(text, known.language)
    const props = { visit: c.var.visit, ...known, report, text, values, errors }
    return answerPage(c, <TellingPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get(ADDRESS, async (c) => {
    actorWith(c, 'strategist', 'admin')
    const page = <TellingsPage visit={c.var.visit} {...(await all(c))} done={c.req.query('klart')} />
    return answerPage(c, page, 200, true)
  })

  app.get(ONE, (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.post(ONE, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { document, part, form, language } = await one(c)
    const values = await readForm(c)
    const checked = check(TellingFields, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    // Only looked through: nothing is saved.
    if (textOf(values, 'act') === 'check') return desk(c, values)
    const isPublic = textOf(values, 'act') === 'show'
    const which = { documentId: document.id, part, form, language, isPublic }
    const written = await writeTelling(context, { ...which, ...checked.data }, actor)
    if (!written.ok) return desk(c, values, [{ field: 'text', message: 'writing.error.newer' }])
    return seeOther(
      c,
      `/arbete/strategi/${document.slug}/kort?klart=${isPublic ? 'kort-visas' : 'kort-sparad'}`,
    )
  })

  return app
}

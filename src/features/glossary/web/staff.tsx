import { loadSpelling } from '~/features/plain'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { LANGUAGES } from '~/kernel/language'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addTerm, changeTerm, confirmTerm, hideTerm, publishTerm } from '../commands'
import { matcher } from '../domain'
import { MAY_EXPLAIN } from '../policy'
import { currentGlossary, forgetGlossary, type Term, termById, termsForStaff } from '../queries'
import { TermForm } from '../schema'
import { DONE, GlossaryDesk } from './staff-list'
import { TermFormPage, type Tried } from './term-form'

const NEW = 'ny'

const valuesOf = (term: Term): Values => ({
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`lemma-${language}`, term.lemma[language] ?? ''],
      [`explanation-${language}`, term.explanation[language] ?? ''],
    ]),
  ),
  declension: term.declension,
  forms: term.forms.join('\n'),
  acronym: term.acronym ?? '',
  ...(term.exact ? { exact: 'on' } : {}),
  exceptions: term.exceptions.join('\n'),
  drafts: term.drafts,
  source: term.source,
  checkedOn: term.checkedOn,
})

/** Where the words are kept: added, changed, tried, shown and hidden. */
export const glossaryStaff = (context: Context): Routes => {
  const app = routes()
  const { db, clock } = context
  const allowed = (c: Request) => actorWith(c, ...MAY_EXPLAIN)
  const today = () => dayInSweden(clock.now())

  /** The term of the address; undefined for one that is not there yet. */
  const termOf = async (c: Request): Promise<Term | undefined> => {
    const id = c.req.param('id') ?? ''
    if (id === NEW) return undefined
    return found(isId(id) ? await termById(db, id) : undefined)
  }

  const formPage = (
    c: Request,
    term: Term | undefined,
    values: Values,
    { errors = [], tried }: { errors?: FieldError[]; tried?: Tried } = {},
  ) => {
    const done = DONE.find((word) => word === c.req.query('klart'))
    const page = (
      <TermFormPage {...{ visit: c.var.visit, term, values, errors, tried, done, today: today() }} />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/ordlista', async (c) => {
    allowed(c)
    const terms = await termsForStaff(db)
    return answerPage(c, <GlossaryDesk visit={c.var.visit} terms={terms} today={today()} />, 200, true)
  })

  app.get('/arbete/ordlista/:id', async (c) => {
    allowed(c)
    const term = await termOf(c)
    return formPage(c, term, term ? valuesOf(term) : { declension: 'en-ar', checkedOn: today() })
  })

  app.post('/arbete/ordlista/:id', async (c) => {
    const actor = allowed(c)
    const term = await termOf(c)
    const values = await readForm(c)
    const checked = check(TermForm, values)
    if (!checked.ok) return formPage(c, term, values, { errors: checked.errors })
    const saved = term
      ? await changeTerm(context, term.id, checked.data, actor)
      : await addTerm(context, checked.data, actor)
    if (!saved.ok) {
      return formPage(c, term, values, { errors: [{ field: 'lemma-sv', message: 'glossary.error.taken' }] })
    }
    forgetGlossary(context)
    return seeOther(c, `/arbete/ordlista/${term?.id ?? saved.value?.id}?klart=sparat`)
  })

  /** What would be found in a sentence, were the term saved as it stands in the form. Nothing is saved. */
  app.post('/arbete/ordlista/:id/prova', async (c) => {
    allowed(c)
    const term = await termOf(c)
    const values = await readForm(c)
    const checked = check(TermForm, values)
    if (!checked.ok) return formPage(c, term, values, { errors: checked.errors })
    const sentence = textOf(values, 'sentence').slice(0, 2_000)
    const id = term?.id ?? NEW
    const names = new Map<string, string>()
    const others = [...(await currentGlossary(context)).terms.values()].filter((one) => one.id !== term?.id)
    for (const one of others) names.set(one.id, one.lemma.sv)
    names.set(id, checked.data.lemma.sv)
    const match = matcher([{ ...checked.data, id }, ...others], (await loadSpelling()).accepts)
    const hits = match(sentence).map((hit) => ({ ...hit, name: names.get(hit.termId) ?? '' }))
    const filled = { ...values, forms: checked.data.forms.join('\n') }
    return formPage(c, term, filled, { tried: { sentence, hits } })
  })

  for (const [path, work, word] of [
    ['publicera', publishTerm, 'publicerat'],
    ['dolj', hideTerm, 'dolt'],
    ['kontrollerad', confirmTerm, 'kontrollerat'],
  ] as const) {
    app.post(`/arbete/ordlista/:id/${path}`, async (c) => {
      const actor = allowed(c)
      const term = found(await termOf(c))
      await work(context, term.id, actor)
      forgetGlossary(context)
      return seeOther(c, `/arbete/ordlista/${term.id}?klart=${word}`)
    })
  }

  return app
}

import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { check, type FieldError, readFile, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { importTexts, saveText } from '../commands'
import { type Plan, TARGETS, type Target } from '../domain'
import { MAY_TRANSLATE } from '../policy'
import { coverageByLanguage, entryOf, type TextHere, textsIn } from '../queries'
import { readPo, TextForm, writePo } from '../schema'
import { chosenFrom } from './choosing'
import { LanguagePage } from './language-page'
import { OverviewPage } from './overview-page'
import { TextPage } from './text-page'

const ROOM = '/arbete/oversattningar'

const mayChange = (c: Request): boolean =>
  MAY_TRANSLATE.some((role) => c.var.visit.staff?.roles.includes(role))

/** Where the texts of the interface are translated, reviewed, taken out and read in. */
export const translationsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const languageOf = (c: Request): Target => found(TARGETS.find((one) => one === c.req.param('language')))
  const textOfPage = async (c: Request, language: Target): Promise<TextHere> => {
    const texts = await textsIn(db, language)
    return found(texts.find(({ key }) => key === c.req.param('key')))
  }

  const languagePage = async (c: Request, language: Target, plan?: Plan, errors: FieldError[] = []) => {
    const texts = await textsIn(db, language)
    const chosen = chosenFrom((name) => c.req.query(name))
    const wrong = errors.length > 0 || (plan && plan.refused.length > 0)
    const page = (
      <LanguagePage
        {...{ visit: c.var.visit, language, texts, chosen, plan, errors, mayChange: mayChange(c) }}
      />
    )
    return answerPage(c, page, wrong ? 422 : 200, true)
  }

  const textPage = (
    c: Request,
    language: Target,
    text: TextHere,
    values: Values,
    errors: FieldError[] = [],
  ) => {
    const isDone = c.req.query('klart') === 'sparat' && errors.length === 0
    const page = (
      <TextPage
        {...{ visit: c.var.visit, language, text, values, errors, isDone, mayChange: mayChange(c) }}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get(ROOM, async (c) => {
    actorWith(c)
    return answerPage(
      c,
      <OverviewPage visit={c.var.visit} languages={await coverageByLanguage(db)} />,
      200,
      true,
    )
  })

  app.get(`${ROOM}/:language`, (c) => {
    actorWith(c)
    return languagePage(c, languageOf(c))
  })

  app.get(`${ROOM}/:language/po`, async (c) => {
    actorWith(c)
    const language = languageOf(c)
    c.header('content-type', 'text/x-gettext-translation; charset=utf-8')
    c.header('content-disposition', `attachment; filename="inspel-${language}.po"`)
    return c.body(new Uint8Array(writePo(language, await textsIn(db, language))))
  })

  app.post(`${ROOM}/:language/po`, async (c) => {
    const actor = actorWith(c, ...MAY_TRANSLATE)
    const language = languageOf(c)
    await readForm(c)
    const bytes = await readFile(c, 'file')
    const refuse = (message: string) => languagePage(c, language, undefined, [{ field: 'file', message }])
    if (!bytes) return refuse('translations.error.no-file')
    const po = readPo(bytes)
    if (!po) return refuse('translations.error.not-po')
    if (po.language !== language) return refuse('translations.error.other-language')
    return languagePage(c, language, await importTexts(context, language, po.texts, actor))
  })

  app.get(`${ROOM}/:language/:key`, async (c) => {
    actorWith(c)
    const language = languageOf(c)
    const text = await textOfPage(c, language)
    return textPage(c, language, text, { text: text.text })
  })

  app.post(`${ROOM}/:language/:key`, async (c) => {
    const actor = actorWith(c, ...MAY_TRANSLATE)
    const language = languageOf(c)
    const { key } = found(entryOf(language, c.req.param('key')))
    const values = await readForm(c)
    const again = async (errors: FieldError[]) =>
      textPage(c, language, await textOfPage(c, language), values, errors)
    const checked = check(TextForm, values)
    if (!checked.ok) return again(checked.errors)
    const saved = await saveText(context, { language, key, ...checked.data }, actor)
    if (!saved.ok) return again([{ field: 'text', message: `translations.error.${saved.reason}` }])
    return seeOther(c, `${ROOM}/${language}/${key}?klart=sparat`)
  })

  return app
}

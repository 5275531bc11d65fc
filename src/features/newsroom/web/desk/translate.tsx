import { answerPage, StaffPage } from '~/features/site'
import { ENDONYM, isLanguage, LANGUAGES } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { Select } from '~/ui'
import { catchUp, translateStory } from '../../commands'
import { storyOf } from './story'

/** A story in another language: begun from what everyone reads, and kept up with it. */
export const translateRoutes = (context: Context): Routes => {
  const app = routes()
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  app.get('/arbete/redaktionen/:id/oversatt', async (c) => {
    editor(c)
    const { visit } = c.var
    const story = await storyOf(context, c)
    const page = (
      <StaffPage
        visit={visit}
        title={visit.t('newsroom.translate.link')}
        lead={visit.s('newsroom.translate.lead')}
      >
        <form method="post" action={visit.href(`/arbete/redaktionen/${story.id}/oversatt`)}>
          <Select
            name="language"
            label={visit.s('newsroom.field.language')}
            options={LANGUAGES.filter((one) => one !== story.language).map((one) => ({
              value: one,
              label: ENDONYM[one],
            }))}
          />
          <button class="button" type="submit">
            {visit.s('newsroom.translate.begin')}
          </button>
        </form>
      </StaffPage>
    )
    return answerPage(c, page, 200, true)
  })

  app.post('/arbete/redaktionen/:id/oversatt', async (c) => {
    const actor = editor(c)
    const story = await storyOf(context, c)
    const language = textOf(await readForm(c), 'language')
    if (!isLanguage(language)) throw new Problem(400)
    const authorTitle = c.var.visit.staff?.title ?? ''
    const made = await translateStory(context, story.id, { language, authorTitle }, actor)
    if (!made.ok) throw new Problem(404)
    return seeOther(c, `/arbete/redaktionen/${made.value.id}`)
  })

  app.post('/arbete/redaktionen/:id/ikapp', async (c) => {
    const actor = editor(c)
    const story = await storyOf(context, c)
    await catchUp(context, story.id, actor)
    return seeOther(c, `/arbete/redaktionen/${story.id}/kallan`)
  })

  return app
}

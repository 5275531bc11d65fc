import { namedProcess } from '~/features/processes'
import { answerPage, PublicPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { PageHead, Section } from '~/ui'
import { figuresOf } from './figures'
import { HeardTables, HowCounted } from './parts'

/** Who has been heard in a process, for everyone to see: numbers of groups, never people. */
export const heardPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/vilka-hors', async (c) => {
    const { visit } = c.var
    const process = found(await namedProcess(db, c.req.query('process')))
    const figures = await figuresOf(db, process)
    return answerPage(
      c,
      <PublicPage
        visit={visit}
        now={context.clock.now()}
        title={visit.t('heard.public.title')}
        description={visit.t('heard.public.lead')}
      >
        <PageHead
          kicker={visit.l(process.title)}
          title={visit.s('heard.public.title')}
          lead={visit.s('heard.public.lead')}
          seed="vilka-hors"
        >
          <p class="buttons">
            <a class="button warm" href={visit.href('/delta')}>
              {visit.s('heard.public.take-part')}
            </a>
          </p>
        </PageHead>
        <Section>
          <HeardTables {...{ visit, figures, process }} heading={(text) => <h2>{text}</h2>} />
        </Section>
        <Section title={visit.s('heard.how')} tinted>
          <HowCounted visit={visit} />
        </Section>
      </PublicPage>,
    )
  })
  return app
}

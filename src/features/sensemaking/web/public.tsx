import { namedProcess } from '~/features/processes'
import { answerPage, PublicPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { Card, Cards, PageHead, Section } from '~/ui'
import { listThemes, themeCounts } from '../queries'

/** The themes that what was said came together in. */
export const sensemakingPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/teman', async (c) => {
    const { visit } = c.var
    const slug = c.req.query('process')
    const process = found(await namedProcess(db, slug))
    const themes = await listThemes(db, process.id, { publishedOnly: true })
    const counts = await themeCounts(db, process.id)
    return answerPage(
      c,
      <PublicPage visit={visit} title={visit.t('sensemaking.public.title')} now={context.clock.now()}>
        <PageHead
          kicker={visit.l(process.title)}
          title={visit.s('sensemaking.public.title')}
          lead={visit.s('sensemaking.public.lead')}
          seed="teman"
        />
        <Section title={visit.s('sensemaking.public.all')}>
          {themes.length === 0 ? <p>{visit.s('sensemaking.public.none')}</p> : null}
          <Cards>
            {themes.map((theme) => (
              <Card
                href={visit.href(`/tema/${theme.slug}${slug ? `?process=${process.slug}` : ''}`)}
                title={visit.l(theme.title)}
                meta={visit.s('sensemaking.count', { count: counts.get(theme.id) ?? 0 })}
              >
                <p>{visit.l(theme.description)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      </PublicPage>,
    )
  })
  return app
}

import type { Child } from 'hono/jsx'
import { StoryPicture, storyBySlug } from '~/features/newsroom'
import { mainProcess } from '~/features/processes'
import { answerPage, FallbackNotice, PublicPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { Document, PageHead, publicCss, Section, TextArea } from '~/ui'
import { inspelPerPlace } from '../queries'
import { frameLines } from './frame-lines'
import { PlaceTiles } from './place-page'

interface FrameProps {
  visit: Visit
  title: string | { text: string; lang: string }
  /** The whole page here that it is a part of. */
  href: string
  children: Child
}

/** A piece for other sites' frames: no head or foot, no script, and each link opens in the whole window. */
const Framed = ({ visit, title: given, href, children }: FrameProps) => {
  const { text: title, lang } = typeof given === 'string' ? { text: given, lang: visit.lang } : given
  return (
    <Document
      lang={visit.lang}
      langOf={visit.langOf}
      title={title}
      titleLang={visit.langOf(title) ?? (lang === visit.lang ? undefined : lang)}
      css={publicCss}
      head={
        <>
          <base target="_top" />
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={visit.origin + href} />
        </>
      }
    >
      {visit.lang === 'sv' ? null : <FallbackNotice visit={visit} />}
      {/* Named, so that it is told from the main part of the page that it stands in. */}
      <main class="framed" aria-labelledby="namn">
        {children}
        <p class="muted">
          <a href={href}>{visit.s('thread.embed.from')}</a>
        </p>
      </main>
    </Document>
  )
}

/** What municipalities and others may show on sites of their own, and the page that gives them the lines to copy. */
export const embedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context

  app.get('/inbaddat/berattelse/:slug', async (c) => {
    const { visit } = c.var
    const story = found(await storyBySlug(db, c.req.param('slug')))
    const href = visit.href(`/nyheter/${story.slug}`)
    return answerPage(
      c,
      <Framed visit={visit} title={{ text: story.headline, lang: story.language }} href={href}>
        <article lang={visit.only(story.language)}>
          <h1 id="namn">
            <a href={href}>{story.headline}</a>
          </h1>
          {story.pictureId ? (
            <StoryPicture
              id={story.pictureId}
              width={story.pictureWidth ?? 0}
              height={story.pictureHeight ?? 0}
              alt={story.pictureAlt ?? ''}
              credit={story.pictureCredit}
              base="/bild"
              first
            />
          ) : null}
          <p>{story.short || story.lead}</p>
        </article>
        {story.publishedAt ? <p class="muted">{showDate(story.publishedAt, visit.lang)}</p> : null}
      </Framed>,
    )
  })

  app.get('/inbaddat/karta', async (c) => {
    const { visit } = c.var
    const process = found(await mainProcess(db))
    const perPlace = await inspelPerPlace(db, process.id)
    return answerPage(
      c,
      <Framed visit={visit} title={visit.t('thread.places.title')} href={visit.href('/kommun')}>
        <h1 id="namn">{visit.s('thread.places.title')}</h1>
        <PlaceTiles visit={visit} perPlace={perPlace} />
      </Framed>,
    )
  })

  app.get('/badda-in', async (c) => {
    const slug = c.req.query('berattelse')
    const story = slug ? found(await storyBySlug(db, slug)) : undefined
    return answerPage(
      c,
      <EmbedPage c={c} now={context.clock.now()} publicUrl={config.publicUrl} story={story} />,
    )
  })

  return app
}

const NAME = 'Inspel, Region Norrbotten'

interface EmbedProps {
  c: Request
  now: Date
  publicUrl: string
  story: { slug: string; headline: string; language: string } | undefined
}

/** The lines to copy, and how it looks. */
const EmbedPage = ({ c, now, publicUrl, story }: EmbedProps) => {
  const { visit } = c.var
  const path = visit.href(story ? `/inbaddat/berattelse/${story.slug}` : '/inbaddat/karta')
  // A name is the same in every language: what frames the map need not say which it is in.
  const title = story?.headline ?? NAME
  // What they take up at their widest; on the narrowest phones the map becomes a list, which scrolls in its frame.
  const height = story ? 680 : 800
  const lines = frameLines(publicUrl + path, title, height)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('thread.embed.title')}
      description={visit.t('thread.embed.lead')}
      now={now}
    >
      <PageHead title={visit.s('thread.embed.title')} lead={visit.s('thread.embed.lead')} seed="badda-in" />
      <Section>
        {story ? (
          <h2 lang={visit.only(story.language)}>{title}</h2>
        ) : (
          <h2>{visit.s('thread.places.title')}</h2>
        )}
        <TextArea
          name="rader"
          label={visit.s('thread.embed.lines')}
          hint={visit.s('thread.embed.hint')}
          value={lines}
          rows={4}
        />
        <h2>{visit.s('thread.embed.look')}</h2>
        <iframe src={path} title={title} width="300" height={height} loading="lazy" />
        <p>
          <a href={path}>{visit.s('thread.embed.alone')}</a>
        </p>
        {story ? (
          <p>
            <a href={visit.href('/badda-in')}>{visit.s('thread.embed.map')}</a>
          </p>
        ) : null}
      </Section>
    </PublicPage>
  )
}

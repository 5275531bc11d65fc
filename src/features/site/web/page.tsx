import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ENDONYM, LANGUAGES, pathIn } from '~/kernel/language'
import { MUNICIPALITIES } from '~/kernel/place'
import type { ProblemStatus } from '~/platform/http/problem'
import type { Visit } from '~/platform/http/visit'
import { Document, dayLength, LightBand, PublicFrame, publicCss } from '~/ui'

interface Props {
  visit: Visit
  title: string
  description?: string | undefined
  head?: Child
  now: Date
  children: Child
}

const NAV = [
  { path: '/svara', key: 'site.nav.answer' },
  { path: '/folj', key: 'site.nav.follow' },
  { path: '/inspel', key: 'site.nav.contributions' },
] as const

const LULEA = MUNICIPALITIES.find((municipality) => municipality.code === '2580')

/** A public page in the region's frame. */
export const PublicPage = ({ visit, title, description, head, now, children }: Props) => {
  const latitude = LULEA?.seat.lat ?? 65.6
  const hours = Math.round(dayLength(latitude, now))
  const query = visit.query ? `?${visit.query}` : ''
  return (
    <Document
      lang={visit.lang}
      title={visit.path === '/' ? title : `${title} – Inspel`}
      description={description}
      css={publicCss}
      head={
        <>
          {LANGUAGES.map((lang) => (
            <link rel="alternate" hreflang={lang} href={pathIn(lang, visit.path)} />
          ))}
          {head}
        </>
      }
    >
      <PublicFrame
        wordmark="Inspel"
        region={visit.s('site.region')}
        homeHref={visit.href('/')}
        skip={visit.s('site.skip')}
        navLabel={visit.t('site.nav.label')}
        menuLabel={visit.s('site.nav.menu')}
        menuNavLabel={visit.t('site.nav.menu')}
        nav={NAV.map(({ path, key }) => ({
          href: visit.href(path),
          label: visit.s(key),
          current: visit.path === path,
        }))}
        languagesLabel={visit.t('site.languages')}
        languages={LANGUAGES.map((lang) => ({
          href: pathIn(lang, visit.path) + query,
          lang,
          label: ENDONYM[lang],
          current: lang === visit.lang,
        }))}
        band={<LightBand latitude={latitude} date={now} label={visit.t('site.daylight', { count: hours })} />}
        footer={<p class="muted-inverse">{visit.s('site.footer')}</p>}
      >
        {children}
      </PublicFrame>
    </Document>
  )
}

/** Answers with a page. What is personal is never stored on the way. */
export const answerPage = (
  c: HonoContext,
  page: Child,
  status: 200 | ProblemStatus = 200,
  personal = false,
) => {
  c.header(
    'cache-control',
    personal ? 'private, no-store' : 'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
  )
  return c.html(html`<!doctype html>${page}`, status)
}

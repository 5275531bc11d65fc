import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ENDONYM, LANGUAGES, pathIn } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import type { ProblemStatus } from '~/platform/http/problem'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Document, dayLength, LightBand, PublicFrame, publicCss } from '~/ui'
import { FallbackNotice } from './fallback-notice'
import { mainNav, wholeMenu } from './navigation'
import { OpenGraph, pagePicture, type SharedPicture } from './shared-picture'

interface Props {
  visit: Visit
  /** A text of `visit.t`, or a text of the database with its language. */
  title: string | { text: string; lang: string | undefined }
  description?: string | undefined
  /** What the page is to those who share it. */
  type?: 'website' | 'article'
  /** The page's own picture; without one it is shared with a card of ours. */
  picture?: SharedPicture | undefined
  /** A page of faults has no address of its own. */
  canonical?: boolean
  /** Addresses from the root, its own first, of a page that does not stand at the same one in every language. */
  editions?: readonly { lang: string; href: string }[]
  head?: Child
  now: Date
  children: Child
}

const LULEA_LATITUDE = municipalityByCode('2580')?.seat.lat ?? 65.6

/** A public page in the region's frame. */
export const PublicPage = ({ visit, title: given, description, now, children, ...about }: Props) => {
  const { text: title, lang: titleLang } =
    typeof given === 'string' ? { text: given, lang: visit.langOf(given) } : given
  const label = (key: MessageKey) => {
    const text = visit.t(key)
    return { text, lang: visit.langOf(text) }
  }
  const hours = Math.round(dayLength(LULEA_LATITUDE, now))
  const daylight = visit.t('site.daylight', { count: hours })
  const query = visit.query ? `?${visit.query}` : ''
  const whole = visit.path === '/' ? title : `${title} – Inspel`
  return (
    <Document
      lang={visit.lang}
      langOf={visit.langOf}
      title={whole}
      titleLang={titleLang === visit.lang ? undefined : titleLang}
      description={description}
      css={publicCss}
      head={
        <>
          {about.canonical === false ? null : (
            <Addresses visit={visit} title={title} description={description} {...about} />
          )}
          {about.head}
        </>
      }
    >
      <PublicFrame
        lang={visit.lang}
        wordmark="Inspel"
        region={visit.s('site.region')}
        homeHref={visit.href('/')}
        skip={visit.s('site.skip')}
        nav={mainNav(visit)}
        navLabel={label('site.nav.label')}
        menuLabel={visit.s('site.nav.menu')}
        menuNavLabel={label('site.nav.whole')}
        menu={wholeMenu(visit)}
        languagesLabel={label('site.languages')}
        languages={LANGUAGES.map((lang) => ({
          href: pathIn(lang, visit.path) + query,
          lang,
          label: ENDONYM[lang],
          current: lang === visit.lang,
        }))}
        band={
          <LightBand latitude={LULEA_LATITUDE} date={now} label={daylight} lang={visit.langOf(daylight)} />
        }
        notice={visit.lang === 'sv' ? undefined : <FallbackNotice visit={visit} />}
        footer={
          <p class="footnote">
            {visit.s('site.footer')} {visit.s('site.daylight', { count: hours })}
          </p>
        }
      >
        {children}
      </PublicFrame>
    </Document>
  )
}

/** Which address the page has, in which languages, and what it is called where it is shared. */
const Addresses = ({
  visit,
  title,
  description,
  type = 'website',
  picture = pagePicture(visit),
  editions = [visit.lang, ...LANGUAGES.filter((lang) => lang !== visit.lang)].map((lang) => ({
    lang,
    href: pathIn(lang, visit.path),
  })),
}: Pick<Props, 'visit' | 'description' | 'type' | 'picture' | 'editions'> & { title: string }) => {
  return (
    <>
      <link rel="canonical" href={visit.origin + editions[0]?.href} />
      {editions.map(({ lang, href }) => (
        <link rel="alternate" hreflang={lang} href={visit.origin + href} />
      ))}
      <OpenGraph {...{ visit, title, description, type, picture, editions }} />
    </>
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
  const text = html`<!DOCTYPE html>${page}`
  c.set('page', text)
  return c.html(text, status)
}

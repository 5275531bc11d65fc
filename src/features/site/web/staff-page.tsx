import type { Child } from 'hono/jsx'
import { ENDONYM, pathIn } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { Document, StaffFrame, staffCss } from '~/ui'
import { roomOf, roomsFor } from './staff-rooms'

interface Props {
  visit: Visit
  /** A text of `visit.t`, or a text of the database with its language. */
  title: string | { text: string; lang: string }
  /** One sentence on what the page is for. */
  lead?: Child
  head?: Child
  children: Child
}

/** A page for the region's staff: the same look, a denser frame. */
export const StaffPage = ({ visit, title: given, lead, head, children }: Props) => {
  const { text: title, lang: its } = typeof given === 'string' ? { text: given, lang: visit.lang } : given
  const here = roomOf(visit.path)
  const query = visit.query ? `?${visit.query}` : ''
  return (
    <Document
      lang={visit.lang}
      langOf={visit.langOf}
      title={`${title} – ${visit.t('site.staff.label')} – Inspel`}
      titleLang={its === visit.lang ? undefined : its}
      css={staffCss}
      head={
        <>
          <meta name="robots" content="noindex" />
          {head}
        </>
      }
    >
      <StaffFrame
        wordmark="Inspel"
        region={visit.s('site.staff.label')}
        homeHref={visit.href('/')}
        skip={visit.s('site.skip')}
        navLabel={visit.t('site.nav.label')}
        nav={roomsFor(visit).map(({ group, rooms }) => ({
          group: group && visit.s(group),
          links: rooms.map(({ path, key }) => ({
            href: visit.href(path),
            label: visit.s(key),
            current: path === here,
          })),
        }))}
        languagesLabel={{ text: visit.t('site.languages') }}
        languages={(['sv', 'en'] as const).map((lang) => ({
          href: pathIn(lang, visit.path) + query,
          lang,
          label: ENDONYM[lang],
          current: lang === visit.lang,
        }))}
        signedIn={visit.staff ? visit.staff.title : undefined}
        signOut={
          visit.staff ? (
            <form method="post" action={visit.href('/arbete/logga-ut')}>
              <button class="button secondary small" type="submit">
                {visit.s('site.staff.sign-out')}
              </button>
            </form>
          ) : undefined
        }
      >
        <h1 lang={its === visit.lang ? undefined : its}>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
        {children}
      </StaffFrame>
    </Document>
  )
}

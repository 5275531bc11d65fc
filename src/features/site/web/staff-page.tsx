import type { Child } from 'hono/jsx'
import { ENDONYM, pathIn } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { Document, StaffFrame, staffCss } from '~/ui'

interface Props {
  visit: Visit
  /** A text of `visit.t`, or a text of the database with its language. */
  title: string | { text: string; lang: string }
  /** One sentence on what the page is for. */
  lead?: Child
  head?: Child
  children: Child
}

/** Rooms by what one is there to do; a room without a group stands by itself. */
const NAV = [
  { rooms: [{ path: '/arbete', key: 'site.staff.today' }] },
  {
    group: 'site.staff.group.listen',
    rooms: [
      { path: '/arbete/inspel', key: 'site.staff.inbox' },
      { path: '/arbete/processer', key: 'site.staff.processes' },
      { path: '/arbete/moten', key: 'site.staff.meetings' },
      { path: '/arbete/moten/hostade', key: 'site.staff.hosted' },
      { path: '/arbete/enkater', key: 'site.staff.surveys' },
      { path: '/arbete/teman', key: 'site.staff.themes' },
    ],
  },
  {
    group: 'site.staff.group.decide',
    rooms: [
      { path: '/arbete/strategi', key: 'site.staff.strategy' },
      { path: '/arbete/remiss', key: 'site.staff.consultations' },
      { path: '/arbete/framsteg', key: 'site.staff.progress' },
      { path: '/arbete/projekt', key: 'site.staff.projects' },
    ],
  },
  {
    group: 'site.staff.group.tell',
    rooms: [
      { path: '/arbete/redaktionen', key: 'site.staff.newsroom' },
      { path: '/arbete/kalender', key: 'site.staff.calendar' },
      { path: '/arbete/tips', key: 'site.staff.tips' },
      { path: '/arbete/spegeln', key: 'site.staff.mirror' },
      { path: '/arbete/ordlista', key: 'site.staff.words' },
      { path: '/arbete/oversattningar', key: 'site.staff.translations' },
    ],
  },
  { rooms: [{ path: '/arbete/tipsa', key: 'site.staff.tip' }] },
  {
    group: 'site.staff.group.help',
    rooms: [
      { path: '/arbete/handbok', key: 'site.staff.handbook' },
      { path: '/arbete/introduktion', key: 'site.staff.introduction' },
      { path: '/arbete/konto', key: 'site.staff.account' },
    ],
  },
] as const

const ROOMS = NAV.flatMap(({ rooms }): readonly { path: string }[] => rooms)

/** The one room that a page belongs to: the longest address that leads to it. */
const roomOf = (path: string): string | undefined =>
  ROOMS.map((room) => room.path)
    .filter((room) => isWithin(path, room))
    .sort((a, b) => b.length - a.length)[0]

const isWithin = (path: string, room: string): boolean =>
  room === '/arbete' ? path === room : path === room || path.startsWith(`${room}/`)

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
        nav={
          visit.staff
            ? NAV.map((one) => ({
                group: 'group' in one ? visit.s(one.group) : undefined,
                links: one.rooms.map(({ path, key }) => ({
                  href: visit.href(path),
                  label: visit.s(key),
                  current: path === here,
                })),
              }))
            : []
        }
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

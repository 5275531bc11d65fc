import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import type { NavLink } from '~/ui'

type Entry = readonly [path: string, key: MessageKey]

const FIRST: readonly Entry[] = [
  ['/svara', 'site.nav.answer'],
  ['/folj', 'site.nav.follow'],
  ['/vad-hande-sen', 'site.nav.what-happened'],
  ['/strategin', 'site.nav.strategy'],
  ['/framsteg', 'site.nav.progress'],
  ['/nyheter', 'site.nav.news'],
]

const ALL: readonly { title: MessageKey; entries: readonly Entry[] }[] = [
  {
    title: 'site.nav.take-part',
    entries: [
      ['/delta', 'site.nav.ways'],
      ['/svara', 'site.nav.answer'],
      ['/egen-workshop', 'site.nav.own-workshop'],
      ['/ung', 'site.nav.young'],
      ['/mote', 'site.nav.notes'],
      ['/folj', 'site.nav.follow'],
      ['/moten', 'site.nav.meetings'],
      ['/remiss', 'site.nav.consultations'],
      ['/inspel', 'site.nav.contributions'],
      ['/teman', 'site.nav.themes'],
    ],
  },
  {
    title: 'site.nav.see',
    entries: [
      ['/vad-hande-sen', 'site.nav.what-happened'],
      ['/strategin', 'site.nav.strategy'],
      ['/beslut', 'site.nav.decisions'],
      ['/framsteg', 'site.nav.progress'],
      ['/hit-gick-pengarna', 'site.nav.money'],
      ['/nyheter', 'site.nav.news'],
      ['/nyhetsbrev', 'site.nav.newsletter'],
      ['/projekt', 'site.nav.projects'],
      ['/spegeln', 'site.nav.mirror'],
      ['/vilka-hors', 'site.nav.heard'],
      ['/kommun', 'site.nav.municipalities'],
      ['/kalender', 'site.nav.calendar'],
    ],
  },
  {
    title: 'site.nav.about-site',
    entries: [
      ['/om', 'site.nav.about'],
      ['/minoriteter', 'site.nav.minorities'],
      ['/ordlista', 'site.nav.words'],
      ['/oppna-data', 'site.nav.open-data'],
      ['/tillganglighet', 'site.nav.accessibility'],
      ['/personuppgifter', 'site.nav.privacy'],
      ['/status', 'site.nav.status'],
      ['/arbete', 'site.nav.staff'],
    ],
  },
]

/** What each page of the menu is called. */
export const PAGE_NAMES: ReadonlyMap<string, MessageKey> = new Map(
  ALL.flatMap(({ entries }) => entries).filter(([path]) => path !== '/arbete'),
)

const linksTo = (visit: Visit, entries: readonly Entry[]): NavLink[] =>
  entries.map(([path, key]) => ({
    href: visit.href(path),
    label: visit.s(key),
    current: visit.path === path,
  }))

/** The few ways in that stand at the top of every public page. */
export const mainNav = (visit: Visit): NavLink[] => linksTo(visit, FIRST)

/** The whole menu, at its foot. */
export const wholeMenu = (visit: Visit) =>
  ALL.map(({ title, entries }) => ({ title: visit.s(title), links: linksTo(visit, entries) }))

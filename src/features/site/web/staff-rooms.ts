import { hasRole, type StaffRole } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'

interface Room {
  path: string
  key: MessageKey
  /** Whom it lets in beside the admin; left out where everyone may enter. */
  roles?: readonly StaffRole[]
}

interface Group {
  group?: MessageKey
  rooms: readonly Room[]
}

/** Rooms by what one is there to do; a room without a group stands by itself. */
const GROUPS: readonly Group[] = [
  {
    rooms: [
      { path: '/arbete', key: 'site.staff.today' },
      { path: '/arbete/lage', key: 'site.staff.overview', roles: ['strategist'] },
    ],
  },
  {
    group: 'site.staff.group.listen',
    rooms: [
      { path: '/arbete/inspel', key: 'site.staff.inbox', roles: ['moderator', 'analyst'] },
      { path: '/arbete/processer', key: 'site.staff.processes', roles: ['strategist'] },
      {
        path: '/arbete/moten',
        key: 'site.staff.meetings',
        roles: ['strategist', 'communicator', 'moderator'],
      },
      {
        path: '/arbete/moten/hostade',
        key: 'site.staff.hosted',
        roles: ['strategist', 'communicator', 'moderator'],
      },
      { path: '/arbete/enkater', key: 'site.staff.surveys', roles: ['strategist', 'communicator'] },
      { path: '/arbete/kodning', key: 'site.staff.coding', roles: ['analyst'] },
      { path: '/arbete/teman', key: 'site.staff.themes', roles: ['analyst', 'strategist'] },
      { path: '/arbete/analys', key: 'site.staff.analysis', roles: ['analyst', 'strategist'] },
      { path: '/arbete/horda', key: 'site.staff.heard' },
    ],
  },
  {
    group: 'site.staff.group.decide',
    rooms: [
      { path: '/arbete/strategi', key: 'site.staff.strategy', roles: ['strategist'] },
      { path: '/arbete/remiss', key: 'site.staff.consultations', roles: ['strategist'] },
      { path: '/arbete/samrad', key: 'site.staff.minorities', roles: ['strategist'] },
      { path: '/arbete/framsteg', key: 'site.staff.progress', roles: ['strategist'] },
      { path: '/arbete/stod', key: 'site.staff.grants', roles: ['strategist'] },
      { path: '/arbete/projekt', key: 'site.staff.projects', roles: ['strategist', 'communicator'] },
    ],
  },
  {
    group: 'site.staff.group.tell',
    rooms: [
      { path: '/arbete/redaktionen', key: 'site.staff.newsroom' },
      { path: '/arbete/kanaler', key: 'site.staff.channels', roles: ['communicator'] },
      {
        path: '/arbete/kalender',
        key: 'site.staff.calendar',
        roles: ['strategist', 'communicator', 'moderator'],
      },
      { path: '/arbete/tips', key: 'site.staff.tips', roles: ['communicator'] },
      { path: '/arbete/nyhetsbrev', key: 'site.staff.newsletter', roles: ['communicator'] },
      { path: '/arbete/post', key: 'site.staff.post', roles: ['communicator'] },
      { path: '/arbete/spegeln', key: 'site.staff.mirror' },
      { path: '/arbete/puls', key: 'site.staff.pulse' },
      { path: '/arbete/ordlista', key: 'site.staff.words', roles: ['communicator'] },
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
      { path: '/arbete/sprakmodell', key: 'site.staff.drafting', roles: [] },
    ],
  },
]

/** The rooms that let this person in, so that nobody is led to a closed door. */
export const roomsFor = (visit: Visit): readonly Group[] =>
  visit.staff
    ? GROUPS.map(({ rooms, ...one }) => ({
        ...one,
        rooms: rooms.filter(({ roles }) => !roles || hasRole(visit, 'admin', ...roles)),
      })).filter(({ rooms }) => rooms.length > 0)
    : []

const PATHS = GROUPS.flatMap(({ rooms }) => rooms.map(({ path }) => path))

/** The one room that a page belongs to: the longest address that leads to it. */
export const roomOf = (path: string): string | undefined =>
  PATHS.filter((room) => isWithin(path, room)).sort((a, b) => b.length - a.length)[0]

const isWithin = (path: string, room: string): boolean =>
  room === '/arbete' ? path === room : path === room || path.startsWith(`${room}/`)
